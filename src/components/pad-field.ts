/** What a pad offers to scripts and to its form: value, ink, and what `<input>` has. */
import type { PropertyDeclarations } from 'lit';
import type { Stroke } from '../engine/data/ink.js';
import type { Recognition } from '../engine/data/recognition.js';
import type { ImageSource } from '../pictures/decode-image.js';
import { PadOptions } from './attributes.js';
import type { FieldCore } from './field/field-core.js';
import { inkToSVG } from './field/ink-svg.js';
import { parseValue } from './field/number-text.js';
import { readSavedField } from './field/restore.js';
import { checkedStrokes } from './field/strokes.js';
import type { FormController } from './form/form-control.js';
import type { PadHand } from './loading/lazy-parts.js';

export abstract class PadField extends PadOptions {
  static readonly formAssociated = true;
  static override readonly properties: PropertyDeclarations = {
    value: { attribute: false },
    strokes: { attribute: false },
  };
  static override readonly shadowRootOptions: ShadowRootInit = {
    ...PadOptions.shadowRootOptions,
    delegatesFocus: true,
  };

  /** Not there yet while the super class sets its properties. */
  protected abstract readonly control: FormController;

  protected abstract readonly core: FieldCore;
  protected abstract readonly hand: PadHand;

  /** The message of `setCustomValidity()`. */
  protected customMessage = '';

  /** The readout, once it is rendered. */
  protected get input(): HTMLInputElement | undefined {
    return this.renderRoot?.querySelector('input') ?? undefined;
  }

  /** The number in the field: digits as text, so that leading zeros stay. Another value drops the ink. */
  get value(): string {
    return this.core.content.value;
  }
  set value(value: string) {
    // Frameworks write back what an event has just told them: the ink behind it stays.
    if (value !== '' && value === this.value) this.core.dirty = true;
    else this.core.setValue(value);
  }

  /**
   * The value as a number; `NaN` when the field is empty.
   *
   * @throws TypeError when an infinite one is set, as `<input>` does.
   */
  get valueAsNumber(): number {
    return this.value === '' ? Number.NaN : Number(this.value);
  }
  set valueAsNumber(value: number) {
    if (Math.abs(value) === Infinity) throw new TypeError('valueAsNumber is infinite.');
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
    const { core } = this;
    const { reader } = core;
    await this.load();
    for (;;) {
      const { recognition } = this;
      if (recognition) return recognition;
      if (reader.phase.name === 'failed') throw reader.phase.error;
      await core.ink.read();
    }
  }

  /**
   * Reads a picture: a file, an image, canvas or video, or pixels. Its digits take the place of ink and
   * value, which can be undone; where it holds several written lines, the user chooses one. Rejects,
   * and fires `digit-pad-error`, when it is no picture that can be read; then nothing changes.
   *
   * @returns what was read, of all lines.
   */
  async readImage(source: ImageSource): Promise<Recognition> {
    return (await this.hand.fetchImages()).read(source);
  }

  /** The picture that stands behind the value, upright, as it was read; `null` without one. */
  get picture(): HTMLCanvasElement | null {
    return this.hand.images?.pictureOf(this.strokes) ?? null;
  }

  /**
   * The present reading once more, with its `explanation`: what the network saw, and what lost. `null`
   * when nothing was written. Costs as much as reading everything once more.
   */
  async explain(): Promise<Recognition | null> {
    if (this.picture) return this.hand.images!.explain(this.strokes);
    return this.strokes.length > 0 ? (await this.hand.fetch()).explain() : null;
  }

  /** Removes ink and value; can be undone. */
  clear(): void {
    this.core.byPage(() => this.core.content.clear());
  }

  /** Takes the last step back, be it ink or typing. */
  undo(): void {
    this.core.byPage(() => this.core.content.undo());
  }

  /** Takes the last `undo()` back. */
  redo(): void {
    this.core.byPage(() => this.core.content.redo());
  }

  /** The ink as a stand-alone SVG document. */
  toSVG(): string {
    return inkToSVG(this.hand.ink(this.strokes));
  }

  /** The ink as a picture, black on white; PNG unless another type is asked for. */
  async toBlob(type?: string, quality?: number): Promise<Blob> {
    return (await this.hand.fetch()).toBlob(this.strokes, type, quality);
  }

  /** The form that the field belongs to. */
  get form(): HTMLFormElement | null {
    return this.control.internals.form;
  }

  /** The labels that name the field. */
  get labels(): NodeList {
    return this.control.internals.labels;
  }

  /** Always `digit-pad`. */
  get type(): string {
    return 'digit-pad';
  }

  /** What is wrong with the value, as on `<input>`. */
  get validity(): ValidityState {
    return this.control.internals.validity;
  }

  /** The same in words, in the language of the page; empty for a valid field. */
  get validationMessage(): string {
    return this.control.internals.validationMessage;
  }

  /** Whether the field is checked at all: disabled and read-only ones are not. */
  get willValidate(): boolean {
    return this.control.internals.willValidate;
  }

  /** Whether the value is valid; fires `invalid` when it is not. */
  checkValidity(): boolean {
    return this.control.internals.checkValidity();
  }

  /** The same, and shows the visitor what is wrong. */
  reportValidity(): boolean {
    return this.control.internals.reportValidity();
  }

  /** Makes the field invalid with a message of the page's own; '' takes it back. */
  setCustomValidity(message: string): void {
    this.customMessage = String(message);
    this.control.validate();
  }

  /** Selects the text of the readout. */
  select(): void {
    this.input?.select();
  }

  formAssociatedCallback(form: HTMLFormElement | null): void {
    this.control.join(form);
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

  /** Neither disabled nor read-only. */
  protected get writable(): boolean {
    return !this.readOnly && !this.matches(':disabled');
  }
}
