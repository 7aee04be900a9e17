/**
 * The type of the tag `<digit-pad>` in React 19, for `import type {} from 'digit-pad/jsx'`. There is no code
 * at run time.
 */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { DigitPad } from './components/digit-pad.js';
import type { DigitPadProps } from './components/props.js';

/** Attributes and listeners as React names them. */
interface Named {
  autoComplete?: string;
  /** React passes `invalid` to custom elements under this name only, as it does not bubble. */
  oninvalid?: (event: Event) => void;
}

type Own = DigitPadProps & Named;

/** The props of `<digit-pad>`: the properties of the element, and those of every HTML element. */
export type DigitPadTag = Own &
  DetailedHTMLProps<Omit<HTMLAttributes<DigitPad>, keyof Own | 'onInvalid'>, DigitPad>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'digit-pad': DigitPadTag;
    }
  }
}
