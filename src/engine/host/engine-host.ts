/** The engine, which runs in a worker or in the calling thread. A lazily loaded file. */

import { FallbackClassifier } from '../classify/fallback-classifier.js';
import { loadModel } from '../classify/model/load-model.js';
import { ScoreCache } from '../classify/score-segments.js';
import { type LoadFormats, readWriting } from '../pipeline.js';
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
  readonly #requests = new Map<number, AbortController>();
  readonly #scores = new Map<number, ScoreCache>();
  #formats = '';

  /** @param loadFormats loads the file of formats; without it, as a part of this code. */
  constructor(private readonly loadFormats?: (address: string) => ReturnType<LoadFormats>) {}

  async start(
    { model, weights, wasm, backend, formats = '' }: EngineOptions,
    onProgress?: ProgressListener,
  ): Promise<EngineInfo> {
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
