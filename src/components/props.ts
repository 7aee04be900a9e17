/**
 * Types of the properties and listeners that a template can set on `<digit-pad>`, derived from the class:
 * for JSX, Vue, Svelte and `digit-pad/react`.
 */
import type { LitElement } from 'lit';
import type { PadOptions } from './attributes.js';
import type { DigitPad } from './digit-pad.js';
import type { DigitPadEventMap } from './events.js';

type Settable =
  | Exclude<keyof PadOptions, keyof LitElement>
  | 'enterKeyHint'
  | 'value'
  | 'valueAsNumber'
  | 'valueAsDate'
  | 'strokes';

/** Templates write numbers as text, too: `digits="5"`. The element converts it. */
type Written<Value> = Value extends number ? Value | `${number}` : Value;

/** Canonical text, for which templates also write numbers: `max={10}`. */
type Bound = 'min' | 'max' | 'step';

/** The properties of `<digit-pad>`, all optional, as a template sets them. */
export type DigitPadOptions = { [Name in Exclude<Settable, Bound>]?: Written<DigitPad[Name]> } & {
  [Name in Bound]?: string | number;
};

/** Attributes that are not named like their properties, for templates that write attributes. */
export interface DigitPadAttributes {
  readonly?: boolean;
  minlength?: Written<number>;
  maxlength?: Written<number>;
  'min-confidence'?: Written<number>;
}

/** Listeners as React 19, Preact and Svelte name them: `ondigit-pad-recognize`. */
export type DigitPadListeners = {
  [Name in keyof DigitPadEventMap as `on${Name}`]?: (event: DigitPadEventMap[Name]) => void;
};

/** The properties of `<digit-pad>`, all optional, and its listeners. */
export type DigitPadProps = DigitPadOptions & DigitPadListeners;
