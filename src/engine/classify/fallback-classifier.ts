/** A classifier that changes to another backend when one fails, and repeats the failed request there. */

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
  /** Settles when a change of the backend that is in progress has ended. */
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
   * Loads the backend and the model.
   *
   * @param wasm URL of the WebAssembly file.
   * @throws TypeError for a backend that does not exist.
   * @throws LoadError if a file cannot be loaded.
   * @throws DigitPadError (`backend-failed`) if no backend can run the model.
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

  /** Why this backend is used, for `Recognizer.info`. */
  get reason(): string {
    return this.#running.reason;
  }

  /** @throws DigitPadError (`backend-failed`) if the last backend has failed too. */
  classify(inputs: Float32Array, count: number): Promise<Float32Array> {
    return this.#run((classifier) => classifier.classify(inputs, count));
  }

  get signs(): readonly string[] {
    return this.#running.classifier.signs;
  }

  /** @throws DigitPadError like `classify`. */
  classifyWithSigns(inputs: Float32Array, count: number): Promise<DigitAndSignScores> {
    return this.#run((classifier) => classifier.classifyWithSigns(inputs, count));
  }

  featureMaps(input: Float32Array): Promise<FeatureMaps[]> {
    return this.#run((classifier) => classifier.featureMaps(input));
  }

  dispose(): void {
    this.#disposed = true;
    this.#running.classifier.dispose();
  }

  /** Runs `task` on the current backend or, if that fails, on the next one. */
  async #run<T>(task: (classifier: TfjsClassifier) => Promise<T>): Promise<T> {
    for (;;) {
      await this.#change;
      const running = this.#running;
      try {
        return await task(running.classifier);
      } catch (error) {
        // Another request has already replaced the failed backend.
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
      // A failed backend may be unable to free its resources.
    }
  }
}

/** Loads the model into the chosen backend or, if that fails, into the next one. */
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
