/** The pipeline: writing → segmenter → classifier → decoder → recognition. */

import { answer } from './answer.js';
import { type Bitmap, bitmapFromPicture, type Picture } from './bitmap.js';
import type { Classifier } from './classifier.js';
import { decode } from './decode.js';
import type { Ink } from './ink.js';
import { type Lattice, latticeFromGroups, type Segmenter } from './lattice.js';
import { ScoreCache, scoreSegments } from './proposals.js';
import type { ReadOptions, Recognition } from './recognition.js';
import { findSegmenter } from './segmenters/index.js';
import { assertReadOptions, assertWriting } from './validate.js';

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

/** One piece of writing that grows: only what is new is classified. */
export interface Reading {
  /** Reads the newest ink; a call that is still under way is aborted and rejects (`AbortError`). */
  update(ink: Ink): Promise<Recognition>;
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

  async recognize(writing: Ink | Picture, options: ReadOptions = {}): Promise<Recognition> {
    return this.#read(writing, options, new ScoreCache());
  }

  open(options: ReadOptions = {}): Reading {
    const cache = new ScoreCache();
    let newest = new AbortController();
    return {
      update: (ink) => {
        newest.abort(new DOMException('Newer ink is being read.', 'AbortError'));
        newest = new AbortController();
        const { signal } = newest;
        options.signal?.addEventListener('abort', () => newest.abort(options.signal!.reason), {
          signal,
        });
        return this.#read(ink, { ...options, signal }, cache);
      },
    };
  }

  dispose(): void {
    this.#classifier.dispose();
  }

  async #read(
    writing: Ink | Picture,
    options: ReadOptions,
    cache: ScoreCache,
  ): Promise<Recognition> {
    assertWriting(writing);
    assertReadOptions(options);
    options.signal?.throwIfAborted();
    const ink = 'strokes' in writing ? writing : undefined;
    const source = ink ?? bitmapFromPicture(writing as Picture);
    const lattice = await this.#segment(source, options);
    const scores = await scoreSegments(lattice, ink, this.#classifier, cache, options.signal);
    options.signal?.throwIfAborted();
    return answer(decode(lattice, scores, options), lattice, scores);
  }

  async #segment(writing: Ink | Bitmap, options: ReadOptions): Promise<Lattice> {
    const fallback = 'strokes' in writing ? 'strokes' : 'whole';
    const segmenter = findSegmenter(options.segmenter ?? this.#segmenter ?? fallback);
    const result = await segmenter.segment(writing, options, options.signal);
    return Array.isArray(result) ? latticeFromGroups(writing as Ink, result) : (result as Lattice);
  }
}
