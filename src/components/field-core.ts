/**
 * Ties ink, engine, form and page together: one change comes in, all its consequences go out.
 *
 * Owns: the order in which form, listeners and view hear of a change. Does not own: what the content
 * is, how it is read, and what anything looks like.
 */
import type { Box, Ink, Stroke } from '../engine/ink.js';
import type { Recognition } from '../engine/recognition.js';
import { FieldContent, type InkToRead } from './content/field-content.js';
import { countDigits, type NumberFormat, parseValue } from './content/number-text.js';
import {
  DigitPadErrorEvent,
  DigitPadLoadProgressEvent,
  DigitPadReadyEvent,
  DigitPadRecognizeEvent,
} from './events.js';
import type { FormController } from './form/form-controller.js';
import { typedDraft } from './form/saved-field.js';
import { UserChanges } from './form/user-changes.js';
import type { FieldState } from './form/validity.js';
import type { Hand } from './hand-loader.js';
import type { Term } from './locales/words.js';
import type { PadOptions } from './pad-options.js';
import type { ProgressListener } from './reading/engine-loader.js';
import { InkReader, type ReaderPhase } from './reading/ink-reader.js';
import type { ReadRequest, Session } from './reading/session.js';
import { warnOfFailure } from './reading/warnings.js';

export interface CoreParts {
  readonly term: Term;
  control(): FormController;
  fetchHand(): Promise<Hand>;
  /** The ink with what the engine wants to know of the surface. */
  ink(strokes: readonly Stroke[]): Ink & { cells?: readonly Box[] };
}

export class FieldCore {
  readonly reader: InkReader;
  readonly content: FieldContent;
  readonly changes: UserChanges;
  /** Whether the page or the user has set the value, so that it no longer follows its default. */
  dirty = false;
  /** Whether the present content is the user's doing. */
  #byUser = false;
  #hand: Hand | undefined;

