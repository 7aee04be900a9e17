import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import type { Ink, Stroke } from '../engine/ink.js';
import type { Recognition } from '../engine/recognition.js';
import { parseValue } from './content/number-text.js';
import { nextSlot, slotsOf } from './content/slots.js';
import { DigitPadStrokeEndEvent, DigitPadStrokeStartEvent } from './events.js';
import { FieldCore } from './field-core.js';
import { FormController } from './form/form-controller.js';
import { submitImplicitly } from './form/implicit-submission.js';
import { nameInput } from './form/naming.js';
import type { OtherReadings } from './form/other-readings.js';
import { retireInput } from './form/retired-input.js';
import { readSavedField, saveField } from './form/saved-field.js';
import { UserActions } from './form/user-actions.js';
import { fetchHand, type Hand } from './hand-loader.js';
import { inkToSVG } from './ink/ink-svg.js';
import type { Paper, PaperHost } from './ink/paper.js';
import { PointerQueue } from './ink/pointer-queue.js';
import { checkedStrokes, freezeStroke } from './ink/stroke-data.js';
import { PadWords } from './locales/words.js';
import { PadField } from './pad-field.js';
import { onApproach } from './reading/approach.js';
import { styles } from './view/digit-pad.styles.js';
import { renderPad } from './view/pad-view.js';
import { showSlots } from './view/slots.js';

export type { PadLayout } from './pad-options.js';

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

/** Options that a reading depends on. */
const READING = ['segmenter', 'layout', 'digits', 'maxLength', 'decimal', 'signed'] as const;

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
 * @slot - An `<input>` that works until the pad does; it is retired then, and its value taken over.
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
 * @csspart cell - Every box of the layout `cells`.
 * @csspart hint - The placeholder on empty paper.
 * @csspart status - The line that says what needs attention.
 * @csspart bar - The row beneath the paper.
 * @csspart readout - The input and its slots.
 * @csspart input - The input.
 * @csspart slot - Every slot; also `slot-sure`, `slot-uncertain` or `slot-empty`.
 * @csspart alternatives - The list of what else a digit may be; each is an `alternative`.
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
 * @cssproperty [--digit-pad-pause=0.9s] - Layout `sequential`: how long a digit stays on the paper.
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
export class DigitPad extends PadField {
  static override readonly properties: PropertyDeclarations = {
    value: { attribute: false },
    strokes: { attribute: false },
  };
  static override readonly styles = styles;

  /** Not private names: properties are set before these are, by the super class. */
  private readonly words = new PadWords(this);
  protected readonly control: FormController = new FormController(this, {
    state: () => ({ ...this.core.state, customMessage: this.customMessage }),
    saved: () => saveField(this.value, this.core.content.draft, this.autocomplete !== 'off'),
    anchor: () => this.input,
  });
  private readonly core: FieldCore = new FieldCore(this, {
    term: this.words.term,
    control: () => this.control,
    fetchHand: () => this.#fetchHand(),
    ink: (strokes) => this.#paper?.ink(strokes) ?? { strokes },
  });

