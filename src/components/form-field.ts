/** The form field: value, validity and form methods, as `<input>` has them. */
import type { PropertyValues } from 'lit';
import { PadOptions } from './attributes.js';
import { Field } from './field/field.js';
import { type Draft, draftOf } from './field/history.js';
import { isFormatted } from './field/limits.js';
import { parseValue } from './field/number-text.js';
import { PageEvents } from './field/page-events.js';
import { understandPlain } from './field/plain-text.js';
import { readSavedField } from './field/restore.js';
import { checkedValue } from './form/checked-value.js';
import { setEarlyProperties } from './form/early-properties.js';
import { FormControl } from './form/form-control.js';
import { PadWords } from './words/words.js';

export class FormField extends PadOptions {
  static readonly formAssociated = true;
  static override readonly shadowRootOptions: ShadowRootInit = {
    ...PadOptions.shadowRootOptions,
    delegatesFocus: true,
  };

  // Not #private: the base constructor sets properties, and requestUpdate() reads these fields before
  // they exist; a missing #private field would throw.
  protected readonly words: PadWords = new PadWords(this);
  protected readonly field: Field = new Field((content, draft) =>
    understandPlain(content, draft, this, !this.field.canRead),
  );
  protected readonly events: PageEvents = new PageEvents(this, this.field);
  protected readonly control: FormControl = new FormControl(this, {
    checked: () => checkedValue(this.field, this.words.term, this.#customMessage),
    saved: () => this.saved(),
    anchor: () => this.input,
  });
  #customMessage = '';
  #spoken = '';

  constructor() {
    super();
    // The order of notification: the form, the page, the view. The subclass adds reading as the last one.
    this.field.subscribe(() => this.#syncForm());
    this.field.subscribe((cause) => this.events.fieldChanged(cause));
    this.field.subscribe(() => this.requestUpdate());
    this.#syncForm();
  }

  /**
   * What the field holds, canonical whatever the language: digits, so that leading zeros stay, `-12.5`,
   * `2026-11-26`, `14:05`, `+493012345`; '' where it holds no value. Another value drops the ink;
   * '' also drops what has no value, unless an `input` event has just reported it.
   */
  get value(): string {
    return this.field.value;
  }
  set value(value: string) {
    // Frameworks set the value that an event has just reported; that must not remove the ink. Otherwise '' removes
    // what has no value, as on `<input type="number">`.
    if (value === this.value && (value !== '' || this.events.reported)) {
      this.field.mark({ dirty: true });
    } else this.#restore(draftOf(this.#parse(value)));
  }

  /** The value as people write it where the page's language is spoken; without a value, what stands in the field. */
  get text(): string {
    return this.field.state.meaning.text;
  }

  /**
   * The value of a date, or of a time on 1 January 1970, in UTC; `null` for other formats and without a value.
   *
   * @throws InvalidStateError when it is set in another format, as `<input>` does.
   */
  get valueAsDate(): Date | null {
    const { value, format } = this;
    if (!value || !/^(da|ti)/.test(format)) return null;
    return new Date(format === 'date' ? value : `1970-01-01T${value}Z`);
  }
  set valueAsDate(date: Date | null) {
    const { format } = this;
    if (!/^(da|ti)/.test(format)) throw new DOMException('No date', 'InvalidStateError');
    const time = date?.toJSON() ?? '';
    this.value = format === 'date' ? time.slice(0, 10) : time.slice(11, 16);
  }

  /**
   * The value as a number, of a date or a time its milliseconds; `NaN` without a value.
   *
   * @throws TypeError when an infinite number is set, as on `<input>`.
   */
  get valueAsNumber(): number {
    return this.value === '' ? Number.NaN : Number(this.valueAsDate ?? this.value);
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
    this.field.format?.optionsChanged();
    const { state, value } = this.field;
    if (!state.dirty && this.#parse(this.defaultValue) !== value) this.#followDefault();
    this.control.validate();
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
    this.#restore(readSavedField(state, (text) => this.#parse(text), !isFormatted(this)));
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    if (!this.hasUpdated) setEarlyProperties(this);
    const { language, term } = this.words;
    // The words of a language may come later than the language.
    const spoken = language + term('notANumber');
    if (spoken === this.#spoken) return;
    this.field.format?.optionsChanged();
    this.#spoken = spoken;
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

  #syncForm(): void {
    const { phase } = this.field.state;
    this.control.sync();
    this.control.toggle('empty', this.field.isEmpty);
    this.control.toggle('loading', phase.name === 'loading');
    this.control.toggle('recognizing', this.field.unread && phase.name === 'ready');
  }

  #followDefault(): void {
    this.#restore(draftOf(this.#parse(this.defaultValue)));
    this.field.mark({ dirty: false });
  }

  #restore(draft: Draft): void {
    this.field.byPage((edits) => edits.restore(draft));
  }

  #parse(value: unknown): string {
    return parseValue(value, this);
  }
}
