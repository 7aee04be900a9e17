import type { PropertyValues, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Ink, Stroke } from '../engine/ink.js';
import type { ReadOptions, Recognition } from '../engine/recognition.js';
import { onApproach } from './approach.js';
import { styles } from './digit-pad.styles.js';
import {
  DigitPadErrorEvent,
  DigitPadLoadProgressEvent,
  DigitPadReadyEvent,
  DigitPadRecognizeEvent,
  DigitPadStrokeEndEvent,
  DigitPadStrokeStartEvent,
} from './events.js';
import { FieldContent } from './field-content.js';
import { FormController, readSavedField, type SavedField } from './form-controller.js';
import { InkCanvas } from './ink-canvas.js';
import { InkController } from './ink-controller.js';
import { inkToBlob, inkToSVG } from './ink-export.js';
import { InkReader, type ReaderPhase } from './ink-reader.js';
import { countDigits, type NumberFormat, parseValue } from './number-text.js';
import { PadOptions } from './pad-options.js';
import { renderPad } from './pad-view.js';
import { checkedStrokes } from './stroke-data.js';
import { UserActions } from './user-actions.js';
import { UserChanges } from './user-changes.js';
import type { FieldState } from './validity.js';
import { warnOfFailure } from './warnings.js';

/** Options that validity depends on. */
const CONSTRAINTS: ReadonlySet<PropertyKey> = new Set([
  'required',
  'pattern',
  'minLength',
  'maxLength',
  'digits',
  'minConfidence',
]);

/** Options that the default value depends on. */
const FORMATS: ReadonlySet<PropertyKey> = new Set(['defaultValue', 'decimal', 'signed']);

/**
 * A form field that reads handwritten numbers.
 *
 * ```html
 * <label>Amount <digit-pad name="amount" controls required></digit-pad></label>
 * ```
 *
 * @summary A form field for numbers that are written by hand or typed.
 * @tag digit-pad
 *
 * @attr {string} name - Name of the field in its form.
 * @attr {string} value - The default value; what is written never reflects to it.
 * @attr {boolean} required - The field must not be empty.
 * @attr {boolean} disabled - The field takes no part in its form and cannot be used.
 * @attr {boolean} readonly - The value can be seen but not changed.
 * @attr {boolean} autofocus - The readout takes the focus when the page opens.
 * @attr {string} form - Id of the form that the field belongs to.
 *
 * @fires {Event} input - The user changed the value, by writing or typing.
 * @fires {Event} change - The user finished a value: left the field, pressed Enter or filled it.
 * @fires {DigitPadRecognizeEvent} digit-pad-recognize - The ink has been read (`recognition`).
 * @fires {DigitPadStrokeStartEvent} digit-pad-stroke-start - A pointer is about to draw; cancelable.
 * @fires {DigitPadStrokeEndEvent} digit-pad-stroke-end - A stroke is finished (`stroke`).
 * @fires {DigitPadLoadProgressEvent} digit-pad-load-progress - The model arrives (`loaded`, `total`).
 * @fires {DigitPadReadyEvent} digit-pad-ready - The pad can read.
 * @fires {DigitPadErrorEvent} digit-pad-error - The pad cannot read (`error`); typing still works.
 *
 * @csspart pad - The frame around everything.
 * @csspart surface - The paper.
 * @csspart base-line - The dotted line to write on.
 * @csspart hint - The placeholder on empty paper.
 * @csspart status - The line that says what needs attention.
 * @csspart bar - The row beneath the paper.
 * @csspart readout - The input and its slots.
 * @csspart input - The input.
 * @csspart slot - Every slot; also `slot-sure`, `slot-uncertain` or `slot-empty`.
 * @csspart button - Both buttons; also `undo-button` or `clear-button`.
 *
 * @cssstate empty - Neither ink nor a value.
 * @cssstate drawing - A pointer is drawing.
 * @cssstate loading - The engine is on its way.
 * @cssstate recognizing - Ink is being read.
 * @cssstate user-invalid - Invalid, and the user had a chance to fill it in.
 *
 * @cssproperty [--digit-pad-width=34rem] - The widest that the field becomes.
 * @cssproperty [--digit-pad-height=11rem] - Height of the paper.
 * @cssproperty [--digit-pad-radius=1rem] - Corners of the frame.
 * @cssproperty [--digit-pad-stroke-width=5px] - Width of the drawn line.
 * @cssproperty [--digit-pad-slot-size=2.25rem] - Size of a slot.
 * @cssproperty [--digit-pad-slot-radius=0.5rem] - Corners of a slot.
 * @cssproperty [--digit-pad-font] - Font of the words.
 * @cssproperty [--digit-pad-digit-font] - Font of the digits; every digit must be equally wide.
 * @cssproperty [--digit-pad-surface] - Colour of the paper.
 * @cssproperty [--digit-pad-ink] - Colour of the ink.
 * @cssproperty [--digit-pad-text] - Colour of the digits.
 * @cssproperty [--digit-pad-muted] - Colour of the hint, the status and the buttons.
 * @cssproperty [--digit-pad-border] - Colour of the frame.
 * @cssproperty [--digit-pad-border-strong] - The same under the pointer, and around empty slots.
 * @cssproperty [--digit-pad-line] - Colour of the base line.
 * @cssproperty [--digit-pad-slot] - Colour of a slot.
 * @cssproperty [--digit-pad-accent] - Colour of focus and caret.
 * @cssproperty [--digit-pad-uncertain] - Colour of what should be checked.
 * @cssproperty [--digit-pad-invalid] - Colour of the frame of an invalid field.
 */
