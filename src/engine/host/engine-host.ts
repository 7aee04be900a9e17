/** The engine, which runs in a worker or in the calling thread. A lazily loaded file. */

import { FallbackClassifier } from '../classify/fallback-classifier.js';
import { loadModel } from '../classify/model/load-model.js';
import { ScoreCache } from '../classify/score-segments.js';
import type { HandData } from '../data/hand.js';
import type { PictureReader } from '../data/picture-reader.js';
import type * as Hands from '../hand/index.js';
import { type LoadFormats, readWriting } from '../pipeline.js';
import { loadChunk } from '../support/load-chunk.js';
import { LoadError } from '../support/load-error.js';
import { nextTask } from '../support/yield-thread.js';
import type {
  Answer,
  Engine,
  EngineInfo,
  EngineOptions,
  ProgressListener,
  ReadRequest,
} from './protocol.js';

/** Maximum number of readings with cached scores; the least recently used are removed first. */
const MOST_READINGS = 32;

export class EngineHost implements Engine {
  #classifier: FallbackClassifier | undefined;
  #pictures: EngineOptions['pictures'] | undefined;
  #pictureReader: Promise<PictureReader> | undefined;
  readonly #requests = new Map<number, AbortController>();
  readonly #scores = new Map<number, ScoreCache>();
  #formats = '';
  #hands = '';
  /** The hand that was sent last. */
  #hand: HandData | null | undefined;

  /** @param load loads a file by its address; without it, formats and hands are parts of this code. */
  constructor(private readonly load?: <T>(address: string) => Promise<T>) {}

  async start(
    { model, weights, wasm, backend, pictures, formats = '', hands = '' }: EngineOptions,
    onProgress?: ProgressListener,
  ): Promise<EngineInfo> {
    this.#pictures = pictures;
    this.#classifier = await FallbackClassifier.start(
      loadModel(new URL(model), onProgress, weights === undefined ? undefined : new URL(weights)),
      backend,
      new URL(wasm),
    );
    this.#formats = formats;
    this.#hands = hands;
    return this.#info;
  }

  async read(request: ReadRequest): Promise<Answer> {
    const { id, reading, writing, options, lattice, pattern, hand: sent } = request;
    if (sent?.data !== undefined) this.#hand = sent.data;
    const known = this.#hand;
    const stopping = new AbortController();
    this.#requests.set(id, stopping);
    try {
      // Lets messages that have arrived since, such as an abort for newer ink, be handled first.
      await nextTask();
      stopping.signal.throwIfAborted();
      const hand = sent && (await this.#readingWith(known, sent.value));
      const recognition = await readWriting(
        writing,
        { ...options, signal: stopping.signal },
        this.#classifier!,
        {
          cache: this.#scoresOf(reading),
          lattice,
          pattern,
          pictures: () => this.#loadPictures(),
          loadFormats: this.load?.bind(undefined, this.#formats) as LoadFormats | undefined,
          hand,
        },
      );
      return { recognition, info: this.#info, lesson: hand?.lesson };
    } finally {
      this.#requests.delete(id);
    }
  }

  async abort(id: number): Promise<void> {
    this.#requests.get(id)?.abort();
  }

  async ping(): Promise<void> {}

  async dispose(): Promise<void> {
    for (const stopping of this.#requests.values()) stopping.abort();
    this.#classifier?.dispose();
  }

  /** A file that could not be loaded is asked for again with the next picture. */
  #loadPictures(): Promise<PictureReader> {
    this.#pictureReader ??= this.#importPictures().catch((cause: unknown) => {
      this.#pictureReader = undefined;
      throw new LoadError('The file of the pictures could not be loaded.', { cause });
    });
    return this.#pictureReader;
  }

  async #importPictures(): Promise<PictureReader> {
    const { code, manifest, weights } = this.#pictures!;
    const { createPictureReader } = (await import(
      /* webpackIgnore: true */ /* @vite-ignore */ code
    )) as typeof import('../pictures.js');
    return createPictureReader({
      manifest: new URL(manifest),
      weights: weights === undefined ? undefined : new URL(weights),
      run: (task) => this.#classifier!.withBackend(task),
    });
  }

  get #info(): EngineInfo {
    const { backend, reason } = this.#classifier!;
    return { backend, reason };
  }

  /** Where the code for hands does not come, ink is read without; nothing can be learned then. */
  async #readingWith(hand: HandData | null | undefined, value?: string) {
    const { load } = this;
    try {
      const { handReading } = await loadChunk<typeof Hands>('hands', () =>
        load ? load(this.#hands) : import('../hand/index.js'),
      );
      return handReading(hand, value, this.#classifier!.network);
    } catch (error) {
      if (value !== undefined || error instanceof TypeError) throw error;
      return undefined;
    }
  }

  #scoresOf(reading: number | undefined): ScoreCache {
    if (reading === undefined) return new ScoreCache();
    const scores = this.#scores.get(reading) ?? new ScoreCache();
    this.#scores.delete(reading);
    this.#scores.set(reading, scores);
    if (this.#scores.size > MOST_READINGS) {
      this.#scores.delete(this.#scores.keys().next().value as number);
    }
    return scores;
  }
}
