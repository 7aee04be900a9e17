/**
 * The pad as a form control: value, validity and states through `ElementInternals`.
 *
 * Owns: what the form, `:user-invalid` and the browser's validation bubble get to know. Does not
 * own: what the value is.
 */
import type { Stroke } from '../engine/ink.js';
import { checkedStrokes } from './stroke-data.js';
import { type FieldState, findProblems } from './validity.js';

/** What the control asks its element. */
export interface FieldSource {
  state(): FieldState;
  /** What is to be restored after a navigation. */
  saved(): SavedField;
  /** The readout, once there is one: where the browser points its validation bubble. */
  anchor(): HTMLElement | undefined;
}

/** What outlives the page in the session history. */
export interface SavedField {
  value: string;
  strokes: readonly Stroke[];
}

export class FormController {
  readonly internals: ElementInternals;
  #touched = false;

  constructor(
    host: HTMLElement,
    private readonly field: FieldSource,
  ) {
    this.internals = host.attachInternals();
    // The browser found the field invalid when it was to be sent: the user had a chance.
    host.addEventListener('invalid', () => this.touch());
  }

  /** Hands value and validity over; after this, every listener sees them. */
  sync(): void {
    const state = this.field.saved();
    this.internals.setFormValue(state.value, JSON.stringify(state));
    this.validate();
  }

  validate(): void {
    const { flags, message } = findProblems(this.field.state());
    const anchor = this.field.anchor();
    if (anchor) this.internals.setValidity(flags, message, anchor);
    else this.internals.setValidity(flags, message);
    this.toggle('user-invalid', this.userInvalid);
  }

  /** The user had a chance to fill the field in. */
  touch(): void {
    this.#touched = true;
    this.toggle('user-invalid', this.userInvalid);
  }

  reset(): void {
    this.#touched = false;
  }

  get userInvalid(): boolean {
    return this.#touched && this.internals.willValidate && !this.internals.validity.valid;
  }

  /** Sets or removes a custom state, as seen by `:state()`. */
  toggle(state: string, on: boolean): void {
    if (on) this.internals.states.add(state);
    else this.internals.states.delete(state);
  }

  /** What Enter does in a native field: as if the form's default button had been pressed. */
  submitImplicitly(): void {
    const { form } = this.internals;
    if (!form) return;
    const button = [...form.elements].find(isSubmitButton);
    if (button) button.click();
    else form.requestSubmit();
  }
}

/** Reads what `formStateRestoreCallback` may get: a saved field, a bare value, form data or nothing. */
export function readSavedField(state: File | string | FormData | null): SavedField {
  if (state instanceof FormData) return { value: firstText(state), strokes: [] };
  if (typeof state !== 'string') return { value: '', strokes: [] };
  try {
    const { value, strokes } = JSON.parse(state) as Partial<SavedField>;
    if (typeof value === 'string') return { value, strokes: checkedStrokes(strokes) };
  } catch {
    // Autofill hands over a bare value.
  }
  return { value: state, strokes: [] };
}

function firstText(data: FormData): string {
  const [first] = data.values();
  return typeof first === 'string' ? first : '';
}

function isSubmitButton(element: Element): element is HTMLButtonElement | HTMLInputElement {
  return (
    (element instanceof HTMLButtonElement || element instanceof HTMLInputElement) &&
    (element.type === 'submit' || element.type === 'image')
  );
}
