/** The pipeline: writing → segmenter → classifier → decoder → recognition. */

import { answer } from './answer/answer.js';
import { explain } from './answer/explain.js';
import { insertFixed, withoutFixed } from './answer/fixed-digits.js';
import { enlarge } from './answer/scale-boxes.js';
import { assertReadOptions, assertWriting } from './check-input.js';
import { ScoreCache, scoreSegments } from './classify/score-segments.js';
import { type Bitmap, bitmapFromPicture, type Picture } from './data/bitmap.js';
import type { Ink } from './data/ink.js';
import type { Segmenter } from './data/lattice.js';
import type { Classifier } from './data/model-input.js';
import type { ReadOptions, Recognition } from './data/recognition.js';
import { decode, type LengthLimits } from './decode/beam-search.js';
import { decodeWithMarks } from './decode/decode-with-marks.js';
import { findMarks } from './decode/marks.js';
import { rank } from './decode/rank.js';
import { openReading, type Reading } from './live-reading.js';
import { findSegmenter } from './segment/by-name.js';
import { propose } from './segment/run-segmenter.js';

/** How the engine came to run where it runs. */
export interface RecognizerInfo {
  backend: string;
  /** Why this backend, in a few words. */
  reason: string;
  worker: boolean;
  model: string;
}

/** Reads numbers from ink or pictures. Made by `createRecognizer()`. */
export interface Recognizer {
  /**
   * @throws TypeError for writing or options that are not what they should be.
   * @throws the signal's reason when `options.signal` is aborted.
   */
  recognize(writing: Ink | Picture, options?: ReadOptions): Promise<Recognition>;
  /** Reads along while someone writes. */
  open(options?: ReadOptions): Reading;
  readonly info: RecognizerInfo;
  dispose(): void;
}

export class PipelineRecognizer implements Recognizer {
  readonly #classifier: Classifier;
  readonly #segmenter: string | Segmenter | undefined;

  constructor(
    classifier: Classifier,
    readonly info: RecognizerInfo,
    segmenter?: string | Segmenter,
  ) {
    this.#classifier = classifier;
    this.#segmenter = segmenter;
  }

  recognize(writing: Ink | Picture, options: ReadOptions = {}): Promise<Recognition> {
    return this.read(writing, options);
  }

  open(options: ReadOptions = {}): Reading {
    const cache = new ScoreCache();
    return openReading(options, (ink, now) => this.read(ink, now, cache));
  }

  dispose(): void {
    this.#classifier.dispose();
  }

  /** @param cache of what was classified before. */
  async read(
    writing: Ink | Picture,
    options: ReadOptions,
    cache = new ScoreCache(),
  ): Promise<Recognition> {
    assertWriting(writing);
    assertReadOptions(options);
    options.signal?.throwIfAborted();
    if (!('strokes' in writing)) return this.#readPicture(writing, options, cache);
    const { fixed = [] } = options;
    const open = withoutFixed(writing, fixed);
    const { lattice: proposed, warning } = await propose(
      open,
      options,
      this.#choose(open, options),
    );
    const { lattice, values } = insertFixed(proposed, writing, fixed);
    const scores = await scoreSegments(lattice, writing, this.#classifier, cache, options.signal);
    options.signal?.throwIfAborted();
    const marks = findMarks(lattice, writing, options);
    const limits = limitsOf(options);
    const decoded = decodeWithMarks(lattice, scores, { ...limits, fixed: values, marks });
    const hypotheses = rank(decoded, lattice);
    const explanation =
      options.explain && (await explain(hypotheses, lattice, scores, writing, this.#classifier));
    return {
      ...answer(hypotheses, lattice, scores, values),
      ...(explanation && { explanation }),
      ...(warning && { warning }),
    };
  }

  async #readPicture(
    picture: Picture,
    options: ReadOptions,
    cache: ScoreCache,
  ): Promise<Recognition> {
    const { bitmap, shrink } = bitmapFromPicture(picture);
    const choice = this.#choose(bitmap, options);
    const { lattice, warning } = await propose(bitmap, options, choice);
    const scores = await scoreSegments(lattice, undefined, this.#classifier, cache, options.signal);
    options.signal?.throwIfAborted();
    const hypotheses = rank(decode(lattice, scores, limitsOf(options)), lattice);
    const explanation =
      options.explain && (await explain(hypotheses, lattice, scores, undefined, this.#classifier));
    const recognition = answer(hypotheses, lattice, scores);
    return {
      ...enlarge({ ...recognition, ...(explanation && { explanation }) }, shrink),
      ...(warning && { warning }),
    };
  }

  #choose(writing: Ink | Bitmap, options: ReadOptions) {
    const usual = usualSegmenter(writing, options);
    const asked = options.segmenter ?? this.#segmenter ?? usual;
    return { asked, segmenter: findSegmenter(asked), fallback: findSegmenter(usual) };
  }
}

/** What reads where nobody asks for a segmenter: the layout decides. */
function usualSegmenter(writing: Ink | Bitmap, { length, cells }: ReadOptions): string {
  if (!('strokes' in writing)) return isOneDigit(writing, length) ? 'whole' : 'picture';
  const placed = writing.strokes.some(({ slot }) => slot !== undefined);
  return cells?.length || placed ? 'cells' : 'lattice';
}

/** A picture no larger than this that holds one digit has been cut out already, as MNIST's have. */
const CUT_OUT = 128;

function isOneDigit({ width, height }: Bitmap, length: number | undefined): boolean {
  return length === 1 && Math.max(width, height) <= CUT_OUT;
}

function limitsOf({ length, minLength, maxLength }: ReadOptions): LengthLimits {
  return { length, minLength, maxLength };
}
