/** The engine, which runs in a worker or in the calling thread. A lazily loaded file. */

import { FallbackClassifier } from '../classify/fallback-classifier.js';
import { loadModel } from '../classify/model/load-model.js';
import { ScoreCache } from '../classify/score-segments.js';
import type { PictureReader } from '../data/picture-reader.js';
import { type LoadFormats, readWriting } from '../pipeline.js';
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

  /** @param loadFormats loads the file of formats; without it, as a part of this code. */
  constructor(private readonly loadFormats?: (address: string) => ReturnType<LoadFormats>) {}

  async start(
    { model, weights, wasm, backend, pictures, formats = '' }: EngineOptions,
    onProgress?: ProgressListener,
  ): Promise<EngineInfo> {
    this.#pictures = pictures;
    this.#classifier = await FallbackClassifier.start(
      loadModel(new URL(model), onProgress, weights === undefined ? undefined : new URL(weights)),
      backend,
      new URL(wasm),
    );
    this.#formats = formats;
    return this.#info;
  }

  async read({ id, reading, writing, options, lattice, pattern }: ReadRequest): Promise<Answer> {
    const stopping = new AbortController();
    this.#requests.set(id, stopping);
    try {
      // Lets messages that have arrived since, such as an abort for newer ink, be handled first.
      await nextTask();
      stopping.signal.throwIfAborted();
      const recognition = await readWriting(
        writing,
        { ...options, signal: stopping.signal },
        this.#classifier!,
        {
          cache: this.#scoresOf(reading),
          lattice,
          pattern,
          pictures: () => this.#loadPictures(),
          loadFormats: this.loadFormats?.bind(undefined, this.#formats),
        },
      );
      return { recognition, info: this.#info };
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
