/** The objects that the modules of one pad share. The element creates them and passes them on. */
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
  /** The input in the shadow root; exists only after the first rendering. */
  readonly input: HTMLInputElement;
  /** Maximum number of digits of the value; -1 without a limit. */
  readonly mostDigits: number;
  /** Confidence of the value, 0…1. */
  readonly confidence: number;
  /** Whether the user may change the value: the pad is neither disabled nor read-only. */
  readonly writable: boolean;
  /** Called when the user has finished the value. Fires `change` if the value has changed. */
  commit(): void;
  /** Adds a style sheet to the shadow root once; it is kept when the pad moves to another document. */
  addStyles(text: string): void;
}
