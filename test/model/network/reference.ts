/** Runs an exported model in plain loops: slow, and simple enough to be checked by reading. */

import type {
  LayerSpec,
  ModelManifest,
  TensorSpec,
} from '../../../src/engine/classify/model/manifest.js';

interface Image {
  height: number;
  width: number;
  channels: number;
  /** `[height, width, channels]` */
  values: Float64Array;
}

/** Logits `[n, classes]` of inputs `[n, size, size, channels]`. */
export function predictReference(
  manifest: ModelManifest,
  bytes: Uint8Array,
  inputs: Float32Array,
): number[] {
  const { size, channels } = manifest.input;
  const length = size * size * channels;
  const logits: number[] = [];
  for (let start = 0; start < inputs.length; start += length) {
    const values = Float64Array.from(inputs.subarray(start, start + length));
    let image: Image = { height: size, width: size, channels, values };
    for (const layer of manifest.layers) image = apply(layer, image, bytes);
    logits.push(...image.values);
  }
  return logits;
}

function blank(height: number, width: number, channels: number): Image {
  return { height, width, channels, values: new Float64Array(height * width * channels) };
}

/** 0 outside the image. */
function at({ height, width, channels, values }: Image, y: number, x: number, c: number): number {
  return y < 0 || x < 0 || y >= height || x >= width ? 0 : values[(y * width + x) * channels + c]!;
}

/** Fills an image place by place. */
function draw(image: Image, value: (y: number, x: number, c: number) => number): Image {
  const { height, width, channels, values } = image;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      for (let c = 0; c < channels; c++) values[(y * width + x) * channels + c] = value(y, x, c);
    }
  }
  return image;
}

function apply(layer: LayerSpec, input: Image, bytes: Uint8Array): Image {
  const { height, width, channels } = input;
  switch (layer.kind) {
    case 'space-to-depth': {
      const { size } = layer;
      return draw(blank(height / size, width / size, channels * size * size), (y, x, c) => {
        const square = Math.floor(c / channels);
        const [dy, dx] = [Math.floor(square / size), square % size];
        return at(input, y * size + dy, x * size + dx, c % channels);
      });
    }
    case 'conv': {
      const [kernelSize = 0, , , filters = 0] = layer.kernel.shape;
      const kernel = read(layer.kernel, bytes);
      const bias = read(layer.bias, bytes);
      const margin = layer.padding === 'same' ? (kernelSize - 1) / 2 : 0;
      const lost = layer.padding === 'same' ? 0 : kernelSize - 1;
      return draw(blank(height - lost, width - lost, filters), (y, x, filter) => {
        let sum = bias[filter]!;
        for (let ky = 0; ky < kernelSize; ky++) {
          for (let kx = 0; kx < kernelSize; kx++) {
            for (let c = 0; c < channels; c++) {
              const weight = kernel[((ky * kernelSize + kx) * channels + c) * filters + filter]!;
              sum += weight * at(input, y + ky - margin, x + kx - margin, c);
            }
          }
        }
        return layer.activation === 'relu' ? Math.max(0, sum) : sum;
      });
    }
    case 'max-pool': {
      const { size } = layer;
      return draw(blank(height / size, width / size, channels), (y, x, c) => {
        let largest = Number.NEGATIVE_INFINITY;
        for (let place = 0; place < size * size; place++) {
          const [dy, dx] = [Math.floor(place / size), place % size];
          largest = Math.max(largest, at(input, y * size + dy, x * size + dx, c));
        }
        return largest;
      });
    }
    case 'global-average-pool':
      return draw(blank(1, 1, channels), (_y, _x, c) => {
        let sum = 0;
        for (let place = 0; place < height * width; place++)
          sum += input.values[place * channels + c]!;
        return sum / (height * width);
      });
    case 'flatten':
      return { height: 1, width: 1, channels: input.values.length, values: input.values };
    case 'dense': {
      const units = layer.bias.shape[0]!;
      const kernel = read(layer.kernel, bytes);
      const bias = read(layer.bias, bytes);
      return draw(blank(1, 1, units), (_y, _x, unit) =>
        input.values.reduce(
          (sum, value, c) => sum + value * kernel[c * units + unit]!,
          bias[unit]!,
        ),
      );
    }
  }
}

function read({ shape, dtype, offset, scales }: TensorSpec, bytes: Uint8Array): Float64Array {
  const length = shape.reduce((product, extent) => product * extent, 1);
  const start = bytes.byteOffset + offset;
  if (dtype === 'float32') return Float64Array.from(new Float32Array(bytes.buffer, start, length));
  const channels = shape[shape.length - 1]!;
  const scale = new Float32Array(bytes.buffer, bytes.byteOffset + scales!, channels);
  const integers = new Int8Array(bytes.buffer, start, length);
  return Float64Array.from(integers, (value, index) => value * scale[index % channels]!);
}
