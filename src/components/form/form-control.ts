/**
 * The pad as a form control: value, validity and states through `ElementInternals`.
 *
 * Owns: what the form, `:user-invalid` and the browser's validation bubble get to know. Does not
 * own: what the value is.
 */
import { replaceInForm } from './fallback-input.js';
import { internalsOf } from './internals.js';
import { ReportedInvalid } from './user-invalid.js';
import { type CheckedValue, type Constraints, findProblems } from './validity.js';

/** What the control asks its element. */
export interface FieldSource {
  checked(): CheckedValue;
  /** What is to be restored after a navigation. */
  saved(): string;
  /** The readout, once there is one: where the browser points its validation bubble. */
  anchor(): HTMLElement | undefined;
}

export class FormControl {
  readonly internals: ElementInternals;
  /** The input inside that the pad has replaced; it has the value of the pad. */
  fallback: HTMLInputElement | undefined;
  readonly #reported: ReportedInvalid;
  #touched = false;

  constructor(
    private readonly host: HTMLElement & Constraints & { name: string; requestUpdate(): void },
    private readonly field: FieldSource,
  ) {
    this.internals = internalsOf(host);
    this.#reported = new ReportedInvalid(host, () => this.touch());
  }

  /** The field belongs to another form now, or to none. */
  join(form: HTMLFormElement | null): void {
    this.#reported.watch(form);
    replaceInForm(this.fallback, this.host);
  }

  /** Sets the form value and the validity; every listener that is called afterwards sees them. */
  sync(): void {
    const { value } = this.field.checked();
    this.internals.setFormValue(value, this.field.saved());
    if (this.fallback) this.fallback.value = value;
    this.validate();
  }

  validate(): void {
    const { flags, message } = findProblems(this.field.checked(), this.host);
    const anchor = this.field.anchor();
    if (anchor) this.internals.setValidity(flags, message, anchor);
    else this.internals.setValidity(flags, message);
    this.toggle('user-invalid', this.userInvalid);
  }

  /** The user had a chance to fill the field in. */
  touch(): void {
    this.#setTouched(true);
  }

  reset(): void {
    this.#setTouched(false);
  }

  get userInvalid(): boolean {
    return this.#touched && this.internals.willValidate && !this.internals.validity.valid;
  }

  #setTouched(touched: boolean): void {
    this.#touched = touched;
    this.toggle('user-invalid', this.userInvalid);
    this.host.requestUpdate();
  }

  /** Sets or removes a custom state, as seen by `:state()`. */
  toggle(state: string, on: boolean): void {
    const { states } = this.internals;
    if (on) states.add(state);
    else states.delete(state);
  }
}
