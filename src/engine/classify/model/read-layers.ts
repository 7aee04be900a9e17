/** Checks the layers of a manifest: the input of each must fit the output of the previous one. */
import type { JsonPart } from './json-part.js';
import type { LayerSpec, ModelManifest, TensorSpec } from './manifest.js';

/** Limits of a network, far beyond what recognizing digits needs. */
const MOST_LAYERS = 64;
const MOST_UNITS = 4096;
const MOST_KERNEL = 28;
const MOST_ACTIVATIONS = 2 ** 20;
/** Multiply-adds per digit: a hundred times the shipped network, or some seconds per digit without wasm. */
const MOST_MULTIPLY_ADDS = 250e6;

const KINDS = [
  'space-to-depth',
  'conv',
  'max-pool',
  'global-average-pool',
  'flatten',
  'dense',
] as const;

/** The shape of the output of a layer. Flat data has height and width 1. */
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

/** The parts of the manifest that the layers must agree with; `outputs` is the sum output all heads. */
type Expected = Pick<ModelManifest, 'input'> & { outputs: number; bytes: number };

/** @throws TypeError that names the invalid layer. */
export function readLayers(list: JsonPart, { input, outputs, bytes }: Expected): LayerSpec[] {
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
  const [rows, columns, inputChannels, filters] = kernel.shape as [number, number, number, number];
  if (inputChannels !== channels) part.get('kernel').get('shape').fail(`for ${channels} channels`);
  const cropped = padding === 'same' ? [0, 0] : [rows - 1, columns - 1];
  const output = planes(
    Math.ceil((height - cropped[0]!) / stride),
    Math.ceil((width - cropped[1]!) / stride),
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
    data: output,
    multiplyAdds: output.height * output.width * rows * columns * channels * filters,
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

/** @param most maximum of each dimension; the tensor must have as many dimensions. */
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

/** Reads an offset in bytes. It must be a multiple of 4, the alignment of floats. */
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
