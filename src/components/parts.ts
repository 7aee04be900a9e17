/** What the parts of one pad share. The element makes it once; parts issue commands and read state. */
import type { PadOptions } from './attributes.js';
import type { Field } from './field/field.js';
import type { PageEvents } from './field/page-events.js';
import type { FormControl } from './form/form-control.js';
import type { EngineState } from './reading/engine-state.js';
import type { PadWords } from './words/words.js';

export interface PadParts {
  readonly pad: PadOptions;
  readonly field: Field;
  readonly engine: EngineState;
  readonly control: FormControl;
  readonly events: PageEvents;
  readonly words: PadWords;
  /** The readout; only after the first rendering. */
  readonly input: HTMLInputElement;
  /** Most digits of the value; -1 without a limit. */
  readonly mostDigits: number;
  /** How sure the value is, 0…1. */
  readonly confidence: number;
  /** More than digits may be written, or not all digits are allowed. */
  readonly isFormatted: boolean;
  /** Neither disabled nor read-only. */
  readonly writable: boolean;
  /** The user has finished the value. */
  commit(): void;
  /** Adds a style sheet to the pad's shadow root, once, in every document that the pad moves to. */
  addStyles(text: string): void;
}
