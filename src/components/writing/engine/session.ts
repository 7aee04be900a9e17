/** The session of one pad: a recognizer that pads share, and a `Reading` of its own. */
import type { Ink } from '../../../engine/data/ink.js';
import type { ReadOptions } from '../../../engine/data/options.js';
import type { Recognition } from '../../../engine/data/recognition.js';
import type { Reading } from '../../../engine/index.js';
import type { Session } from '../../reading/engine-state.js';
import {
  type EngineRequest,
  forgetEngine,
  loadEngine,
  type ProgressListener,
} from './engine-loader.js';

/** Opens a session. Rejects if the engine cannot be loaded. */
export async function openSession(
  engine: EngineRequest,
  onProgress: ProgressListener,
): Promise<Session> {
  const recognizer = await loadEngine(engine, onProgress);
  let reading: Reading | undefined;
  let readingOptions: ReadOptions = {};
  const update = (ink: Ink, options: ReadOptions): Promise<Recognition> => {
    if (!reading || !sameOptions(options, readingOptions)) {
      reading = recognizer.open(options);
      readingOptions = options;
    }
    return reading.update(ink);
  };
  return {
    read: (ink, options) => withKnownSegmenter(options, (known) => update(ink, known)),
    explain: (ink, options) =>
      withKnownSegmenter(options, (known) =>
        recognizer.recognize(ink, { ...known, explain: true }),
      ),
    lesson: (ink, value, options) =>
      withKnownSegmenter(options, (known) => recognizer.lesson(ink, value, known)),
    readPicture: (picture, options) => recognizer.recognize(picture, options),
    discardEngine: () => forgetEngine(recognizer),
  };
}

const warned = new Set<string>();

/** Reads with the default segmenter if the named one does not exist, with one warning in the console. */
async function withKnownSegmenter<T>(
  options: ReadOptions,
  read: (options: ReadOptions) => Promise<T>,
): Promise<T> {
  try {
    return await read(options);
  } catch (error) {
    const { segmenter, ...rest } = options;
    if (!(error instanceof TypeError) || !segmenter) throw error;
    const warning = `<digit-pad segmenter>: ${error.message} The default is used.`;
    if (!warned.has(warning)) console.warn(warning);
    warned.add(warning);
    return read(rest);
  }
}

function sameOptions(a: ReadOptions, b: ReadOptions): boolean {
  // A hand may be large, and changes as it learns: a reading looks at it anew each time.
  const plain = ({ hand: _, ...options }: ReadOptions) => JSON.stringify(options);
  return a.segmenter === b.segmenter && a.hand === b.hand && plain(a) === plain(b);
}
