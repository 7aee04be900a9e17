import type { PropertyValues, TemplateResult } from 'lit';
import { nameInput } from './form/accessible-name.js';
import { excludeFromFormData } from './form/fallback-input.js';
import { submitImplicitly } from './form/implicit-submission.js';
import { InkField } from './ink-field.js';
import { onApproach } from './loading/approach.js';
import { Typing } from './typing.js';
import { cellCount } from './view/cells.js';
import { styles } from './view/digit-pad.styles.js';
import { hasText } from './view/field-texts.js';
import { renderPad } from './view/pad-view.js';
import { showSlots, slotLooks } from './view/slots.js';

export { DigitPadError, type DigitPadErrorCode } from '../engine/support/error.js';
export type { PadLayout } from './attributes.js';

/** Options that need another engine when they change. */
const ENGINE = ['model', 'assets', 'backend'] as const;

/** Options that a reading depends on; the code for formats knows others. */
const READING = ['segmenter', 'layout', 'digits', 'minLength', 'maxLength'] as const;

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
 * @attr {string} value - The default value. Writing and typing do not change this attribute.
 * @attr {boolean} required - The field must not be empty.
 * @attr {boolean} disabled - The field is not submitted with its form and cannot be used.
 * @attr {boolean} readonly - The user can see the value but not change it.
 * @attr {boolean} autofocus - The input receives the focus when the page has loaded.
 * @attr {string} form - Id of the form that the field belongs to.
 *
 * @slot - An `<input>` that is shown until the pad is defined, then replaced by the pad.
 * @slot label - The label, instead of the attribute.
 * @slot hint - The hint, instead of the attribute.
 * @slot error - The error, instead of the attribute. Whatever is in this slot counts as an error.
 *
 * @fires {Event} input - The user changed the value, by writing or typing.
 * @fires {Event} change - The user finished a changed value: left the field, pressed Enter or filled it.
 * @fires {DigitPadRecognizeEvent} digit-pad-recognize - The ink has been read (`recognition`).
 * @fires {DigitPadStrokeStartEvent} digit-pad-stroke-start - A pointer is about to draw; cancelable.
 * @fires {DigitPadStrokeEndEvent} digit-pad-stroke-end - The user finished a stroke (`stroke`).
 * @fires {DigitPadLoadProgressEvent} digit-pad-load-progress - A part of the model was loaded (`loaded`, `total`).
 * @fires {DigitPadReadyEvent} digit-pad-ready - The engine is loaded.
 * @fires {DigitPadErrorEvent} digit-pad-error - Ink or a picture cannot be read (`error`).
 *
 * @csspart field-label - The label above the pad.
 * @csspart field-error - The error beneath the pad.
 * @csspart field-hint - The hint beneath the pad, below an error.
 * @csspart pad - The frame of the whole pad.
 * @csspart surface - The writing surface.
 * @csspart base-line - The dotted line to write on.
 * @csspart cell - Each box of the layout `cells`.
 * @csspart hint - The placeholder on the empty writing surface.
 * @csspart status - The status message, for example that a digit should be checked.
 * @csspart progress - The progress bar while ink waits for code or the engine to load, after one second.
 * @csspart bar - The row beneath the writing surface.
 * @csspart readout - The input and its slots, which show the value.
 * @csspart input - The input.
 * @csspart slot - Each slot, the background of one digit; also `slot-sure`, `slot-uncertain` or `slot-empty`.
 * @csspart picture - The picture that was read, over the writing surface.
 * @csspart line - Each button that chooses a written line of a picture.
 * @csspart alternatives - The list of other readings of a digit; each reading is an `alternative`, and each
 * command below them an `alternative-command`.
 * @csspart button - Each button; also `undo-button`, `redo-button`,
 * `clear-button`, `image-button` or `camera-button`.
 * @csspart scanner - The camera's picture and its buttons, over the writing surface, while a number is scanned.
 * @csspart aim - The frame in the camera's picture; what is in it is read.
 *
 * @cssstate empty - The pad has neither ink nor a value.
 * @cssstate drawing - A pointer is drawing.
 * @cssstate loading - The engine is being loaded.
 * @cssstate recognizing - Ink is being read.
 * @cssstate error - An error is shown that the page has given.
 * @cssstate user-invalid - The value is invalid, and the user has left the field or submitted the form.
 *
 * @cssproperty [--digit-pad-width=34rem] - Maximum width of the pad.
 * @cssproperty [--digit-pad-height=max(11rem, 176px)] - Height of the writing surface.
 * @cssproperty [--digit-pad-radius=1rem] - Corner radius of the frame.
 * @cssproperty [--digit-pad-stroke-width=5px] - Width of the drawn line.
 * @cssproperty [--digit-pad-pause=0.9s] - How long after a stroke a digit is finished: layout `sequential` then
 * clears the surface, and `free` moves a long number along.
 * @cssproperty [--digit-pad-slot-size=max(2.25rem, 36px)] - Size of a slot. Slots of a long value are narrower.
 * @cssproperty [--digit-pad-slot-radius=0.5rem] - Corner radius of a slot.
 * @cssproperty [--digit-pad-font] - Font of the texts.
 * @cssproperty [--digit-pad-digit-font] - Font of the digits, which must have equal widths.
 * @cssproperty [--digit-pad-surface] - Background colour of the pad.
 * @cssproperty [--digit-pad-ink] - Colour of the ink.
 * @cssproperty [--digit-pad-text] - Colour of the digits.
 * @cssproperty [--digit-pad-muted] - Colour of hints, the status and the buttons.
 * @cssproperty [--digit-pad-border] - Colour of the frame.
 * @cssproperty [--digit-pad-border-strong] - Colour of the frame on hover, and of empty slots.
 * @cssproperty [--digit-pad-line] - Colour of the base line; by default derived from the accent.
 * @cssproperty [--digit-pad-slot] - Background colour of a slot; by default derived from the accent.
 * @cssproperty [--digit-pad-accent] - Colour of the focus outline, the caret and selected items.
 * @cssproperty [--digit-pad-uncertain] - Colour of digits and messages that the user should check.
 * @cssproperty [--digit-pad-invalid] - Colour of the frame of an invalid field, and of its error.
 */
