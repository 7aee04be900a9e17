/** The form field: value, validity and form methods, as `<input>` has them. */
import type { PropertyValues } from 'lit';
import { PadOptions } from './attributes.js';
import { Field } from './field/field.js';
import { type Draft, typedDraft } from './field/history.js';
import { confidenceOf } from './field/limits.js';
import { parseValue } from './field/number-text.js';
import { PageEvents } from './field/page-events.js';
import { readSavedField } from './field/restore.js';
import { setEarlyProperties } from './form/early-properties.js';
import { FormControl } from './form/form-control.js';
import type { CheckedValue } from './form/validity.js';
import { PadWords } from './words/words.js';

/** Options that can change the validity. */
const CONSTRAINTS: ReadonlySet<PropertyKey> = new Set([
  'required',
  'pattern',
  'minLength',
  'maxLength',
  'digits',
  'minConfidence',
]);

/** Options that can change the default value. */
const FORMATS: ReadonlySet<PropertyKey> = new Set(['defaultValue', 'decimal', 'signed']);

export class FormField extends PadOptions {
  static readonly formAssociated = true;
  static override readonly shadowRootOptions: ShadowRootInit = {
    ...PadOptions.shadowRootOptions,
    delegatesFocus: true,
  };

  // Not #private: the base constructor sets properties, and requestUpdate() reads these fields before
  // they exist; a missing #private field would throw.
  protected readonly words: PadWords = new PadWords(this);
  protected readonly field: Field = new Field();
  protected readonly events: PageEvents = new PageEvents(this, this.field);
  protected readonly control: FormControl = new FormControl(this, {
    checked: () => this.#checked,
    saved: () => this.saved(),
    anchor: () => this.input,
  });
  #customMessage = '';
  #language = '';

  constructor() {
    super();
    // The order of notification: the form, the page, the view. The subclass adds reading as the last one.
    this.field.subscribe(() => this.#syncForm());
    this.field.subscribe((cause) => this.events.fieldChanged(cause));
    this.field.subscribe(() => this.requestUpdate());
    this.#syncForm();
  }

  /** The number as text, so that leading zeros are kept. Setting another value removes the ink. */
  get value(): string {
    return this.field.value;
  }
  set value(value: string) {
    // Frameworks set the value that an event has just reported; that must not remove the ink.
    if (value !== '' && value === this.value) this.field.mark({ dirty: true });
    else this.#restore(typedDraft(this.#parse(value)));
  }

  /**
   * The value as a number; `NaN` when the field is empty.
   *
   * @throws TypeError when an infinite number is set, as on `<input>`.
   */
  get valueAsNumber(): number {
    return this.value === '' ? Number.NaN : Number(this.value);
  }
  set valueAsNumber(value: number) {
    if (Math.abs(value) === Infinity) throw new TypeError('valueAsNumber must be finite or NaN.');
    this.value = Number.isFinite(value) ? String(value) : '';
  }

  /** The form that the field is associated with. */
  get form(): HTMLFormElement | null {
    return this.control.internals.form;
  }

  /** The `<label>` elements of the field. */
  get labels(): NodeList {
    return this.control.internals.labels;
  }

  /** Always `digit-pad`. */
  get type(): string {
    return 'digit-pad';
  }

  /** The validity of the value, as on `<input>`. */
  get validity(): ValidityState {
    return this.control.internals.validity;
  }

  /** Message that describes why the value is invalid, in the language of the page; empty if it is valid. */
  get validationMessage(): string {
    return this.control.internals.validationMessage;
  }

  /** Whether the field is validated; disabled and read-only fields are not. */
  get willValidate(): boolean {
    return this.control.internals.willValidate;
  }

  /** Returns whether the value is valid, and fires `invalid` if it is not. */
  checkValidity(): boolean {
    return this.control.internals.checkValidity();
  }

  /** Like `checkValidity()`, and also shows the message to the user. */
  reportValidity(): boolean {
    return this.control.internals.reportValidity();
  }

  /** Makes the field invalid with a custom message; an empty string removes the message. */
  setCustomValidity(message: string): void {
    this.#customMessage = String(message);
    this.control.validate();
  }

  /** Selects the text of the input. */
  select(): void {
    this.input?.select();
  }

  /** Focuses the input, even if the writing surface has the focus. */
  override focus(options?: FocusOptions): void {
    this.input?.focus(options);
  }

  override requestUpdate(
    ...[name, ...rest]: Parameters<PadOptions['requestUpdate']>
  ): ReturnType<PadOptions['requestUpdate']> {
    super.requestUpdate(name, ...rest);
    // Validity and default value are updated at once, as in `<input>`, not with the next rendering.
    if (!this.control || name === undefined) return;
    if (FORMATS.has(name) && !this.field.state.dirty) this.#followDefault();
    if (CONSTRAINTS.has(name)) this.control.validate();
  }

  formAssociatedCallback(form: HTMLFormElement | null): void {
    this.control.join(form);
  }

  formResetCallback(): void {
    this.#followDefault();
    this.field.mark({ edited: false });
    this.control.reset();
  }

  formDisabledCallback(): void {
    this.requestUpdate();
  }

  formStateRestoreCallback(state: File | string | FormData | null): void {
    this.#restore(readSavedField(state, (text) => this.#parse(text)));
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    if (!this.hasUpdated) setEarlyProperties(this);
    // The translation may be loaded after the language has changed, so it is compared too.
    const language = this.words.language + this.words.term('notANumber');
    if (language === this.#language) return;
    this.#language = language;
    this.control.validate();
  }

  /** The input in the shadow root; `undefined` before the first rendering. */
  protected get input(): HTMLInputElement | undefined {
    return this.renderRoot?.querySelector('input') ?? undefined;
  }

  /** Whether the user may change the value: the field is neither disabled nor read-only. */
  protected get writable(): boolean {
    return !this.readOnly && !this.matches(':disabled');
  }

  /** The state that the browser restores after a navigation. */
  protected saved(): string {
    return this.value;
  }

  get #checked(): CheckedValue {
    const { value, unread, state } = this.field;
    return {
      value,
      unread,
      complete: value === '' || this.#parse(value) !== '',
      confidence: confidenceOf(state),
      noNumber: this.#noNumber,
      customMessage: this.#customMessage,
      byUser: state.byUser,
      term: this.words.term,
    };
  }

  get #noNumber(): CheckedValue['noNumber'] {
    const { draft } = this.field.state;
    if (draft.picture && !draft.picture.reading) return 'chooseNumber';
    // After the engine has failed, only typed text is a value; without it, the field counts as empty.
    const read = this.field.canRead && !this.field.unread;
    return read && draft.strokes.length > 0 && this.value === '' ? 'noDigit' : undefined;
  }

  #syncForm(): void {
    const { phase } = this.field.state;
    this.control.sync();
    this.control.toggle('empty', this.field.isEmpty);
    this.control.toggle('loading', phase.name === 'loading');
    this.control.toggle('recognizing', this.field.unread && phase.name === 'ready');
  }

  #followDefault(): void {
    this.#restore(typedDraft(this.#parse(this.defaultValue)));
    this.field.mark({ dirty: false });
  }

  #restore(draft: Draft): void {
    this.field.byPage((edits) => edits.restore(draft));
  }

  #parse(value: unknown): string {
    return parseValue(value, this);
  }
}