export class DigitPad extends PadOptions {
  static readonly formAssociated = true;
  static override readonly shadowRootOptions: ShadowRootInit = {
    ...PadOptions.shadowRootOptions,
    delegatesFocus: true,
  };
  static override readonly styles = styles;

  readonly #reader = new InkReader({
    engineRequest: () => ({
      backend: this.backend,
      ...(this.model && { model: this.#resolve(this.model) }),
      ...(this.assets && { assets: this.#resolve(this.assets) }),
    }),
    readOptions: () => this.#readOptions(),
    phaseChanged: (phase) => this.#phaseChanged(phase),
    progressed: (loaded, total) => this.dispatchEvent(new DigitPadLoadProgressEvent(loaded, total)),
  });

  readonly #content = new FieldContent({
    canRead: () => this.#reader.phase.name !== 'failed',
    read: (strokes) => this.#reader.read(this.#ink(strokes)),
    contentChanged: () => this.#contentChanged(),
    recognized: (recognition) => this.#recognized(recognition),
  });

  /** Not a private name: properties are set before it is, by the super class. */
  private readonly control: FormController = new FormController(this, {
    state: () => this.#fieldState(),
    saved: () => this.#savedField(),
    anchor: () => this.#input,
  });

  readonly #changes = new UserChanges(this, this.#content, () => this.#full);

