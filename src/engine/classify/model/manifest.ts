/**
 * The description of a model beside its weights: its layers, where each tensor lies in the weights file, and
 * the hash of that file.
 */

/** A tensor inside the weights file. Offsets are in bytes. */
export interface TensorSpec {
  shape: readonly number[];
  dtype: 'float32' | 'int8';
  offset: number;
  /** For `int8`: offset of one float32 a output channel (the last axis); value = int8 × scale. */
  scales?: number;
}

export type Activation = 'linear' | 'relu';

/** One step of the network. All tensors are NHWC, all kernels HWIO; batch norm is folded in. */
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
  /** The network's first outputs are logits over so many classes; class 10, if any, is "not a digit". */
  classes: number;
  /**
   * A second head: behind the logits over `classes` come one for each sign and one for "not a sign",
   * which have a softmax and a temperature of their own.
   */
  signs?: { labels: readonly string[]; temperature: number };
  layers: readonly LayerSpec[];
  weights: {
    /** Relative to the manifest's own address. */
    file: string;
    bytes: number;
    /** Lower-case hexadecimal. */
    sha256: string;
  };
  /** Logits are divided by `temperature` before the softmax, so that confidence is measured chance. */
  calibration: { temperature: number };
}
