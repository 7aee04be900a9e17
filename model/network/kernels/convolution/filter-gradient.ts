/**
 * The gradient of a convolution with respect to its filter, which the wasm backend lacks.
 *
 * It is itself a convolution: with batch and channels swapped, the input is convolved with the
 * output's gradient (spread out where the stride is not 1), and each of the `kh × kw` places where
 * that fits is one filter tap.
 */

import { callKernel, free, registerWasmKernel } from '../wasm.js';
import {
  type ConvAttributes,
  convolutionWith,
  type Padding,
  paddingOf,
  spreadGradient,
} from './padding.js';

interface Attributes extends ConvAttributes {
  /** `[kh, kw, in, out]` */
  filterShape: number[];
}

/** Inputs: `x` `[n, h, w, in]` and `dy` `[n, oh, ow, out]`; result `[kh, kw, in, out]`. */
export function registerConvFilterGradient(): void {
  registerWasmKernel<'x' | 'dy', Attributes>(
    'Conv2DBackpropFilter',
    ({ inputs: { x, dy }, backend, attrs }) => {
      const padding: Padding = paddingOf(x.shape, attrs.filterShape, attrs);
      const spread = spreadGradient(backend, dy, x.shape, attrs.filterShape, padding, attrs);
      const images = callKernel('Transpose', backend, { x }, { perm: [3, 1, 2, 0] });
      const filter = callKernel('Transpose', backend, { x: spread }, { perm: [1, 2, 0, 3] });
      const taps = callKernel('Conv2D', backend, { x: images, filter }, convolutionWith(padding));
      const gradient = callKernel('Transpose', backend, { x: taps }, { perm: [1, 2, 0, 3] });
      free(backend, images, filter, taps);
      if (spread !== dy) free(backend, spread);
      return gradient;
    },
  );
}
