/**
 * The pad as a form control: value, validity and states through `ElementInternals`.
 *
 * Responsible for the form value, the validity and the states that forms, CSS and the browser's
 * validation message see. The value itself is kept by the store (field/field.ts).
 */
import { excludeFromFormData } from './fallback-input.js';
import { internalsOf } from './internals.js';
import { ReportedInvalid } from './user-invalid.js';
import { type CheckedValue, type Constraints, findProblems } from './validity.js';

/** The state of the element that the control reads. */
export interface FieldSource {
  checked(): CheckedValue;
  /** The state that the browser restores after a navigation, as text. */
  saved(): string;
  /** The element that the browser's validation message points to; `undefined` before the first rendering. */
  anchor(): HTMLElement | undefined;
}

export class FormControl {
  readonly internals: ElementInternals;
  /** The slotted input that the pad has replaced. Its value is kept equal to that of the pad. */
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

  /** Called when the field is associated with another form, or with none. */
  join(form: HTMLFormElement | null): void {
    this.#reported.watch(form);
    excludeFromFormData(this.fallback, this.host);
  }

  /** Sets the form value and the validity. Called before the page is notified of a change. */
  sync(): void {
    const { value } = this.field.checked();
    this.internals.setFormValue(value, this.field.saved());
    if (this.fallback) this.fallback.value = value;
    this.validate();
  }

  validate(): void {
    const { flags, message } = findProblems(this.field.checked(), this.host);
    this.internals.setValidity(flags, message, this.field.anchor());
    this.toggle('user-invalid', this.userInvalid);
  }

  /** Marks the field as touched: from now on an invalid value is shown as `:state(user-invalid)`. */
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

  /** Sets or removes a custom state, which CSS selects with `:state()`. */
  toggle(state: string, on: boolean): void {
    const { states } = this.internals;
    if (on) states.add(state);
    else states.delete(state);
  }
}