  readonly #actions = new UserActions({
    content: this.core.content,
    others: () => this.#others,
    pointer: (event) => this.#pointers.take(event),
    format: () => this.core.typingFormat,
    writable: () => this.writable,
    doubtful: () => this.value !== '' && this.core.confidence < this.minConfidence,
    change: (change) => this.core.byUser(change),
    submit: () => this.#submit(),
    dropStroke: () => Boolean(this.#paper?.dropStroke()),
    focusAfter: (button) => {
      void this.updateComplete.then(() => button.disabled && this.input?.focus());
    },
  });

  readonly #pointers = new PointerQueue();
  #others: OtherReadings | undefined;
  #paper: Paper | undefined;
  #stopWaiting: (() => void) | undefined;
  #language = '';

  constructor() {
    super();
    this.addEventListener('focusout', () => this.#leave());
    this.control.sync();
  }

  /** The number in the field: digits as text, so that leading zeros stay. Setting it drops the ink. */
  get value(): string {
    return this.core.content.value;
  }
  set value(value: string) {
    this.core.setValue(value);
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
  get strokes(): readonly Stroke[] {
    return this.core.content.strokes;
  }
  set strokes(strokes: readonly Stroke[]) {
    const checked = checkedStrokes(strokes);
    this.core.byPage(() => this.core.content.setStrokes(checked));
  }

  /** The reading of the present ink, corrections included; `null` while there is none. */
  get recognition(): Recognition | null {
    return this.core.content.recognition;
  }

  /** Resolves when the pad can read, rejects when it cannot. Does not start the loading. */
  get ready(): Promise<void> {
    return this.core.reader.ready;
  }

  /** Starts loading the engine, or tries again after a failure. */
  load(): Promise<void> {
    return this.core.reader.load();
  }

  /** Reads the present ink, loading the engine first where needed. Rejects when it cannot be read. */
  async recognize(): Promise<Recognition> {
    const { content, reader } = this.core;
    await this.load();
    for (;;) {
      const { recognition } = this;
      if (recognition) return recognition;
      if (reader.phase.name === 'failed') throw reader.phase.error;
      await content.read();
    }
  }

  /** Removes ink and value; can be undone. */
  clear(): void {
    this.core.byPage(() => this.core.content.clear());
  }

  /** Takes the last step back, be it ink or typing. */
  undo(): void {
    this.core.byPage(() => this.core.content.undo());
  }

  redo(): void {
    this.core.byPage(() => this.core.content.redo());
  }

  /** The ink as a stand-alone SVG document. */
  toSVG(): string {
    return inkToSVG(this.#ink);
  }

  /** The ink as a picture, black on white; PNG unless another type is asked for. */
  async toBlob(type?: string, quality?: number): Promise<Blob> {
    const { inkToBlob } = await this.#fetchHand();
    return inkToBlob(this.#ink, type, quality);
  }

  formResetCallback(): void {
    this.core.followDefault();
    this.core.changes.edited = false;
    this.control.reset();
  }

  formDisabledCallback(): void {
    this.requestUpdate();
  }

  formStateRestoreCallback(state: File | string | FormData | null): void {
    const draft = readSavedField(state, (text) => parseValue(text, this.core.format));
    this.core.byPage(() => this.core.content.restore(draft));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#takeOver();
    if (!this.hasUpdated) return;
    this.#paper?.connect();
    this.#waitForSomeone();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#others?.close();
    // A node that only moves is connected again before the microtask: nothing is torn down then.
    queueMicrotask(() => {
      this.#paper?.finishStroke();
      if (this.isConnected) return;
      this.#stopWaiting?.();
      this.#paper?.disconnect();
    });
  }

  override requestUpdate(
    ...[name, ...rest]: Parameters<PadField['requestUpdate']>
  ): ReturnType<PadField['requestUpdate']> {
    super.requestUpdate(name, ...rest);
    // Validity and default value follow at once, as in `<input>`, not with the next rendering.
    if (!this.core || name === undefined) return;
    if (FORMATS.has(name) && !this.core.dirty) this.core.followDefault();
    if (CONSTRAINTS.has(name)) this.control.validate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.words.language !== this.#language) {
      this.#language = this.words.language;
      this.control.validate();
    }
    if (!this.hasUpdated) return;
    if (changed.has('model') || changed.has('assets') || changed.has('backend')) {
      this.core.restart();
      this.#waitForSomeone();
    } else if (changed.has('loading')) {
      this.#waitForSomeone();
    }
    if (READING.some((option) => changed.has(option))) this.core.content.forgetReadings();
  }

  protected override render(): TemplateResult {
    const { content, reader } = this.core;
    const { strokes, value } = content;
    return renderPad(
      {
        places: content.places,
        strokes,
        source: content.source,
        phase: reader.phase.name,
        unread: content.unread,
        layout: this.layout,
        digits: this.digits,
        mostDigits: this.core.mostDigits,
        minConfidence: this.minConfidence,
        placeholder: this.placeholder,
        disabled: this.matches(':disabled'),
        readOnly: this.readOnly,
        required: this.required,
        invalid: this.control.userInvalid,
        inputMode: this.signed ? 'text' : this.decimal ? 'decimal' : 'numeric',
        autocomplete: this.autocomplete,
        enterKeyHint: this.enterKeyHint,
        controls: this.controls,
        canUndo: content.canUndo && this.writable,
        canClear: (strokes.length > 0 || value !== '') && this.writable,
        words: this.words,
      },
      this.#actions,
    );
  }

  protected override firstUpdated(): void {
    this.renderRoot.querySelector('slot')!.addEventListener('slotchange', () => this.#takeOver());
    this.control.validate(); // from now on with its anchor
    this.#waitForSomeone();
    onApproach([this], 'lazy', () => this.#prepare());
    // Where the script came late, the browser has looked for the field to focus already.
    const { activeElement, body } = this.ownerDocument;
    if (this.autofocus && (!activeElement || activeElement === body)) this.focus();
  }

  protected override updated(): void {
    if (this.#paper) this.#paper.show(this.strokes);
    else if (this.strokes.length > 0) this.#prepare();
    const input = this.input!;
    if (input.value !== this.value) input.value = this.value;
    nameInput(this, input, this.#labels);
    showSlots(this.renderRoot.querySelector('.readout')!);
  }

  /** Someone comes near. Where nothing can be loaded, typing still works, and `ready` says so. */
  #prepare(): void {
    this.#fetchHand().then(
      () => this.#paper?.refine(),
      () => {},
    );
  }

  async #fetchHand(): Promise<Hand> {
    const hand = await fetchHand();
    await this.updateComplete;
    if (!this.#paper) this.#pickUp(hand);
    return hand;
  }

  #pickUp(hand: Hand): void {
    hand.adoptHandStyles(this.shadowRoot!);
    this.#paper = new hand.Paper(this.renderRoot.querySelector('.surface')!, this.#paperHost());
    this.#others = new hand.OtherReadings({
      content: this.core.content,
      words: this.words,
      root: () => this.shadowRoot!,
      input: () => this.input!,
      slotElements: () => this.#slotElements,
      choose: (place, value) => this.#choose(place, value),
    });
    this.#paper.show(this.strokes);
    this.#pointers.handOver(this.#paper);
  }

  #paperHost(): PaperHost {
    const { content } = this.core;
    const pad = this;
    return {
      get layout() {
        return pad.layout;
      },
      nextSlot: () => {
        const slot = nextSlot(
          content.places,
          content.strokes.map((stroke) => stroke.slot),
        );
        const { mostDigits } = this.core;
        return mostDigits > 0 && slot >= mostDigits ? undefined : slot;
      },
      slotElement: (slot) => this.#slotElements[slotsOf(content.places).indexOf(slot)],
      strokeStarting: (event) => this.#strokeStarting(event),
      strokeEnded: (stroke) => this.#strokeEnded(stroke),
      strokeDropped: () => this.control.toggle('drawing', false),
    };
  }

  #strokeStarting(event: PointerEvent): boolean {
    if (!this.writable || !this.dispatchEvent(new DigitPadStrokeStartEvent(event))) return false;
    // The paper takes the focus, not the input: other fields let go, and no keyboard pops up.
    this.#paper!.focus();
    this.control.toggle('drawing', true);
    return true;
  }

  #strokeEnded(stroke: Stroke): void {
    this.control.toggle('drawing', false);
    freezeStroke(stroke);
    this.core.byUser(() => this.core.content.addStroke(stroke));
    this.dispatchEvent(new DigitPadStrokeEndEvent(stroke));
  }

  #choose(place: number, value: string): void {
    this.core.byUser(() => this.core.content.correct(place, value));
    this.core.commit();
    void this.updateComplete.then(() => this.input?.setSelectionRange(place + 1, place + 1));
  }

  #submit(): void {
    this.core.commit();
    submitImplicitly(this.form);
  }

  #leave(): void {
    this.core.commit();
    if (this.core.changes.edited) this.control.touch();
    this.requestUpdate();
  }

  /** The input that worked while there was no script hands over. */
  #takeOver(): void {
    const retired = retireInput(this);
    if (!retired) return;
    if (retired.edited) this.value = retired.value;
    else if (!this.core.dirty && !this.hasAttribute('value')) this.defaultValue = retired.value;
    for (const label of retired.labels) label.addEventListener('click', () => this.focus());
    this.#adopted = retired.labels;
    if (retired.focused) void this.updateComplete.then(() => this.focus());
  }

  #waitForSomeone(): void {
    this.#stopWaiting?.();
    if (this.core.reader.phase.name !== 'idle') return;
    this.#stopWaiting = onApproach([this, ...this.#labels], this.loading, () => void this.load());
  }

  #adopted: readonly HTMLLabelElement[] = [];

  get #labels(): readonly HTMLLabelElement[] {
    return [...(this.labels as NodeListOf<HTMLLabelElement>), ...this.#adopted];
  }

  get #slotElements(): readonly HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('.slot')];
  }

  get #ink(): Ink {
    return this.#paper?.ink(this.strokes) ?? { strokes: this.strokes };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'digit-pad': DigitPad;
  }
}
