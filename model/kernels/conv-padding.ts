import { backend_util } from '@tensorflow/tfjs-core';

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
 * Padding of a stride-1 convolution.
 *
 * @param inputShape `[n, h, w, in]`
 * @param filterShape `[kh, kw, in, out]`
 * @throws when the stride is not 1: the gradients here are transposed convolutions, which would have
 *   to spread the gradient out first.
 */
export function paddingAtStrideOne(
  inputShape: readonly number[],
  filterShape: readonly number[],
  { strides, pad }: ConvAttributes,
): Padding {
  const [down, across] = typeof strides === 'number' ? [strides, strides] : strides;
  if (down !== 1 || across !== 1) throw new Error('Training convolutions need stride 1.');
  return backend_util.computeConv2DInfo(
    inputShape as [number, number, number, number],
    filterShape as [number, number, number, number],
    1,
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
