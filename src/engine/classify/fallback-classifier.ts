/** A classifier that changes its backend: when one fails, the next one takes over the same request. */

import type { FeatureMaps } from '../data/explanation.js';
import type { Classifier, DigitAndSignScores } from '../data/model-input.js';
import type { BackendName } from '../data/options.js';
import type { Model } from './model/load-model.js';
import {
  type BackendChoice,
  backendFailed,
  chooseBackend,
  firstThatRuns,
  messageOf,
} from './tensorflow/choose-backend.js';
import { TfjsClassifier } from './tensorflow/network.js';

interface Running extends Omit<BackendChoice, 'backend'> {
  classifier: TfjsClassifier;
}

export class FallbackClassifier implements Classifier {
  #running: Running;
  /** The change of backends that is under way. */
  #change: Promise<void> | undefined;
  #disposed = false;

  private constructor(
    private readonly model: Model,
    running: Running,
    private readonly wasm: URL,
  ) {
    this.#running = running;
  }

  /**
   * @throws TypeError for a backend that does not exist.
   * @throws LoadError for a file that cannot be loaded.
   * @throws DigitPadError (`backend-failed`) when no backend runs the model.
   */
  static async start(
    model: Promise<Model>,
    wanted: BackendName,
    wasm: URL,
  ): Promise<FallbackClassifier> {
    const [loaded, choice] = await Promise.all([model, chooseBackend(wanted, wasm)]);
    return new FallbackClassifier(loaded, await run(choice, loaded, wasm), wasm);
  }

  get backend(): string {
    return this.#running.classifier.backend;
  }

  /** Why this backend, in a few words. */
  get reason(): string {
    return this.#running.reason;
  }

  /** @throws DigitPadError (`backend-failed`) when the last backend failed too. */
  classify(inputs: Float32Array, count: number): Promise<Float32Array> {
    return this.#run((classifier) => classifier.classify(inputs, count));
  }

  get signs(): readonly string[] {
    return this.#running.classifier.signs;
  }

  /** @throws DigitPadError like `classify`. */
  classifyWithSigns(
    inputs: Float32Array,
    count: number,
    wantsFeatures?: boolean,
  ): Promise<DigitAndSignScores> {
    return this.#run((classifier) => classifier.classifyWithSigns(inputs, count, wantsFeatures));
  }

  get network(): string {
    return this.#running.classifier.network;
  }

  featureMaps(input: Float32Array): Promise<FeatureMaps[]> {
    return this.#run((classifier) => classifier.featureMaps(input));
  }

  dispose(): void {
    this.#disposed = true;
    this.#running.classifier.dispose();
  }

  /** Runs `task` on the backend that works; when that one fails, on the next. */
  async #run<T>(task: (classifier: TfjsClassifier) => Promise<T>): Promise<T> {
    for (;;) {
      await this.#change;
      const running = this.#running;
      try {
        return await task(running.classifier);
      } catch (error) {
        // Another request may have noticed the same failure first.
        if (running !== this.#running) continue;
        const failure = `${running.classifier.backend} failed: ${messageOf(error)}`;
        if (this.#disposed || running.others.length === 0) throw backendFailed(failure, error);
        this.#change ??= this.#replace(running, failure).finally(() => {
          this.#change = undefined;
        });
      }
    }
  }

  async #replace({ classifier, others }: Running, reason: string): Promise<void> {
    const next = await firstThatRuns(others, reason, this.wasm);
    this.#running = await run(next, this.model, this.wasm);
    if (this.#disposed) this.#running.classifier.dispose();
    try {
      classifier.dispose();
    } catch {
      // A backend that failed may be unable to free what it holds.
    }
  }
}

/** Loads the model onto the chosen backend; where that fails, onto the next one. */
async function run(choice: BackendChoice, model: Model, wasm: URL): Promise<Running> {
  try {
    const classifier = new TfjsClassifier(choice.backend, model);
    await classifier.prepare();
    return { ...choice, classifier };
  } catch (error) {
    const failure = `${choice.backend.name} failed: ${messageOf(error)}`;
    if (choice.others.length === 0) throw backendFailed(failure, error);
    return run(await firstThatRuns(choice.others, failure, wasm), model, wasm);
  }
}
