/** A classifier that outlives its backend: when one fails, the next one takes over the same request. */

import type { FeatureMaps } from '../answer/explain.js';
import type { BackendName } from '../create-recognizer.js';
import type { Classifier } from '../data/model-input.js';
import type { Model } from './model/load-model.js';
import {
  type BackendChoice,
  chooseBackend,
  firstThatRuns,
  messageOf,
} from './tensorflow/choose-backend.js';
import { TfjsClassifier } from './tensorflow/network.js';

interface Running extends Omit<BackendChoice, 'backend'> {
  classifier: TfjsClassifier;
}

export class ResilientClassifier implements Classifier {
  #running: Running;
  /** The change of backends that is under way. */
  #change: Promise<void> | undefined;
  #disposed = false;

  private constructor(
    private readonly model: Model,
    running: Running,
    private readonly assets?: URL,
  ) {
    this.#running = running;
  }

  /** @throws TypeError for a backend that does not exist, or what the last backend failed with. */
  static async start(
    model: Promise<Model>,
    wanted: BackendName,
    assets?: URL,
  ): Promise<ResilientClassifier> {
    const [loaded, choice] = await Promise.all([model, chooseBackend(wanted, assets)]);
    return new ResilientClassifier(loaded, await run(choice, loaded, assets), assets);
  }

  get backend(): string {
    return this.#running.classifier.backend;
  }

  /** Why this backend, in a few words. */
  get reason(): string {
    return this.#running.reason;
  }

  async classify(inputs: Float32Array, count: number): Promise<Float32Array> {
    for (;;) {
      await this.#change;
      const running = this.#running;
      try {
        return await running.classifier.classify(inputs, count);
      } catch (error) {
        // Another request may have noticed the same failure first.
        if (running !== this.#running) continue;
        if (this.#disposed || running.others.length === 0) throw error;
        this.#change ??= this.#replace(running, error).finally(() => {
          this.#change = undefined;
        });
      }
    }
  }

  featureMaps(input: Float32Array): Promise<FeatureMaps[]> {
    return this.#running.classifier.featureMaps(input);
  }

  dispose(): void {
    this.#disposed = true;
    this.#running.classifier.dispose();
  }

  async #replace({ classifier, others }: Running, error: unknown): Promise<void> {
    const reason = `${classifier.backend} failed: ${messageOf(error)}`;
    const next = await firstThatRuns(others, reason, this.assets);
    this.#running = await run(next, this.model, this.assets);
    if (this.#disposed) this.#running.classifier.dispose();
    try {
      classifier.dispose();
    } catch {
      // What is broken need not be able to tidy up.
    }
  }
}

/** Puts the model on the chosen backend; where that fails, on the next one. */
async function run(choice: BackendChoice, model: Model, assets?: URL): Promise<Running> {
  try {
    const classifier = new TfjsClassifier(choice.backend, model);
    await classifier.prepare();
    return { ...choice, classifier };
  } catch (error) {
    const reason = `${choice.backend.name} failed: ${messageOf(error)}`;
    if (choice.others.length === 0) {
      throw new Error(`This model runs on no backend here: ${reason}`, { cause: error });
    }
    return run(await firstThatRuns(choice.others, reason, assets), model, assets);
  }
}
