import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { backend_util, type TensorInfo } from '@tensorflow/tfjs-core';
import { allocate, channelsOf, floats } from '../wasm.js';

/** How a convolution pads and strides, as TensorFlow.js hands it to kernels. */
export interface ConvAttributes {
  strides: number | [number, number];
  pad: 'same' | 'valid' | number | backend_util.ExplicitPadding;
}

/** Zero rows and columns around the input of a convolution. */
export interface Padding {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/**
 * @param inputShape `[n, h, w, in]`
 * @param filterShape `[kh, kw, in, out]`
 */
export function paddingOf(
  inputShape: readonly number[],
  filterShape: readonly number[],
  { strides, pad }: ConvAttributes,
): Padding {
  return backend_util.computeConv2DInfo(
    inputShape as [number, number, number, number],
    filterShape as [number, number, number, number],
    strides,
    1,
    pad,
  ).padInfo;
}

/** Attributes of the stock `Conv2D` kernel for a stride-1 convolution with this padding. */
export function convolutionWith({ top, bottom, left, right }: Padding): Record<string, unknown> {
  const unpadded = top + bottom + left + right === 0;
  const pad = unpadded
    ? 'valid'
    : [
        [0, 0],
        [top, bottom],
        [left, right],
        [0, 0],
      ];
  return { strides: 1, dilations: 1, dataFormat: 'NHWC', pad };
}

/**
 * A strided convolution is one of stride 1 whose other outputs nobody looks at, so their gradient is
 * zero: puts `dy` `[n, oh, ow, out]` into the places that a stride of 1 would have given.
 *
 * @returns `dy` itself where the stride is 1.
 */
export function spreadGradient(
  backend: BackendWasm,
  dy: TensorInfo,
  inputShape: readonly number[],
  filterShape: readonly number[],
  padding: Padding,
  { strides }: ConvAttributes,
): TensorInfo {
  const [down, across] = typeof strides === 'number' ? [strides, strides] : strides;
  if (down === 1 && across === 1) return dy;
  const [count, rows, columns] = dy.shape as [number, number, number];
  const height = inputShape[1]! + padding.top + padding.bottom - filterShape[0]! + 1;
  const width = inputShape[2]! + padding.left + padding.right - filterShape[1]! + 1;
  const channels = channelsOf(dy);
  const spread = allocate(backend, [count, height, width, channels]);
  const [from, to] = [floats(backend, dy), floats(backend, spread)];
  to.fill(0);
  for (let image = 0; image < count; image++) {
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        const source = ((image * rows + row) * columns + column) * channels;
        const target = ((image * height + row * down) * width + column * across) * channels;
        to.set(from.subarray(source, source + channels), target);
      }
    }
  }
  return spread;
}
