/**
 * The gradient of a convolution with respect to its input, several times faster than the stock kernel.
 *
 * It is the convolution of the output's gradient (spread out where the stride is not 1) with the
 * filter turned by 180° and its channels swapped, padded by what the forward pass left uncovered.
 */

import { allocate, callKernel, floats, free, registerWasmKernel } from '../wasm.js';
import { type ConvAttributes, convolutionWith, paddingOf, spreadGradient } from './padding.js';

interface Attributes extends ConvAttributes {
  /** `[n, h, w, in]` */
  inputShape: number[];
}

/** Inputs: `dy` `[n, oh, ow, out]` and `filter` `[kh, kw, in, out]`; result `[n, h, w, in]`. */
export function registerConvInputGradient(): void {
  registerWasmKernel<'dy' | 'filter', Attributes>(
    'Conv2DBackpropInput',
    ({ inputs: { dy, filter }, backend, attrs }) => {
      const [height, width, channels, filters] = filter.shape as [number, number, number, number];
      const { inputShape } = attrs;
      const padding = paddingOf(inputShape, filter.shape, attrs);
      const { top, bottom, left, right } = padding;
      const spread = spreadGradient(backend, dy, inputShape, filter.shape, padding, attrs);
      const turned = allocate(backend, [height, width, filters, channels]);
      turnFilter(
        floats(backend, filter),
        floats(backend, turned),
        height * width,
        channels,
        filters,
      );
      const uncovered = {
        top: height - 1 - top,
        bottom: height - 1 - bottom,
        left: width - 1 - left,
        right: width - 1 - right,
      };
      const attributes = convolutionWith(uncovered);
      const gradient = callKernel('Conv2D', backend, { x: spread, filter: turned }, attributes);
      free(backend, turned);
      if (spread !== dy) free(backend, spread);
      return gradient;
    },
  );
}

/** Turns `[taps, in, out]` by 180° into `[taps, out, in]`. */
function turnFilter(
  from: Float32Array,
  to: Float32Array,
  taps: number,
  channels: number,
  filters: number,
): void {
  for (let tap = 0; tap < taps; tap++) {
    const source = tap * channels * filters;
    const target = (taps - 1 - tap) * channels * filters;
    for (let channel = 0; channel < channels; channel++) {
      for (let filter = 0; filter < filters; filter++) {
        to[target + filter * channels + channel] = from[source + channel * filters + filter]!;
      }
    }
  }
}
