/**
 * When a digit is finished, so that there must be space for the next one; and in the layout `sequential`, which digit is
 * on the writing surface.
 */
import type { Stroke } from '../../../engine/data/ink.js';

export class TurnTaking {
  /** Layout `sequential`: the slot of the digit that is being written; `undefined` if a stroke begins the next digit. */
  slot: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Called when the ink has changed: the digit of the last stroke is finished after `pause` ms. */
  inkChanged(strokes: readonly Stroke[], pause: number, finished: () => void): void {
    this.wait();
    this.slot = strokes.at(-1)?.slot;
    if (strokes.length > 0) this.#timer = setTimeout(finished, pause);
  }

  /** Called when a stroke begins: the digit is not finished. */
  wait(): void {
    clearTimeout(this.#timer);
  }
}
