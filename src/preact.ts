/** The type of the tag `<digit-pad>` in Preact, for `import type {} from 'digit-pad/preact'`. There is no code at run time. */
import type { HTMLAttributes } from 'preact';
import type { DigitPad } from './components/digit-pad.js';
import type { DigitPadProps } from './components/props.js';

/** The props of `<digit-pad>`: the properties of the element, and those of every HTML element. */
export type DigitPadTag = DigitPadProps & Omit<HTMLAttributes<DigitPad>, keyof DigitPadProps>;

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'digit-pad': DigitPadTag;
    }
  }
}
