/**
 * The gradient of a convolution with respect to its filter, which the wasm backend lacks.
 *
 * At stride 1 it is itself a convolution: with batch and channels swapped, the input is convolved
 * with the output's gradient, and each of the `kh × kw` places where that fits is one filter tap.
 */

import {
  type ConvAttributes,
  convolutionWith,
  type Padding,
  paddingAtStrideOne,
} from './conv-padding.js';
import { callKernel, free, registerWasmKernel } from './wasm.js';

interface Attributes extends ConvAttributes {
  /** `[kh, kw, in, out]` */
  filterShape: number[];
}

/** Inputs: `x` `[n, h, w, in]` and `dy` `[n, oh, ow, out]`; result `[kh, kw, in, out]`. */
export function registerConvFilterGradient(): void {
  registerWasmKernel<'x' | 'dy', Attributes>(
    'Conv2DBackpropFilter',
    ({ inputs: { x, dy }, backend, attrs }) => {
      const padding: Padding = paddingAtStrideOne(x.shape, attrs.filterShape, attrs);
      const images = callKernel('Transpose', backend, { x }, { perm: [3, 1, 2, 0] });
      const filter = callKernel('Transpose', backend, { x: dy }, { perm: [1, 2, 0, 3] });
      const taps = callKernel('Conv2D', backend, { x: images, filter }, convolutionWith(padding));
      const gradient = callKernel('Transpose', backend, { x: taps }, { perm: [1, 2, 0, 3] });
      free(backend, images, filter, taps);
      return gradient;
    },
  );
}