export class DigitPad extends InkField {
  static override readonly styles = styles;

  readonly #typing = new Typing(this.parts, this.lazy, () => this.#submit());
  /** Labels of the fallback input that the pad has replaced. */
  #adoptedLabels: readonly HTMLLabelElement[] = [];
  #stopWaiting: (() => void) | undefined;

  constructor() {
    super();
    this.addEventListener('focusout', () => this.#leave());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#replaceFallback();
    if (!this.hasUpdated) return;
    this.lazy.writing?.paper.connect();
    this.#loadOnApproach();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.lazy.writing?.closeOtherReadings();
    // A pad that is moved within its document is connected again before this microtask runs.
    queueMicrotask(() => {
      const paper = this.lazy.writing?.paper;
      paper?.finishStroke();
      if (this.isConnected) return;
      this.#stopWaiting?.();
      paper?.disconnect();
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!this.hasUpdated) return;
    if (ENGINE.some((option) => changed.has(option))) {
      this.engine.reset();
      this.field.forgetReadings();
      this.#loadOnApproach();
    } else if (changed.has('loading')) {
      this.#loadOnApproach();
    }
    if (READING.some((option) => changed.has(option))) this.field.forgetReadings();
  }

  protected override render(): TemplateResult {
    const { places } = this.field.state;
    this.control.toggle('error', hasText(this, 'error'));
    const cells =
      this.layout === 'cells' ? cellCount(places, this.strokes, this.parts.mostDigits) : 0;
    const boxes = this.field.format?.layout?.length ?? (cells || this.digits);
    const looks = slotLooks(places, boxes, this.minConfidence, this.lazy.judged);
    return renderPad(this.parts, looks, cells, this.lazy.status(looks), this.#typing);
  }

  protected override firstUpdated(): void {
    this.renderRoot
      .querySelector('slot:not([name])')!
      .addEventListener('slotchange', () => this.#replaceFallback());
    this.control.validate(); // again, now that the anchor of the browser's message is rendered
    this.#loadOnApproach();
    onApproach([this], 'lazy', () => this.lazy.prepare());
    // If the script is loaded late, the browser has already processed `autofocus`.
    const { activeElement, body } = this.ownerDocument;
    if (this.autofocus && (!activeElement || activeElement === body)) this.focus();
  }

  protected override updated(changed: PropertyValues<this>): void {
    // If the code for pictures cannot be loaded, writing and typing still work.
    if (this.images) this.lazy.loadPictures().catch(() => {});
    if (changed.has('hand')) this.lazy.followHand().catch(() => {});
    this.lazy.show();
    // The lazily loaded code shows the message about an invalid value.
    if (this.control.userInvalid) this.lazy.prepare();
    const input = this.input!;
    if (input.value !== this.field.text) input.value = this.field.text;
    nameInput(this, input, this.#allLabels);
    showSlots(this.renderRoot.querySelector('.readout')!);
  }

  #submit(): void {
    this.commit();
    submitImplicitly(this.form, () => this.control.touch());
  }

  #leave(): void {
    this.commit();
    if (this.field.state.edited) this.control.touch();
  }

  /** Takes over the value, labels and focus of an `<input>` that was used before the pad was defined. */
  #replaceFallback(): void {
    const input = this.querySelector('input');
    if (!input || input === this.control.fallback) return;
    this.control.fallback = input;
    excludeFromFormData(input, this);
    const { value, selectionStart, selectionEnd } = input;
    // The user has already typed into the input.
    if (value !== input.defaultValue) this.value = value;
    else if (!this.field.state.dirty && !this.hasAttribute('value')) this.defaultValue = value;
    this.#adoptedLabels = [...(input.labels ?? [])].filter((label) => !label.contains(this));
    for (const label of this.#adoptedLabels) {
      label.addEventListener('click', () => this.focus());
    }
    if ((input.getRootNode() as Document | ShadowRoot).activeElement !== input) return;
    void this.updateComplete.then(() => {
      this.focus();
      // Some types of input have no selection; the caret is then placed at the end.
      this.input!.setSelectionRange(selectionStart ?? value.length, selectionEnd ?? value.length);
    });
  }

  #loadOnApproach(): void {
    this.#stopWaiting?.();
    if (this.field.state.phase.name !== 'idle') return;
    this.#stopWaiting = onApproach(
      [this, ...this.#allLabels],
      this.loading,
      () => void this.load(),
    );
  }

  get #allLabels(): readonly HTMLLabelElement[] {
    return [...(this.labels as NodeListOf<HTMLLabelElement>), ...this.#adoptedLabels];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'digit-pad': DigitPad;
  }
}
