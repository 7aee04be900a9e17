/** Checks the layers of a manifest: each must fit the output of the one before it. */
import type { JsonPart } from './json-part.js';
import type { LayerSpec, ModelManifest, TensorSpec } from './manifest.js';

/** Bounds of a network; each is far beyond what a digit needs. */
const MOST_LAYERS = 64;
const MOST_UNITS = 4096;
const MOST_KERNEL = 28;
const MOST_ACTIVATIONS = 2 ** 20;
/** A hundred times the network that ships: some seconds a digit without wasm. */
const MOST_MULTIPLY_ADDS = 250e6;

const KINDS = [
  'space-to-depth',
  'conv',
  'max-pool',
  'global-average-pool',
  'flatten',
  'dense',
] as const;

/** What flows from one layer to the next; flat data is of height and width 1. */
interface Data {
  height: number;
  width: number;
  channels: number;
  flat: boolean;
}

interface Step {
  layer: LayerSpec;
  data: Data;
  multiplyAdds?: number;
}

/** `outputs` of all heads together. */
type Promised = Pick<ModelManifest, 'input'> & { outputs: number; bytes: number };

/** @throws TypeError that names the invalid layer. */
export function readLayers(list: JsonPart, { input, outputs, bytes }: Promised): LayerSpec[] {
  const { size, channels } = input;
  let data: Data = { height: size, width: size, channels, flat: false };
  let multiplyAdds = 0;
  const layers = list.list(MOST_LAYERS).map((part, i) => {
    const step = readLayer(part, data, { first: i === 0, bytes });
    data = step.data;
    multiplyAdds += step.multiplyAdds ?? 0;
    if (data.height * data.width * data.channels > MOST_ACTIVATIONS) {
      part.fail(`a layer of at most ${MOST_ACTIVATIONS} numbers`);
    }
    if (multiplyAdds > MOST_MULTIPLY_ADDS) {
      part.fail(`within ${MOST_MULTIPLY_ADDS / 1e6} million multiply-adds a digit`);
    }
    return step.layer;
  });
  if (!data.flat || data.channels !== outputs) list.fail(`layers that end in ${outputs} numbers`);
  return layers;
}

function readLayer(part: JsonPart, data: Data, about: { first: boolean; bytes: number }): Step {
  const kind = part.get('kind').oneOf(...KINDS);
  const { height, width, channels, flat } = data;
  if (flat !== (kind === 'dense')) part.fail(flat ? 'a dense layer' : 'a layer for planes');
  switch (kind) {
    case 'space-to-depth': {
      const size = part.get('size').count(2, height);
      if (!about.first) part.fail('another kind, which may come later than first');
      if (height % size !== 0) part.get('size').fail(`a divisor of ${height}`);
      const side = height / size;
      const depth = channels * size * size;
      return { layer: { kind, size }, data: planes(side, side, depth) };
    }
    case 'conv':
      return readConv(part, data, about.bytes);
    case 'max-pool': {
      const size = part.get('size').count(1, Math.min(height, width));
      const pooled = planes(Math.floor(height / size), Math.floor(width / size), channels);
      return { layer: { kind, size }, data: pooled };
    }
    case 'global-average-pool':
      return { layer: { kind }, data: vector(channels) };
    case 'flatten':
      return { layer: { kind }, data: vector(height * width * channels) };
    case 'dense':
      return readDense(part, data, about.bytes);
  }
}

function readConv(part: JsonPart, { height, width, channels }: Data, bytes: number): Step {
  const stride = part.get('stride').count(1, height);
  const padding = part.get('padding').oneOf('same', 'valid');
  const sides = padding === 'same' ? [MOST_KERNEL, MOST_KERNEL] : [height, width];
  const kernel = readTensor(part.get('kernel'), bytes, [...sides, channels, MOST_UNITS]);
  const [rows, columns, deep, filters] = kernel.shape as [number, number, number, number];
  if (deep !== channels) part.get('kernel').get('shape').fail(`for ${channels} channels`);
  const lost = padding === 'same' ? [0, 0] : [rows - 1, columns - 1];
  const over = planes(
    Math.ceil((height - lost[0]!) / stride),
    Math.ceil((width - lost[1]!) / stride),
    filters,
  );
  return {
    layer: {
      kind: 'conv',
      stride,
      padding,
      activation: part.get('activation').oneOf('linear', 'relu'),
      kernel,
      bias: readBias(part.get('bias'), bytes, filters),
    },
    data: over,
    multiplyAdds: over.height * over.width * rows * columns * channels * filters,
  };
}

function readDense(part: JsonPart, { channels }: Data, bytes: number): Step {
  const kernel = readTensor(part.get('kernel'), bytes, [MOST_ACTIVATIONS, MOST_UNITS]);
  const [inputs, units] = kernel.shape as [number, number];
  if (inputs !== channels) part.get('kernel').get('shape').fail(`for ${channels} inputs`);
  return {
    layer: {
      kind: 'dense',
      activation: part.get('activation').oneOf('linear', 'relu'),
      kernel,
      bias: readBias(part.get('bias'), bytes, units),
    },
    data: vector(units),
    multiplyAdds: inputs * units,
  };
}

function readBias(part: JsonPart, bytes: number, units: number): TensorSpec {
  const bias = readTensor(part, bytes, [MOST_UNITS]);
  if (bias.shape[0] !== units) part.get('shape').fail(`for ${units} outputs`);
  return bias;
}

/** @param most the largest sides; a tensor has as many. */
function readTensor(part: JsonPart, bytes: number, most: readonly number[]): TensorSpec {
  const sides = part.get('shape').list(most.length);
  if (sides.length < most.length) part.get('shape').fail(`${most.length} numbers`);
  const shape = sides.map((side, i) => side.count(1, most[i]!));
  const size = shape.reduce((product, side) => product * side, 1);
  const dtype = part.get('dtype').oneOf('float32', 'int8');
  if (dtype === 'float32') {
    return { shape, dtype, offset: readOffset(part.get('offset'), 4 * size, bytes) };
  }
  const offset = readOffset(part.get('offset'), size, bytes);
  const scales = readOffset(part.get('scales'), 4 * shape[shape.length - 1]!, bytes);
  return { shape, dtype, offset, scales };
}

/** Offsets are multiples of four bytes, as floats need. */
function readOffset(part: JsonPart, length: number, bytes: number): number {
  const offset = part.count(0, bytes);
  if (offset % 4 !== 0) part.fail('a multiple of 4');
  if (offset + length > bytes) part.fail(`so that ${length} bytes fit into ${bytes}`);
  return offset;
}

const planes = (height: number, width: number, channels: number): Data => ({
  height,
  width,
  channels,
  flat: false,
});

const vector = (channels: number): Data => ({ height: 1, width: 1, channels, flat: true });
