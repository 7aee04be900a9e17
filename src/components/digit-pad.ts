import type { PropertyValues, TemplateResult } from 'lit';
import { FieldCore } from './field/field-core.js';
import { nameInput } from './form/accessible-name.js';
import { retireInput } from './form/fallback-input.js';
import { FormController } from './form/form-control.js';
import { submitImplicitly } from './form/implicit-submission.js';
import { onApproach } from './loading/approach.js';
import { PadHand } from './loading/lazy-parts.js';
import { PadField } from './pad-field.js';
import { styles } from './view/digit-pad.styles.js';
import { renderPad } from './view/pad-view.js';
import { showSlots, slotLooks } from './view/slots.js';
import { UserActions } from './view/typing.js';
import { PadWords } from './words/words.js';

export type { PadLayout } from './attributes.js';

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
  static override readonly styles = styles;

  /** Not private names: properties are set before these are, by the super class. */
  private readonly words = new PadWords(this);
  protected readonly control: FormController = new FormController(this, {
    state: () => ({ ...this.core.state, customMessage: this.customMessage }),
    saved: () => this.hand?.at?.saved(this.#remembers) ?? this.value,
    anchor: () => this.input,
  });
  protected readonly core: FieldCore = new FieldCore(this, {
    term: this.words.term,
    control: () => this.control,
    fetchHand: () => this.hand.fetch(),
  });
  protected readonly hand: PadHand = new PadHand(this, {
    words: this.words,
    control: this.control,
    core: this.core,
    input: () => this.input!,
    writable: () => this.writable,
  });

  readonly #actions = new UserActions({
    content: this.core.content,
    keys: () => this.hand.at?.keys,
    pointer: (event) => this.hand.pointer(event),
    format: () => this.core.typingFormat,
    writable: () => this.writable,
    change: (change, step) => this.core.byUser(change, step),
    commit: () => this.core.commit(),
    submit: () => this.#submit(),
    focusAfter: (button) => {
      void this.updateComplete.then(() => button.disabled && this.input?.focus());
    },
  });

  #stopWaiting: (() => void) | undefined;
  #language = '';

  constructor() {
    super();
    this.control.toggle('empty', true);
    this.addEventListener('focusout', () => this.#leave());
    this.control.sync();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#takeOver();
    if (!this.hasUpdated) return;
    this.hand.paper?.connect();
    this.#waitForSomeone();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.hand.at?.others.close();
    // A node that only moves is connected again before the microtask: nothing is torn down then.
    queueMicrotask(() => {
      this.hand.paper?.finishStroke();
      if (this.isConnected) return;
      this.#stopWaiting?.();
      this.hand.paper?.disconnect();
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
    const { content } = this.core;
    const { strokes, value } = content;
    const looks = slotLooks(content.places, this.digits, this.minConfidence);
    return renderPad(
      {
        places: content.places,
        strokes,
        looks,
        status: this.hand.status(looks),
        layout: this.layout,
        mostDigits: this.core.mostDigits,
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
        canRedo: content.canRedo && this.writable,
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
    onApproach([this], 'lazy', () => this.hand.prepare());
    // Where the script came late, the browser has looked for the field to focus already.
    const { activeElement, body } = this.ownerDocument;
    if (this.autofocus && (!activeElement || activeElement === body)) this.focus();
  }

  protected override updated(): void {
    // Where it cannot be loaded, writing and typing still work.
    if (this.images) this.hand.fetchImages().catch(() => {});
    this.hand.show(this.strokes);
    // What is wrong is shown by code that comes with the hand.
    if (this.control.userInvalid) this.hand.prepare();
    const input = this.input!;
    if (input.value !== this.value) input.value = this.value;
    nameInput(this, input, this.#labels);
    showSlots(this.renderRoot.querySelector('.readout')!);
  }

  /** Focuses the readout, also where the paper has the focus. */
  override focus(options?: FocusOptions): void {
    this.input?.focus(options);
  }

  #submit(): void {
    this.core.commit();
    submitImplicitly(this.form, () => this.control.touch());
  }

  #leave(): void {
    this.core.commit();
    if (this.core.changes.edited) this.control.touch();
  }

  /** The input that worked while there was no script hands over. */
  #takeOver(): void {
    const retired = retireInput(this);
    if (!retired) return;
    if (retired.edited) this.value = retired.value;
    else if (!this.core.dirty && !this.hasAttribute('value')) this.defaultValue = retired.value;
    for (const label of retired.labels) label.addEventListener('click', () => this.focus());
    this.#adopted = retired.labels;
    if (!retired.focused) return;
    void this.updateComplete.then(() => {
      this.focus();
      this.input!.setSelectionRange(...retired.selected);
    });
  }

  #waitForSomeone(): void {
    this.#stopWaiting?.();
    if (this.core.reader.phase.name !== 'idle') return;
    this.#stopWaiting = onApproach([this, ...this.#labels], this.loading, () => void this.load());
  }

  /** Whether the browser may keep ink for later; where the pad says nothing, its form may. */
  get #remembers(): boolean {
    return !/^off$/i.test(this.autocomplete || this.form?.autocomplete || '');
  }

  #adopted: readonly HTMLLabelElement[] = [];

  get #labels(): readonly HTMLLabelElement[] {
    return [...(this.labels as NodeListOf<HTMLLabelElement>), ...this.#adopted];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'digit-pad': DigitPad;
  }
}
