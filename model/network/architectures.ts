/**
 * Networks as lists of layers, and what each costs.
 */

import { CLASS_COUNT, INPUT_CHANNELS, INPUT_SIZE } from '../../src/engine/data/model-input.js';
import { OUTPUT_COUNT } from './labels.js';

/** One layer. Images are `[h, w, c]`, channels last. */
export type Layer =
  /** Only as the first layer: so many planes of the input instead of all. */
  | { kind: 'input'; channels: number }
  /** `[h, w, c]` → `[h/size, w/size, c·size²]`, a mere reordering; only as the first layer. */
  | { kind: 'space-to-depth'; size: number }
  /** Followed by batch norm and relu, or, with `norm: false`, by a bias and relu. Default stride 1. */
  | {
      kind: 'conv';
      filters: number;
      kernel: number;
      padding: 'same' | 'valid';
      stride?: number;
      norm?: false;
    }
  /** An odd last row or column is left out. */
  | { kind: 'max-pool'; size: 2 }
  /** Only in training: sets a share `rate` of the values to 0. */
  | { kind: 'dropout'; rate: number }
  /** `[h, w, c]` → `[c]` */
  | { kind: 'global-average-pool' }
  /** `[h, w, c]` → `[h·w·c]` */
  | { kind: 'flatten' }
  /** With a bias. The last layer is a linear one, whose `units` are the logits. */
  | { kind: 'dense'; units: number; activation?: 'relu' };

export type Architecture = readonly Layer[];

/** `[h, w, c]`, or `[c]` behind global pooling and flattening. */
export type Shape = readonly number[];

/** A layer with the shapes that flow through it. */
export interface PlacedLayer {
  layer: Layer;
  input: Shape;
  output: Shape;
}

function conv(filters: number, padding: 'same' | 'valid' = 'same'): Layer {
  return { kind: 'conv', filters, kernel: 3, padding };
}

/**
 * Space-to-depth halves the image before the first convolution, so that no layer runs at 28×28. The
 * widths are multiples of eight, which the wasm kernels fill best.
 */
export const ARCHITECTURES = {
  /** 18,000 parameters, 0.8 million multiply-adds. */
  tiny: [
    { kind: 'space-to-depth', size: 2 },
    conv(8),
    conv(8),
    { kind: 'max-pool', size: 2 },
    conv(16),
    conv(24),
    conv(24, 'valid'),
    conv(32, 'valid'),
    { kind: 'global-average-pool' },
    { kind: 'dropout', rate: 0.1 },
    { kind: 'dense', units: CLASS_COUNT },
  ],
  /** About half of `digits`, for quick experiments and tests. */
  small: [
    { kind: 'space-to-depth', size: 2 },
    conv(12),
    conv(12),
    { kind: 'max-pool', size: 2 },
    conv(24),
    conv(24),
    conv(32, 'valid'),
    conv(48, 'valid'),
    { kind: 'global-average-pool' },
    { kind: 'dropout', rate: 0.1 },
    { kind: 'dense', units: CLASS_COUNT },
  ],
  /** The shipped network. */
  digits: [
    { kind: 'space-to-depth', size: 2 },
    conv(16),
    conv(16),
    { kind: 'max-pool', size: 2 },
    conv(32),
    conv(40),
    conv(56, 'valid'),
    conv(80, 'valid'),
    { kind: 'global-average-pool' },
    { kind: 'dense', units: CLASS_COUNT },
  ],
  /** The same with a second head for signs. */
  'digits-and-signs': [
    { kind: 'space-to-depth', size: 2 },
    conv(16),
    conv(16),
    { kind: 'max-pool', size: 2 },
    conv(32),
    conv(40),
    conv(56, 'valid'),
    conv(80, 'valid'),
    { kind: 'global-average-pool' },
    { kind: 'dense', units: OUTPUT_COUNT },
  ],
  /** Twice the work of `digits`. */
  large: [
    { kind: 'space-to-depth', size: 2 },
    conv(24),
    conv(24),
    { kind: 'max-pool', size: 2 },
    conv(48),
    conv(56),
    conv(72, 'valid'),
    conv(96, 'valid'),
    { kind: 'global-average-pool' },
    { kind: 'dropout', rate: 0.1 },
    { kind: 'dense', units: CLASS_COUNT },
  ],
} as const satisfies Record<string, Architecture>;

export type ArchitectureName = keyof typeof ARCHITECTURES;

/**
 * Works out the shapes between the layers.
 *
 * @throws where a layer does not fit what comes before it.
 */
export function placeLayers(architecture: Architecture): PlacedLayer[] {
  const first = architecture[0];
  const channels = first?.kind === 'input' ? first.channels : INPUT_CHANNELS;
  let input: Shape = [INPUT_SIZE, INPUT_SIZE, channels];
  return architecture.map((layer, index) => {
    if ((layer.kind === 'space-to-depth' || layer.kind === 'input') && index > 0) {
      throw new Error(`${layer.kind} can only be the first layer.`);
    }
    const placed = { layer, input, output: outputShape(layer, input) };
    input = placed.output;
    return placed;
  });
}

function outputShape(layer: Layer, input: Shape): Shape {
  if (layer.kind === 'dropout' || layer.kind === 'input') return input;
  if (layer.kind === 'dense') {
    if (input.length !== 1) {
      throw new Error('A dense layer needs flatten or global pooling before it.');
    }
    return [layer.units];
  }
  const [height, width, channels] = input;
  if (height === undefined || width === undefined || channels === undefined) {
    throw new Error(`A ${layer.kind} layer needs an image before it.`);
  }
  switch (layer.kind) {
    case 'space-to-depth':
      return [height / layer.size, width / layer.size, channels * layer.size ** 2];
    case 'conv': {
      const lost = layer.padding === 'same' ? 0 : layer.kernel - 1;
      const { stride = 1, filters } = layer;
      return [Math.ceil((height - lost) / stride), Math.ceil((width - lost) / stride), filters];
    }
    case 'max-pool':
      return [Math.floor(height / 2), Math.floor(width / 2), channels];
    case 'flatten':
      return [height * width * channels];
    case 'global-average-pool':
      return [channels];
  }
}

/** Numbers that the exported network holds: batch norm is folded into kernel and bias. */
export function countParameters(architecture: Architecture): number {
  return sumOver(architecture, ({ layer, input }) => {
    const channels = input[input.length - 1]!;
    if (layer.kind === 'conv') return (layer.kernel ** 2 * channels + 1) * layer.filters;
    return layer.kind === 'dense' ? (channels + 1) * layer.units : 0;
  });
}

/** Multiply-adds of one input, padding counted in. */
export function countMultiplyAdds(architecture: Architecture): number {
  return sumOver(architecture, ({ layer, input, output }) => {
    const channels = input[input.length - 1]!;
    const outputs = output.reduce((product, extent) => product * extent, 1);
    if (layer.kind === 'conv') return layer.kernel ** 2 * channels * outputs;
    return layer.kind === 'dense' ? channels * outputs : 0;
  });
}

function sumOver(architecture: Architecture, cost: (placed: PlacedLayer) => number): number {
  return placeLayers(architecture).reduce((sum, placed) => sum + cost(placed), 0);
}
