/**
 * The manifest of a model: its layers, the offset of each tensor in the weights file, and the hash of that
 * file.
 */

/** A tensor inside the weights file. Offsets are in bytes. */
export interface TensorSpec {
  shape: readonly number[];
  dtype: 'float32' | 'int8';
  offset: number;
  /** For `int8`: offset of one float32 scale per output channel (the last axis); value = int8 × scale. */
  scales?: number;
}

export type Activation = 'linear' | 'relu';

/** A layer. Tensors have the layout NHWC, kernels HWIO; batch normalization is part of the weights. */
export type LayerSpec =
  /** `[n, h, w, c]` → `[n, h/size, w/size, c·size²]`; only as the first layer. */
  | { kind: 'space-to-depth'; size: number }
  | {
      kind: 'conv';
      stride: number;
      padding: 'same' | 'valid';
      activation: Activation;
      kernel: TensorSpec;
      bias: TensorSpec;
    }
  | { kind: 'max-pool'; size: number }
  | { kind: 'global-average-pool' }
  | { kind: 'flatten' }
  | { kind: 'dense'; activation: Activation; kernel: TensorSpec; bias: TensorSpec };

export interface ModelManifest {
  format: 'digit-pad-model';
  version: 1;
  name: string;
  input: { size: number; channels: number };
  /** Number of classes, 10 or 11; class 10 is "not a digit". The first outputs are their logits. */
  classes: number;
  /**
   * The second head: after the logits of `classes`, one logit for each sign and one for "not a sign",
   * with a softmax and a temperature of their own.
   */
  signs?: { labels: readonly string[]; temperature: number };
  /** 1 if the last output is the log-odds that a shape is a letter rather than one or more digits. */
  letters?: 0 | 1;
  layers: readonly LayerSpec[];
  weights: {
    /** URL relative to the manifest. */
    file: string;
    bytes: number;
    /** Lower-case hexadecimal. */
    sha256: string;
  };
  /** Logits are divided by `temperature` before the softmax, which calibrates the probabilities. */
  calibration: { temperature: number };
}
