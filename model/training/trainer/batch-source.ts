/**
 * Where training samples come from. A module of the caller's makes them, inside each worker, so that
 * drawing and augmenting them runs in parallel too.
 */

import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Supplies training samples; a pure function of (seed, step, worker), so that a resumed run sees the same samples. */
export interface BatchSource {
  readonly stepsPerEpoch: number;
  /**
   * @param step counted from 0 over the whole run.
   * @param inputs `[batch, 28, 28, 3]` floats to fill; holds the last batch's values before.
   * @param labels class 0…10 each.
   */
  fill(step: number, worker: number, inputs: Float32Array, labels: Uint8Array): void;
}

/** Labelled samples on which the averaged weights are measured after each epoch. */
export interface DevSet {
  name: string;
  /** `[n, 28, 28, 3]` */
  inputs: Float32Array;
  /** `[n]`, class 0…10 each. */
  labels: Uint8Array;
}

export interface BatchContext {
  workers: number;
  /** Samples a worker and step. */
  batchSize: number;
  seed: number;
}

/** What a module named in a run's options exports. */
export interface SourceModule {
  createBatchSource(config: unknown, context: BatchContext): Promise<BatchSource>;
  createDevSets?(config: unknown): Promise<DevSet[]>;
}

/** Names a module and what to tell it. */
export interface SourceReference {
  /** An absolute path or a `file:` URL. */
  module: string;
  /** Must survive JSON. */
  config: unknown;
  /**
   * What stands for module and config in a run's identity, where these name places of this machine.
   * Must survive JSON. Default: the module's file name, and the config.
   */
  fingerprint?: unknown;
}

/** @throws where the module does not make batches. */
export async function loadSourceModule({ module }: SourceReference): Promise<SourceModule> {
  const address = isAbsolute(module) ? pathToFileURL(module).href : module;
  const loaded = (await import(address)) as Partial<SourceModule>;
  if (typeof loaded.createBatchSource !== 'function') {
    throw new Error(`${module} does not export createBatchSource().`);
  }
  return loaded as SourceModule;
}
