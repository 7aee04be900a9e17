/**
 * Types of the properties and listeners that a template can set on `<digit-pad>`, derived from the class:
 * for JSX, Vue, Svelte and `digit-pad/react`.
 */
import type { LitElement } from 'lit';
import type { PadOptions } from './attributes.js';
import type { DigitPad } from './digit-pad.js';

type Settable =
  | Exclude<keyof PadOptions, keyof LitElement>
  | 'enterKeyHint'
  | 'value'
  | 'valueAsNumber'
  | 'strokes';

type PadEventName = Extract<keyof HTMLElementEventMap, `digit-pad-${string}`>;

/** Listeners as React 19 and Preact name them: `ondigit-pad-recognize`. */
export type DigitPadListeners = {
  [Name in PadEventName as `on${Name}`]?: (event: HTMLElementEventMap[Name]) => void;
};

/** The properties of `<digit-pad>`, all optional, and its listeners. */
export type DigitPadProps = Partial<Pick<DigitPad, Settable>> & DigitPadListeners;
