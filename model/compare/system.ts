/** The description of a system, so that each is a file of a few lines in `systems/`. */
import type { Architecture } from '../network/architectures.js';
import type { Wobble } from './training/augment.js';
import type { Optimisation } from './training/optimizer.js';

interface Described {
  /** As `--only` and the page name it. */
  name: string;
  /** One line that says what it is. */
  summary: string;
  /** Accuracy on MNIST's test set that was published for it, 0…1. */
  claimed: readonly number[];
}

/** A network that our own kernels train on MNIST's training file. */
export interface NetworkSystem extends Described {
  kind: 'network';
  /** Begins with `{ kind: 'input', channels: 1 }`: all of them see the ink alone. */
  layers: Architecture;
  /** As published: batch norms counted with their running statistics. */
  parameters: number;
  optimisation: Optimisation;
  batchSize: number;
  epochs: number;
  /** Default: as many as see every picture once. */
  stepsPerEpoch?: number;
  /** Pictures of the training file that it learns from, the first ones; default all. */
  rows?: number;
  /** Input value of full ink; 255 for a network that was trained on raw pixels. Default 1. */
  inkValue?: number;
  wobble?: Wobble;
}

/** Answers for `count` pictures `[count, 28, 28]`, 0 paper … 1 ink: the digits, 0…9. */
export type Predict = (pictures: Float32Array, count: number) => Uint8Array;

/** A classical method from a library. */
export interface EstimatorSystem extends Described {
  kind: 'estimator';
  /** Pictures of the training file that it learns from, the first ones. */
  rows: number;
  /** Learns; `pictures` are `[rows, 28, 28]`, 0 paper … 1 ink. */
  fit(pictures: Float32Array, labels: Uint8Array): Promise<Fitted>;
}

export interface Fitted {
  predict: Predict;
  /** Numbers that it keeps; `undefined` where that makes no sense. */
  parameters?: number;
}

/** What this project ships, through its public `recognize()`. */
export interface ShippedSystem extends Described {
  kind: 'shipped';
}

export type System = NetworkSystem | EstimatorSystem | ShippedSystem;