  readonly #actions = new UserActions({
    content: this.#content,
    format: () => this.#typingFormat,
    writable: () => this.#writable,
    doubtful: () => this.value !== '' && this.#confidence < this.minConfidence,
    change: (change) => this.#setByUser(change),
    submit: () => this.#submit(),
    focusAfter: (button) => {
      void this.updateComplete.then(() => button.disabled && this.#input?.focus());
    },
  });

  #canvas: InkCanvas | undefined;
  #pointers: InkController | undefined;
  #stopWaiting: (() => void) | undefined;
  /** Whether the page or the user has set the value, so that it no longer follows its default. */
  #dirty = false;
  /** Whether the ink that is being read is the user's doing. */
  #byUser = false;
  #customMessage = '';

  constructor() {
    super();
    this.addEventListener('focusout', () => this.#leave());
    this.control.sync();
  }

  /** The number in the field: digits as text, so that leading zeros stay. Setting it drops the ink. */
  @property({ attribute: false })
  get value(): string {
    return this.#content.value;
  }
  set value(value: string) {
    this.#setByPage(() => this.#content.reset(parseValue(value, this.#format)));
  }

  /** The value as a number; `NaN` when the field is empty. */
  get valueAsNumber(): number {
    return this.value === '' ? Number.NaN : Number(this.value);
  }
  set valueAsNumber(value: number) {
    this.value = Number.isFinite(value) ? String(value) : '';
  }

  /**
   * The ink, as plain frozen data. Strokes that are set are read like written ones.
   *
   * @throws TypeError that names the stroke that is none; the ink is then as before.
   */
  @property({ attribute: false })
  get strokes(): readonly Stroke[] {
    return this.#content.strokes;
  }
  set strokes(strokes: readonly Stroke[]) {
    const checked = checkedStrokes(strokes);
    this.#setByPage(() => this.#content.setStrokes(checked));
  }

  /** The reading of the present ink; `null` while there is none. */
  get recognition(): Recognition | null {
    return this.#content.recognition;
  }

  /** Resolves when the pad can read, rejects when it cannot. Does not start the loading. */
  get ready(): Promise<void> {
    return this.#reader.ready;
  }

  /** Starts loading the engine, or tries again after a failure. */
  load(): Promise<void> {
    return this.#reader.load();
  }

  /** Reads the present ink, loading the engine first where needed. Rejects when it cannot be read. */
  async recognize(): Promise<Recognition> {
    await this.load();
    for (;;) {
      const { recognition } = this;
      if (recognition) return recognition;
      if (this.#reader.phase.name === 'failed') throw this.#reader.phase.error;
      await this.#content.read();
    }
  }

  /** Removes ink and value; can be undone. */
  clear(): void {
    this.#setByPage(() => this.#content.clear());
  }

  /** Takes the last step back, be it ink or typing. */
  undo(): void {
    this.#setByPage(() => this.#content.undo());
  }

  redo(): void {
    this.#setByPage(() => this.#content.redo());
  }

  /** The ink as a stand-alone SVG document. */
  toSVG(): string {
    return inkToSVG(this.#ink(this.strokes));
  }

  /** The ink as a picture, black on white; PNG unless another type is asked for. */
  toBlob(type?: string, quality?: number): Promise<Blob> {
    return inkToBlob(this.#ink(this.strokes), type, quality);
  }

  get form(): HTMLFormElement | null {
    return this.control.internals.form;
  }

  get labels(): NodeList {
    return this.control.internals.labels;
  }

  get type(): string {
    return 'digit-pad';
  }

  get validity(): ValidityState {
    return this.control.internals.validity;
  }

  get validationMessage(): string {
    return this.control.internals.validationMessage;
  }

  get willValidate(): boolean {
    return this.control.internals.willValidate;
  }

  checkValidity(): boolean {
    return this.control.internals.checkValidity();
  }

  reportValidity(): boolean {
    return this.control.internals.reportValidity();
  }

  /** Makes the field invalid with a message of the page's own; '' takes it back. */
  setCustomValidity(message: string): void {
    this.#customMessage = String(message);
    this.control.validate();
  }

  /** Selects the text of the readout. */
  select(): void {
    this.#input?.select();
  }

  formResetCallback(): void {
    this.#setByPage(() => this.#content.reset(parseValue(this.defaultValue, this.#format)));
    this.#dirty = false;
    this.control.reset();
  }

  formDisabledCallback(): void {
    this.requestUpdate();
  }

  formStateRestoreCallback(state: File | string | FormData | null): void {
    const { value, strokes } = readSavedField(state);
    this.#setByPage(() => this.#content.reset(parseValue(value, this.#format), strokes));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.hasUpdated) return;
    this.#canvas?.connect();
    this.#waitForSomeone();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // A node that only moves is connected again before the microtask: nothing is torn down then.
    queueMicrotask(() => {
      this.#pointers?.finish();
      if (this.isConnected) return;
      this.#stopWaiting?.();
      this.#canvas?.disconnect();
    });
  }

  override requestUpdate(
    ...[name, ...rest]: Parameters<PadOptions['requestUpdate']>
  ): ReturnType<PadOptions['requestUpdate']> {
    super.requestUpdate(name, ...rest);
    // Validity and default value follow at once, as in `<input>`, not with the next rendering.
    if (!this.control || name === undefined) return;
    if (FORMATS.has(name) && !this.#dirty) {
      this.#content.reset(parseValue(this.defaultValue, this.#format));
      this.#changes.accept();
    }
    if (CONSTRAINTS.has(name)) this.control.validate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated) return;
    if (changed.has('model') || changed.has('assets') || changed.has('backend')) {
      this.#reader.reset();
      this.#content.forgetReadings();
      this.#waitForSomeone();
    } else if (changed.has('loading')) {
      this.#waitForSomeone();
    }
    if (changed.has('segmenter') || changed.has('digits') || changed.has('maxLength')) {
      this.#reader.reopen();
      this.#content.forgetReadings();
    }
  }

  protected override render(): TemplateResult {
    const { phase } = this.#reader;
    const content = this.#content;
    return renderPad(
      {
        value: content.value,
        source: content.source,
        phase: phase.name,
        hasInk: content.strokes.length > 0,
        unread: content.unread,
        digits: this.digits,
        minConfidence: this.minConfidence,
        placeholder: this.placeholder,
        label: this.#label(),
        disabled: this.matches(':disabled'),
        readOnly: this.readOnly,
        required: this.required,
        invalid: this.control.userInvalid,
        inputMode: this.signed ? 'text' : this.decimal ? 'decimal' : 'numeric',
        autocomplete: this.autocomplete,
        enterKeyHint: this.enterKeyHint,
        controls: this.controls,
        canUndo: content.canUndo && this.#writable,
        canClear: (content.strokes.length > 0 || content.value !== '') && this.#writable,
      },
      this.#actions,
    );
  }

  protected override firstUpdated(): void {
    const [dry, wet] = this.renderRoot.querySelectorAll('canvas');
    this.#canvas = new InkCanvas(dry!, wet!);
    this.#pointers = new InkController(wet!, () => this.#canvas!.measure(), {
      strokeStarting: (event) => this.#strokeStarting(event, wet!),
      strokeGrew: (stroke) => this.#canvas!.grow(stroke),
      strokeEnded: (stroke) => this.#strokeEnded(stroke),
      strokeDropped: () => {
        this.#canvas!.grow(undefined);
        this.control.toggle('drawing', false);
      },
    });
    this.control.validate(); // from now on with its anchor
    this.#waitForSomeone();
    onApproach([this], 'lazy', () => void this.#canvas!.refine());
  }

  protected override updated(): void {
    this.#canvas!.show(this.strokes);
    // Not a style attribute: strict content security policies forbid those.
    const readout = this.renderRoot.querySelector<HTMLElement>('.readout')!;
    readout.style.setProperty('--_places', String(readout.querySelectorAll('.slot').length));
    const input = this.#input!;
    if (input.value !== this.value) input.value = this.value;
  }

  #strokeStarting(event: PointerEvent, surface: HTMLElement): boolean {
    if (!this.#writable || !this.dispatchEvent(new DigitPadStrokeStartEvent(event))) return false;
    // The paper takes the focus, not the input: other fields let go, and no keyboard pops up.
    surface.focus({ preventScroll: true });
    this.control.toggle('drawing', true);
    return true;
  }

  #strokeEnded(stroke: Stroke): void {
    this.control.toggle('drawing', false);
    this.#setByUser(() => this.#content.addStroke(stroke));
    this.dispatchEvent(new DigitPadStrokeEndEvent(stroke));
  }

  #submit(): void {
    this.#content.endTyping();
    this.#changes.commit();
    this.control.submitImplicitly();
  }

  #leave(): void {
    this.#content.endTyping();
    this.#changes.commit();
    if (this.#changes.edited) this.control.touch();
    this.requestUpdate();
  }

  #setByUser(change: () => void): void {
    this.#dirty = true;
    this.#byUser = true;
    this.#changes.edited = true;
    change();
    this.#changes.tell();
  }

  #setByPage(change: () => void): void {
    this.#dirty = true;
    this.#byUser = false;
    change();
    this.#changes.accept();
  }

  #contentChanged(): void {
    const { value, strokes, unread } = this.#content;
    this.control.sync();
    this.control.toggle('empty', value === '' && strokes.length === 0);
    this.control.toggle('recognizing', unread && this.#reader.phase.name === 'ready');
    this.requestUpdate();
  }

  #recognized(recognition: Recognition): void {
    this.dispatchEvent(new DigitPadRecognizeEvent(recognition));
    this.#followUp();
  }

  #phaseChanged(phase: ReaderPhase): void {
    this.control.toggle('loading', phase.name === 'loading');
    if (phase.name === 'idle' || phase.name === 'loading') {
      this.#contentChanged();
      return;
    }
    // Whether ink or text counts depends on it.
    this.#content.settle();
    if (phase.name === 'failed') {
      warnOfFailure(phase.error);
      this.#followUp();
      this.dispatchEvent(new DigitPadErrorEvent(phase.error));
    } else {
      this.dispatchEvent(new DigitPadReadyEvent());
    }
  }

  /** The value settled some time after the change that caused it. */
  #followUp(): void {
    if (this.#byUser) this.#changes.tell();
    else this.#changes.accept();
  }

  #waitForSomeone(): void {
    this.#stopWaiting?.();
    if (this.#reader.phase.name !== 'idle') return;
    const near = [this, ...(this.labels as NodeListOf<HTMLLabelElement>)];
    this.#stopWaiting = onApproach(near, this.loading, () => void this.load());
  }

  get #input(): HTMLInputElement | undefined {
    return this.renderRoot?.querySelector('input') ?? undefined;
  }

  get #writable(): boolean {
    return !this.readOnly && !this.matches(':disabled');
  }

  get #format(): NumberFormat {
    return { decimal: this.decimal, signed: this.signed };
  }

  get #typingFormat(): NumberFormat {
    return { ...this.#format, ...(this.#mostDigits >= 0 && { maxLength: this.#mostDigits }) };
  }

  /** How sure the value is; what was typed or confirmed is. */
  get #confidence(): number {
    return this.#content.source?.confidence ?? 1;
  }

  /** No digit can be added. */
  get #full(): boolean {
    return this.#mostDigits > 0 && countDigits(this.value) === this.#mostDigits;
  }

  get #mostDigits(): number {
    return this.digits >= 0 ? this.digits : this.maxLength;
  }

  #readOptions(): ReadOptions {
    return {
      ...(this.#mostDigits > 0 && { maxLength: this.#mostDigits }),
      ...(this.segmenter && { segmenter: this.segmenter }),
    };
  }

  #ink(strokes: readonly Stroke[]): Ink {
    const { width = 0, height = 0 } = this.#canvas ?? {};
    return width > 0 && height > 0 ? { strokes, width, height } : { strokes };
  }

  #resolve(address: string): string {
    return new URL(address, this.ownerDocument.baseURI).href;
  }

  #label(): string | null {
    const labels = [...this.labels].map((label) => label.textContent?.trim()).join(' ');
    return this.getAttribute('aria-label') ?? (labels || null);
  }

  #fieldState(): FieldState {
    const { value, unread } = this.#content;
    return {
      value,
      unread,
      complete: value === '' || parseValue(value, this.#format) !== '',
      required: this.required,
      pattern: this.pattern,
      minLength: this.minLength,
      maxLength: this.maxLength,
      digits: this.digits,
      minConfidence: this.minConfidence,
      confidence: this.#confidence,
      customMessage: this.#customMessage,
    };
  }

  #savedField(): SavedField {
    const { value, strokes } = this.#content;
    return { value, strokes: this.autocomplete === 'off' ? [] : strokes };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'digit-pad': DigitPad;
  }
}
