/**
 * All numbers of a network in one flat array: first what is trained, then the running statistics of
 * its batch norms. One array is what workers exchange, optimisers loop over and checkpoints store.
 */

import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { type Architecture, placeLayers } from './architectures.js';

/** What a tensor is for: trained ones first, then running statistics. */
export type ParameterRole = 'kernel' | 'bias' | 'gamma' | 'beta' | 'mean' | 'variance';

/** A tensor's place in the flat array. */
export interface Parameter {
  /** Index of its layer in the architecture. */
  layer: number;
  role: ParameterRole;
  /** `[kh, kw, in, out]` or `[in, out]` for kernels, `[out]` for all others. */
  shape: readonly number[];
  /** In floats. */
  offset: number;
  length: number;
}

export interface ParameterLayout {
  parameters: readonly Parameter[];
  /** Floats that are trained; those behind them are running statistics. */
  trainable: number;
  /** Floats altogether. */
  length: number;
}

/** Lays out the parameters of an architecture. */
export function layOutParameters(architecture: Architecture): ParameterLayout {
  const parameters: Parameter[] = [];
  let offset = 0;
  const add = (layer: number, role: ParameterRole, shape: readonly number[]) => {
    const length = shape.reduce((product, extent) => product * extent, 1);
    parameters.push({ layer, role, shape, offset, length });
    offset += length;
  };
  const placed = placeLayers(architecture);
  placed.forEach(({ layer, input }, index) => {
    const channels = input[input.length - 1]!;
    if (layer.kind === 'conv') {
      add(index, 'kernel', [layer.kernel, layer.kernel, channels, layer.filters]);
      if (layer.norm === false) {
        add(index, 'bias', [layer.filters]);
      } else {
        add(index, 'gamma', [layer.filters]);
        add(index, 'beta', [layer.filters]);
      }
    } else if (layer.kind === 'dense') {
      add(index, 'kernel', [channels, layer.units]);
      add(index, 'bias', [layer.units]);
    }
  });
  const trainable = offset;
  placed.forEach(({ layer }, index) => {
    if (layer.kind !== 'conv' || layer.norm === false) return;
    add(index, 'mean', [layer.filters]);
    add(index, 'variance', [layer.filters]);
  });
  return { parameters, trainable, length: offset };
}

/** One parameter's part of a flat array, shared with it. */
export function partOf(flat: Float32Array, { offset, length }: Parameter): Float32Array {
  return flat.subarray(offset, offset + length);
}

/** The parameter of a layer with this role. */
export function parameterOf(
  layout: ParameterLayout,
  layer: number,
  role: ParameterRole,
): Parameter {
  const found = layout.parameters.find((p) => p.layer === layer && p.role === role);
  if (!found) throw new Error(`Layer ${layer} has no ${role}.`);
  return found;
}

/**
 * Initial values: kernels drawn from N(0, 2 / fan-in), gammas and variances 1, all others 0.
 *
 * He et al., "Delving Deep into Rectifiers", 2015, https://arxiv.org/abs/1502.01852
 */
export function initialParameters(layout: ParameterLayout, seed: number): Float32Array {
  const flat = new Float32Array(layout.length);
  const random = xoroshiro128plus(seed);
  /** Box–Muller; 1 − u keeps the logarithm finite. */
  const normal = () =>
    Math.sqrt(-2 * Math.log(1 - uniformFloat64(random))) *
    Math.cos(2 * Math.PI * uniformFloat64(random));
  for (const parameter of layout.parameters) {
    const part = partOf(flat, parameter);
    if (parameter.role === 'kernel') {
      const fanIn = parameter.length / parameter.shape[parameter.shape.length - 1]!;
      const deviation = Math.sqrt(2 / fanIn);
      for (let at = 0; at < part.length; at++) part[at] = normal() * deviation;
    } else if (parameter.role === 'gamma' || parameter.role === 'variance') {
      part.fill(1);
    }
  }
  return flat;
}
