/**
 * The type of the bare tag in React 19, for `import type {} from 'digit-pad/jsx'`. Nothing of it is left
 * at run time.
 */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { DigitPad } from './components/digit-pad.js';
import type { DigitPadProps } from './components/props.js';

/** What `<digit-pad>` takes: the properties of the element, and what every element takes. */
export type DigitPadTag = DigitPadProps &
  DetailedHTMLProps<Omit<HTMLAttributes<DigitPad>, keyof DigitPadProps>, DigitPad>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'digit-pad': DigitPadTag;
    }
  }
}
