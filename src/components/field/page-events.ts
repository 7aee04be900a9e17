/**
 * Fires the events of a pad when its store changes. `input` and `change` are fired as by `<input>`: only
 * after an action of the user, and once for each change of the value.
 */

import type { Stroke } from '../../engine/data/ink.js';
import type { DigitPadError } from '../../engine/support/error.js';
import {
  DigitPadErrorEvent,
  DigitPadReadyEvent,
  DigitPadRecognizeEvent,
  DigitPadStrokeEndEvent,
  DigitPadStrokeStartEvent,
} from '../events.js';
import type { Field } from './field.js';
import type { Cause } from './field-state.js';
import { isFull, type Limits } from './limits.js';

/** How long a page may take to write back what `input` has reported, in ms. Most frameworks do so in the same task. */
const WRITE_BACK_MS = 100;

export class PageEvents {
  /** How many values `input` has just reported; a page that sets the last one now writes it back. */
  reported = 0;
  /** The value at the last `input` event, or as the page has set it. */
  #inputValue = '';
  /** The value at the last `change` event, or as the page has set it. */
  #changeValue = '';
  /** Whether `change` is to be fired once the ink has been read. */
  #commitLater = false;

  constructor(
    private readonly pad: EventTarget & Limits,
    private readonly field: Field,
  ) {}

  /** Called after every change of the store, after the form value has been set. */
  fieldChanged(cause: Cause): void {
    const { phase, recognition, byUser } = this.field.state;
    if (recognition && (cause === 'reading' || cause === 'picture')) {
      this.pad.dispatchEvent(new DigitPadRecognizeEvent(recognition));
    }
    if (cause === 'settings' || (cause === 'engine' && phase.name !== 'failed')) {
      if (cause === 'engine' && phase.name === 'ready') {
        this.pad.dispatchEvent(new DigitPadReadyEvent());
      }
      return;
    }
    // More strokes may follow the ink that was just read, so a full field is not finished yet.
    if (byUser) this.notify(cause !== 'reading');
    else this.#acceptSilently();
    if (phase.name === 'failed' && cause === 'engine') this.reportError(phase.error);
  }

  /** Fires the cancelable event. Returns whether the pointer may draw. */
  strokeStarting(event: PointerEvent): boolean {
    return this.pad.dispatchEvent(new DigitPadStrokeStartEvent(event));
  }

  /** Called when the stroke is part of the ink, before it is read. */
  strokeEnded(stroke: Stroke): void {
    this.pad.dispatchEvent(new DigitPadStrokeEndEvent(stroke));
  }

  /** Fires `digit-pad-error`: ink or a picture cannot be read. Ink and value are unchanged. */
  reportError(error: DigitPadError): void {
    this.pad.dispatchEvent(new DigitPadErrorEvent(error));
  }

  /**
   * Fires `input` if the value has changed, and `change` if the value is finished.
   *
   * @param fullIsFinished whether a value with the maximum number of digits is finished.
   */
  notify(whole = true): void {
    const { value, waits } = this.field;
    if (value !== this.#inputValue) {
      this.#inputValue = value;
      this.reported++;
      setTimeout(() => this.reported--, WRITE_BACK_MS);
      this.pad.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    }
    if (!waits && ((whole && isFull(this.field.value, this.pad)) || this.#commitLater)) {
      this.commit();
    }
  }

  /** The user has finished the value: fires `change`, after unread ink has been read. */
  commit(): void {
    const { value, waits } = this.field;
    this.#commitLater = waits;
    if (waits || value === this.#changeValue) return;
    this.#changeValue = value;
    this.pad.dispatchEvent(new Event('change', { bubbles: true }));
  }

  /** Accepts a value that the page has set: it fires no event. */
  #acceptSilently(): void {
    this.#inputValue = this.field.value;
    this.#changeValue = this.field.value;
    this.#commitLater = false;
  }
}
