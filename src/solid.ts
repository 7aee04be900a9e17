/** The type of the tag `<digit-pad>` in Solid, for `import type {} from 'digit-pad/solid'`. There is no code at run time. */
import type { JSX } from 'solid-js';
import type { DigitPad } from './components/digit-pad.js';
import type { DigitPadEventMap } from './components/events.js';
import type { DigitPadOptions } from './components/props.js';

/** Listeners as Solid names them: `on:digit-pad-recognize`. */
type Listeners = {
  [Name in keyof DigitPadEventMap as `on:${Name}`]?: JSX.EventHandlerWithOptionsUnion<
    DigitPad,
    DigitPadEventMap[Name]
  >;
};

/** The props of `<digit-pad>`: the properties of the element, and those of every HTML element. */
export type DigitPadTag = DigitPadOptions &
  Listeners &
  Omit<JSX.HTMLAttributes<DigitPad>, keyof DigitPadOptions>;

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements {
      'digit-pad': DigitPadTag;
    }
  }
}