  constructor(
    private readonly pad: PadOptions,
    private readonly parts: CoreParts,
  ) {
    this.reader = new InkReader({
      openSession: (onProgress) => this.#openSession(onProgress),
      phaseChanged: (phase) => this.#phaseChanged(phase),
      progressed: (...bytes) => pad.dispatchEvent(new DigitPadLoadProgressEvent(...bytes)),
    });
    this.content = new FieldContent({
      canRead: () => this.reader.phase.name !== 'failed',
      read: (ink) => this.#read(ink),
      corrections: () => this.#hand!,
      contentChanged: () => this.#contentChanged(),
      recognized: (recognition) => this.#recognized(recognition),
    });
    this.changes = new UserChanges(pad, this.content, () => this.#full);
  }

  byUser(change: () => void): void {
    this.dirty = true;
    this.#byUser = true;
    this.changes.edited = true;
    change();
    this.changes.tell();
  }

  byPage(change: () => void): void {
    this.dirty = true;
    this.#byUser = false;
    change();
    this.changes.accept();
  }

  setValue(value: unknown): void {
    this.byPage(() => this.content.restore(typedDraft(parseValue(value, this.format))));
  }

  /** A picture was read: its digits take the place of ink and value. See `setPicture()`. */
  takePicture(recognition: Recognition, strokes: readonly Stroke[], byUser: boolean): void {
    const take = () => this.content.setPicture(recognition, strokes);
    if (byUser) this.byUser(take);
    else this.byPage(take);
    this.#recognized(recognition);
  }

  /** A picture cannot be read; ink and value stay. */
  refuse(error: Error): void {
    this.pad.dispatchEvent(new DigitPadErrorEvent(error));
  }

  followDefault(): void {
    this.setValue(this.pad.defaultValue);
    this.dirty = false;
  }

  /** The user has finished: what is too short is read once more, now with the right length. */
  commit(): void {
    const { content, changes } = this;
    content.endTyping();
    const { digits, minLength } = this.pad;
    const count = countDigits(content.value);
    const tooShort = count > 0 && count < (digits >= 0 ? digits : minLength);
    if (tooShort && this.#byUser && !content.unread) content.finish();
    changes.commit();
  }

  /** Another engine is wanted. */
  restart(): void {
    this.reader.reset();
    this.content.forgetReadings();
  }

  get format(): NumberFormat {
    const { decimal, signed } = this.pad;
    return { decimal, signed };
  }

  get typingFormat(): NumberFormat {
    return { ...this.format, ...(this.mostDigits >= 0 && { maxLength: this.mostDigits }) };
  }

  /** -1 without a limit. */
  get mostDigits(): number {
    return this.pad.digits >= 0 ? this.pad.digits : this.pad.maxLength;
  }

  /** How sure the value is; what was typed, confirmed or corrected is. */
  get confidence(): number {
    const { places, source } = this.content;
    if (!source || places.every(({ pinned }) => pinned)) return 1;
    return source.confidence;
  }

  get state(): FieldState {
    const { pad, content } = this;
    const { value, unread } = content;
    return {
      value,
      unread,
      complete: value === '' || parseValue(value, this.format) !== '',
      required: pad.required,
      pattern: pad.pattern,
      minLength: pad.minLength,
      maxLength: pad.maxLength,
      digits: pad.digits,
      minConfidence: pad.minConfidence,
      confidence: this.confidence,
      customMessage: '',
      edited: this.#byUser,
      term: this.parts.term,
    };
  }

  /** No digit can be added. */
  get #full(): boolean {
    return this.mostDigits > 0 && countDigits(this.content.value) === this.mostDigits;
  }

  async #openSession(onProgress: ProgressListener): Promise<Session> {
    const { backend, model, assets } = this.pad;
    const request = {
      backend,
      ...(model && { model: this.#resolve(model) }),
      ...(assets && { assets: this.#resolve(assets) }),
    };
    this.#hand = await this.parts.fetchHand();
    return this.#hand.openSession(request, onProgress);
  }

  #read({ strokes, ...about }: InkToRead): Promise<Recognition | undefined> {
    const { cells, ...ink } = this.parts.ink(strokes);
    return this.reader.read(ink, this.#request(cells, about));
  }

  /** Why the present ink was read as it was; corrections are taken for what they say. */
  explain(): Promise<Recognition> {
    const { cells, ...ink } = this.parts.ink(this.content.strokes);
    return this.reader.explain(ink, this.#request(cells, this.content.reading));
  }

  #request(
    cells: readonly Box[] | undefined,
    { fixed, finished }: Pick<InkToRead, 'fixed' | 'finished'>,
  ): ReadRequest {
    const { pad, mostDigits } = this;
    return {
      slots: pad.layout !== 'free',
      ...(mostDigits > 0 && { maxLength: mostDigits }),
      ...(finished && pad.digits > 0 && { length: pad.digits }),
      ...(finished && pad.minLength > 0 && { minLength: pad.minLength }),
      ...this.format,
      ...(cells?.length && { cells }),
      ...(fixed.length && { fixed }),
      ...(pad.segmenter && { segmenter: pad.segmenter }),
    };
  }

  #contentChanged(): void {
    const control = this.parts.control();
    const { value, strokes, unread } = this.content;
    control.sync();
    control.toggle('empty', value === '' && strokes.length === 0);
    control.toggle('recognizing', unread && this.reader.phase.name === 'ready');
    this.pad.requestUpdate();
  }

  #recognized(recognition: Recognition): void {
    this.pad.dispatchEvent(new DigitPadRecognizeEvent(recognition));
    this.#followUp();
  }

  #phaseChanged(phase: ReaderPhase): void {
    this.parts.control().toggle('loading', phase.name === 'loading');
    if (phase.name === 'idle' || phase.name === 'loading') {
      this.#contentChanged();
      return;
    }
    // Whether ink or text counts depends on it.
    this.content.settle();
    if (phase.name === 'failed') {
      warnOfFailure(phase.error);
      this.#followUp();
      this.pad.dispatchEvent(new DigitPadErrorEvent(phase.error));
    } else {
      this.content.readRestored();
      this.pad.dispatchEvent(new DigitPadReadyEvent());
    }
  }

  /** The value settled some time after the change that caused it. */
  #followUp(): void {
    if (this.#byUser) this.changes.tell();
    else this.changes.accept();
  }

  #resolve(address: string): string {
    return new URL(address, this.pad.ownerDocument.baseURI).href;
  }
}
