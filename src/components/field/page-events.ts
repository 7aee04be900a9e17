/**
 * Tells the page what changed: `input` and `change` as `<input>` fires them (by the user's action only,
 * once for each change), readings, and the engine's phase.
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

export class PageEvents {
  /** The value that the last `input` event, or the page itself, has made known. */
  #told = '';
  /** The same for `change`. */
  #committed = '';
  #commitLater = false;

  constructor(
    private readonly pad: EventTarget & Limits,
    private readonly field: Field,
  ) {}

  /** Called after every change of the field; the form knows of it already. */
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
    // Of a digit that was read, more ink may follow: a full field is not finished yet.
    if (byUser) this.tell(cause !== 'reading');
    else this.#accept();
    if (phase.name === 'failed' && cause === 'engine') this.refuse(phase.error);
  }

  /** Returns whether the page lets the pointer draw. */
  strokeStarting(event: PointerEvent): boolean {
    return this.pad.dispatchEvent(new DigitPadStrokeStartEvent(event));
  }

  /** The stroke is part of the ink, and has not been read yet. */
  strokeEnded(stroke: Stroke): void {
    this.pad.dispatchEvent(new DigitPadStrokeEndEvent(stroke));
  }

  /** Something cannot be read; ink and value stay. */
  refuse(error: DigitPadError): void {
    this.pad.dispatchEvent(new DigitPadErrorEvent(error));
  }

  /**
   * The user's action may have changed the value.
   *
   * @param whole whether a full field is finished by it.
   */
  tell(whole = true): void {
    const { value, waits } = this.field;
    if (value !== this.#told) {
      this.#told = value;
      this.pad.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    }
    if (!waits && ((whole && isFull(this.field.value, this.pad)) || this.#commitLater)) {
      this.commit();
    }
  }

  /** The user has finished the value; what is still being read is waited for. */
  commit(): void {
    const { value, waits } = this.field;
    this.#commitLater = waits;
    if (waits || value === this.#committed) return;
    this.#committed = value;
    this.pad.dispatchEvent(new Event('change', { bubbles: true }));
  }

  /** The value is the page's doing: there is nothing to tell. */
  #accept(): void {
    this.#told = this.field.value;
    this.#committed = this.field.value;
    this.#commitLater = false;
  }
}
