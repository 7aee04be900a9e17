import type { CSSResult, PropertyValues, TemplateResult } from 'lit';
import { nameInput } from './form/accessible-name.js';
import { replaceInForm } from './form/fallback-input.js';
import { submitImplicitly } from './form/implicit-submission.js';
import { InkField } from './ink-field.js';
import { onApproach } from './loading/approach.js';
import { Typing } from './typing.js';
import { cellCount } from './view/cells.js';
import { styles } from './view/digit-pad.styles.js';
import { renderPad } from './view/pad-view.js';
import { adoptSheets } from './view/page-sheets.js';
import { showSlots, slotLooks } from './view/slots.js';

export { DigitPadError, type DigitPadErrorCode } from '../engine/support/error.js';
export type { PadLayout } from './attributes.js';

/** Options that the engine depends on. */
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
 * @attr {string} value - The default value; what is written never reflects to it.
 * @attr {boolean} required - The field must not be empty.
 * @attr {boolean} disabled - The field takes no part in its form and cannot be used.
 * @attr {boolean} readonly - The value can be seen but not changed.
 * @attr {boolean} autofocus - The readout takes the focus when the page opens.
 * @attr {string} form - Id of the form that the field belongs to.
 *
 * @slot - An `<input>` that works until the pad does; the pad then replaces it and takes over its value.
 *
 * @fires {Event} input - The user changed the value, by writing or typing.
 * @fires {Event} change - The user finished a value: left the field, pressed Enter or filled it.
 * @fires {DigitPadRecognizeEvent} digit-pad-recognize - The ink has been read (`recognition`).
 * @fires {DigitPadStrokeStartEvent} digit-pad-stroke-start - A pointer is about to draw; cancelable.
 * @fires {DigitPadStrokeEndEvent} digit-pad-stroke-end - A stroke is finished (`stroke`).
 * @fires {DigitPadLoadProgressEvent} digit-pad-load-progress - The model arrives (`loaded`, `total`).
 * @fires {DigitPadReadyEvent} digit-pad-ready - The pad can read.
 * @fires {DigitPadErrorEvent} digit-pad-error - The pad, or a picture, cannot be read (`error`); typing still works.
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
 * @csspart picture - The picture that was read, over the paper.
 * @csspart line - Every written line of a picture that can be chosen.
 * @csspart alternatives - The list of what else a digit may be; each is an `alternative`.
 * @csspart button - Every button; also `undo-button`, `redo-button`,
 * `clear-button` or `image-button`.
 *
 * @cssstate empty - Neither ink nor a value.
 * @cssstate drawing - A pointer is drawing.
 * @cssstate loading - The engine is on its way.
 * @cssstate recognizing - Ink is being read.
 * @cssstate user-invalid - Invalid, and the user had a chance to fill it in.
 *
 * @cssproperty [--digit-pad-width=34rem] - The widest that the field becomes.
 * @cssproperty [--digit-pad-height=max(11rem, 176px)] - Height of the paper.
 * @cssproperty [--digit-pad-radius=1rem] - Corners of the frame.
 * @cssproperty [--digit-pad-stroke-width=5px] - Width of the drawn line.
 * @cssproperty [--digit-pad-pause=0.9s] - Layout `sequential`: how long a digit stays on the paper.
 * @cssproperty [--digit-pad-slot-size=max(2.25rem, 36px)] - Size of a slot; of many digits each is smaller.
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
 * @cssproperty [--digit-pad-slot] - Colour of a slot; without it a tint of the accent.
 * @cssproperty [--digit-pad-accent] - Colour of focus and caret, and of what is chosen.
 * @cssproperty [--digit-pad-uncertain] - Colour of what should be checked.
 * @cssproperty [--digit-pad-invalid] - Colour of the frame of an invalid field.
 */
export class DigitPad extends InkField {
  static override readonly styles = styles;

  readonly #typing = new Typing(this.parts, this.lazy, () => this.#submit());
  /** Labels of the input that the pad has replaced. */
  #adoptedLabels: readonly HTMLLabelElement[] = [];
  #stopWaiting: (() => void) | undefined;
  readonly #prototype: object = Object.getPrototypeOf(this);

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
    // A node that only moves is connected again before the microtask: it keeps everything.
    queueMicrotask(() => {
      const paper = this.lazy.writing?.paper;
      paper?.finishStroke();
      if (this.isConnected) return;
      this.#stopWaiting?.();
      paper?.disconnect();
    });
  }

  /** Lit's own would adopt a sheet of the page that the code was loaded in. */
  protected override createRenderRoot(): ShadowRoot {
    const { shadowRootOptions, elementStyles } = this.constructor as typeof DigitPad;
    const root = this.attachShadow(shadowRootOptions);
    for (const style of elementStyles) this.addStyles((style as CSSResult).cssText);
    return root;
  }

  /** The pad has moved into another document. */
  adoptedCallback(): void {
    // Firefox gives it the prototype of a plain element there.
    Object.setPrototypeOf(this, this.#prototype);
    adoptSheets(this, this.sheets);
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
    const cells =
      this.layout === 'cells' ? cellCount(places, this.strokes, this.parts.mostDigits) : 0;
    const boxes = this.field.format?.layout?.length ?? (cells || this.digits);
    const looks = slotLooks(places, boxes, this.minConfidence, this.lazy.judged);
    return renderPad(this.parts, looks, cells, this.lazy.status(looks), this.#typing);
  }

  protected override firstUpdated(): void {
    this.renderRoot
      .querySelector('slot')!
      .addEventListener('slotchange', () => this.#replaceFallback());
    this.control.validate(); // from now on with its anchor
    this.#loadOnApproach();
    onApproach([this], 'lazy', () => this.lazy.prepare());
    // Where the script came late, the browser has looked for the field to focus already.
    const { activeElement, body } = this.ownerDocument;
    if (this.autofocus && (!activeElement || activeElement === body)) this.focus();
  }

  protected override updated(): void {
    // Where it cannot be loaded, writing and typing still work.
    if (this.images) this.lazy.loadPictures().catch(() => {});
    this.lazy.show();
    // The code for writing says what is wrong.
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

  /** Takes over from an input that worked while there was no script. */
  #replaceFallback(): void {
    const input = this.querySelector('input');
    if (!input || input === this.control.fallback) return;
    this.control.fallback = input;
    replaceInForm(input, this);
    const { value, selectionStart, selectionEnd } = input;
    // Somebody has typed into it already.
    if (value !== input.defaultValue) this.value = value;
    else if (!this.field.state.dirty && !this.hasAttribute('value')) this.defaultValue = value;
    this.#adoptedLabels = [...(input.labels ?? [])].filter((label) => !label.contains(this));
    for (const label of this.#adoptedLabels) {
      label.addEventListener('click', () => this.focus());
    }
    if ((input.getRootNode() as Document | ShadowRoot).activeElement !== input) return;
    void this.updateComplete.then(() => {
      this.focus();
      // Its type may have no selection; then the caret stands at the end.
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
