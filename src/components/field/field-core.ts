/**
 * Ties ink, engine, form and page together: one change comes in, all its consequences go out.
 *
 * Owns: the order in which form, listeners and view hear of a change. Does not own: what the content
 * is, how it is read, and what anything looks like.
 */
import type { Stroke } from '../../engine/data/ink.js';
import type { Recognition } from '../../engine/data/recognition.js';
import type { PadOptions } from '../attributes.js';
import {
  DigitPadErrorEvent,
  DigitPadLoadProgressEvent,
  DigitPadReadyEvent,
  DigitPadRecognizeEvent,
} from '../events.js';
import type { FormController } from '../form/form-control.js';
import type { FieldState } from '../form/validity.js';
import { InkReader, type ReaderPhase } from '../loading/engine-state.js';
import { expectEngine } from '../loading/load-writing.js';
import { warnOfFailure } from '../loading/warnings.js';
import type { Term } from '../words/words.js';
import type { InkContent } from '../writing/ink-value.js';
import type { AtHand } from '../writing/writing.js';
import { FieldContent } from './field.js';
import { typedDraft } from './history.js';
import { UserChanges } from './input-events.js';
import { countDigits, type NumberFormat, parseValue } from './number-text.js';

export interface CoreParts {
  readonly term: Term;
  control(): FormController;
  fetchHand(): Promise<AtHand>;
}

export class FieldCore {
  readonly reader: InkReader;
  readonly content: FieldContent;
  readonly changes: UserChanges;
  /** Whether the page or the user has set the value, so that it no longer follows its default. */
  dirty = false;
  /** The user has just gone through the history, and may not see what stands there now. */
  stepped = false;
  /** Whether the present content is the user's doing. */
  #byUser = false;

  constructor(
    private readonly pad: PadOptions,
    private readonly parts: CoreParts,
  ) {
    this.reader = new InkReader({
      openSession: async (onProgress) => {
        expectEngine();
        return (await parts.fetchHand()).openSession(onProgress);
      },
      phaseChanged: (phase) => this.#phaseChanged(phase),
      progressed: (...bytes) => pad.dispatchEvent(new DigitPadLoadProgressEvent(...bytes)),
    });
    this.content = new FieldContent({
      canRead: () => this.canRead,
      wantsReading: () => void (this.content.ink?.read() ?? this.reader.load()),
      contentChanged: () => this.#contentChanged(),
    });
    this.changes = new UserChanges(pad, this.content, () => this.#full);
  }

  /** What is done with ink, once the hand is there. */
  get ink(): InkContent {
    return this.content.ink!;
  }

  /** @param step the change is a step through the history. */
  byUser(change: () => void, step = false): void {
    this.stepped = step;
    this.dirty = true;
    this.#byUser = true;
    this.changes.edited = true;
    change();
    this.changes.tell();
  }

  byPage(change: () => void): void {
    this.stepped = false;
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
    const take = () => this.ink.setPicture(recognition, strokes);
    if (byUser) this.byUser(take);
    else this.byPage(take);
    this.recognized(recognition);
  }

  /** A picture cannot be read; ink and value stay. */
  refuse(error: Error): void {
    this.pad.dispatchEvent(new DigitPadErrorEvent(error));
  }

  followDefault(): void {
    this.setValue(this.pad.defaultValue);
    this.dirty = false;
  }

  /** The user has finished: ink that may be too short is read with the right length. */
  commit(): void {
    const { content, changes } = this;
    content.endTyping();
    if (this.#byUser) content.ink?.finish();
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

  /** Whether ink can be read at all: not after the engine failed. */
  get canRead(): boolean {
    return this.reader.phase.name !== 'failed';
  }

  /** No digit can be added. */
  get #full(): boolean {
    return this.mostDigits > 0 && countDigits(this.content.value) === this.mostDigits;
  }

  #contentChanged(): void {
    const control = this.parts.control();
    const { value, strokes, unread } = this.content;
    control.sync();
    control.toggle('empty', value === '' && strokes.length === 0);
    control.toggle('recognizing', unread && this.reader.phase.name === 'ready');
    this.pad.requestUpdate();
  }

  /** The present ink has been read, and the value is up to date. */
  recognized(recognition: Recognition): void {
    this.pad.dispatchEvent(new DigitPadRecognizeEvent(recognition));
    this.#followUp(false);
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
      this.ink.readRestored();
      this.pad.dispatchEvent(new DigitPadReadyEvent());
    }
  }

  /** The value settled some time after the change that caused it. */
  #followUp(whole = true): void {
    if (this.#byUser) this.changes.tell(whole);
    else this.changes.accept();
  }
}
