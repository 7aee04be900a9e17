/** One pad's way of reading: an engine that it shares with others, and a reading of its own. */
import type { Picture } from '../../engine/data/bitmap.js';
import type { Ink } from '../../engine/data/ink.js';
import type { ReadOptions } from '../../engine/data/options.js';
import type { Recognition } from '../../engine/data/recognition.js';
import type { Reading } from '../../engine/index.js';
import {
  type EngineRequest,
  forgetEngine,
  loadEngine,
  type ProgressListener,
} from './engine-loader.js';
import { slotSegmenter } from './slot-segmenter.js';

export interface ReadRequest extends ReadOptions {
  /** Strokes say which digit they belong to. */
  slots: boolean;
}

export interface Session {
  /** As long as the request stays the same, only what is new in the ink is classified. */
  read(ink: Ink, request: ReadRequest): Promise<Recognition>;
  /** Reads ink once more, to say why. */
  explain(ink: Ink, request: ReadRequest): Promise<Recognition>;
  /** A picture is read once; nothing of it is remembered. */
  readPicture(picture: Picture, options: ReadOptions): Promise<Recognition>;
  /** The engine turned out not to work: the next session gets a new one. */
  giveUp(): void;
}

/** @throws when the engine cannot be loaded. */
export async function openSession(
  engine: EngineRequest,
  onProgress: ProgressListener,
): Promise<Session> {
  const recognizer = await loadEngine(engine, onProgress);
  let reading: Reading | undefined;
  let opened: ReadOptions = {};
  const update = (ink: Ink, options: ReadOptions): Promise<Recognition> => {
    if (!reading || !sameOptions(options, opened)) {
      reading = recognizer.open(options);
      opened = options;
    }
    return reading.update(ink);
  };
  return {
    read: (ink, request) => withKnownSegmenter(request, (options) => update(ink, options)),
    explain: (ink, request) =>
      withKnownSegmenter(request, (options) =>
        recognizer.recognize(ink, { ...options, explain: true }),
      ),
    readPicture: (picture, options) => recognizer.recognize(picture, options),
    giveUp: () => forgetEngine(recognizer),
  };
}

const warned = new Set<string>();

/** What is no segmenter is named once in the console; then the layout decides. */
async function withKnownSegmenter(
  request: ReadRequest,
  read: (options: ReadOptions) => Promise<Recognition>,
): Promise<Recognition> {
  try {
    return await read(optionsOf(request));
  } catch (error) {
    const { segmenter, ...rest } = request;
    if (!(error instanceof TypeError) || !segmenter) throw error;
    const warning = `<digit-pad segmenter>: ${error.message} The default is used.`;
    if (!warned.has(warning)) console.warn(warning);
    warned.add(warning);
    return read(optionsOf(rest));
  }
}

function optionsOf({ slots, ...request }: ReadRequest): ReadOptions {
  const segmenter = request.segmenter ?? (slots ? slotSegmenter : undefined);
  return segmenter ? { ...request, segmenter } : request;
}

function sameOptions(a: ReadOptions, b: ReadOptions): boolean {
  return a.segmenter === b.segmenter && JSON.stringify(a) === JSON.stringify(b);
}
