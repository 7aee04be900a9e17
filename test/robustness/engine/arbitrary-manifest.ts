/** Generates manifests of small networks that can run, and changes to them. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { Random } from '../../../model/support/random.js';
import type {
  LayerSpec,
  ModelManifest,
  TensorSpec,
} from '../../../src/engine/classify/model/manifest.js';

/** Range of weights in which sums stay small. */
const SPREAD = 0.2;

interface Plan {
  channels: number;
  block: number;
  steps: readonly ({ kernel: number; stride: number; filters: number; same: boolean } | number)[];
  pooled: boolean;
  hidden: number;
  quantised: boolean;
  classes: number;
}

const plan: fc.Arbitrary<Plan> = fc.record({
  channels: fc.integer({ min: 1, max: 3 }),
  block: fc.constantFrom(1, 2, 4, 7, 14),
  steps: fc.array(
    fc.oneof(
      fc.record({
        kernel: fc.integer({ min: 1, max: 5 }),
        stride: fc.integer({ min: 1, max: 3 }),
        filters: fc.integer({ min: 1, max: 5 }),
        same: fc.boolean(),
      }),
      fc.integer({ min: 1, max: 3 }),
    ),
    { maxLength: 4 },
  ),
  pooled: fc.boolean(),
  hidden: fc.integer({ min: 0, max: 6 }),
  quantised: fc.boolean(),
  classes: fc.constantFrom(10, 11),
});

/** Well-formed manifests with the bytes that they promise. */
export const model = plan.map(build);

function build(chosen: Plan): { manifest: ModelManifest; weights: Uint8Array } {
  const { channels, block, classes, quantised } = chosen;
  const layers: LayerSpec[] = [];
  const file = new WeightsFile(quantised);
  let [side, depth] = [28 / block, channels * block * block];
  if (block > 1) layers.push({ kind: 'space-to-depth', size: block });
  for (const step of chosen.steps) {
    if (typeof step === 'number') {
      if (step > side) continue;
      side = Math.floor(side / step);
      layers.push({ kind: 'max-pool', size: step });
      continue;
    }
    const { kernel, stride, filters, same } = step;
    if (stride > side || (!same && kernel > side)) continue;
    const shape = [kernel, kernel, depth, filters];
    const tensors = { kernel: file.add(shape), bias: file.add([filters]) };
    const padding = same ? 'same' : 'valid';
    layers.push({ kind: 'conv', stride, padding, activation: 'relu', ...tensors });
    side = same ? Math.ceil(side / stride) : Math.floor((side - kernel) / stride) + 1;
    depth = filters;
  }
  layers.push({ kind: chosen.pooled ? 'global-average-pool' : 'flatten' });
  let units = chosen.pooled ? depth : depth * side * side;
  for (const outputs of [chosen.hidden, classes]) {
    if (outputs === 0) continue;
    const tensors = { kernel: file.add([units, outputs]), bias: file.add([outputs]) };
    layers.push({ kind: 'dense', activation: 'linear', ...tensors });
    units = outputs;
  }
  const weights = file.bytes();
  const manifest: ModelManifest = {
    format: 'digit-pad-model',
    version: 1,
    name: 'arbitrary',
    input: { size: 28, channels },
    classes,
    layers,
    weights: { file: 'weights.bin', bytes: weights.length, sha256: hashOf(weights) },
    calibration: { temperature: 1.5 },
  };
  return { manifest, weights };
}

export const hashOf = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

class WeightsFile {
  readonly #random = new Random(28);
  readonly #floats: number[] = [];

  constructor(private readonly quantised: boolean) {}

  add(shape: readonly number[]): TensorSpec {
    const size = shape.reduce((a, b) => a * b, 1);
    if (!this.quantised) return { shape, dtype: 'float32', offset: this.#append(size) };
    const scales = this.#append(shape[shape.length - 1]!);
    return { shape, dtype: 'int8', offset: this.#append(Math.ceil(size / 4)), scales };
  }

  /** Whatever is read as integers is some integers. */
  bytes(): Uint8Array {
    return new Uint8Array(Float32Array.from(this.#floats).buffer);
  }

  #append(count: number): number {
    const offset = 4 * this.#floats.length;
    for (let i = 0; i < count; i++) this.#floats.push((this.#random.uniform() - 0.5) * SPREAD);
    return offset;
  }
}

const hostile = fc.oneof(
  fc.constantFrom(-1, 0, 0.5, 1, 3, 27, 29, 64, 1e3, 2 ** 31, 2 ** 53, 1e300, -1e300),
  fc.constantFrom('', 'javascript:alert(1)', 'data:,x', '//else.where/w', '../../w', '__proto__'),
  fc.constantFrom(null, true, [], {}, [[[]]]),
  fc.jsonValue(),
);

/** Changes one place of a document, whichever it is. */
export type Change = (document: unknown) => unknown;

export const change: fc.Arbitrary<Change> = fc
  .tuple(
    fc.nat(),
    fc.constantFrom('replace', 'delete', 'repeat', 'add'),
    hostile,
    fc.constantFrom('__proto__', 'constructor', 'kind', 'kernel', 'toString', 'scales'),
  )
  .map(([where, way, value, key]) => (document) => {
    const changed = structuredClone(document);
    const places = placesIn(changed);
    const [holder, name] = places[where % places.length]!;
    if (way === 'delete') delete holder[name];
    else if (way === 'replace') holder[name] = value;
    else if (way === 'add') define(holder, key, value);
    else if (Array.isArray(holder)) holder[holder.length] = holder[Number(name)];
    else define(holder, key, holder[name]);
    return changed;
  });

/** As JSON.parse() does: `__proto__` is a name like any other. */
function define(holder: Record<string, unknown>, key: string, value: unknown): void {
  const options = { value, enumerable: true, configurable: true, writable: true };
  Object.defineProperty(holder, key, options);
}

function placesIn(value: unknown): [Record<string, unknown>, string][] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => [[holder, key], ...placesIn(holder[key])]);
}
