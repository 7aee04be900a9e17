/**
 * Layout `sequential`: which digit is on the writing surface, and when it is finished, so that the next one
 * can be written in its place.
 */
import type { Stroke } from '../../../engine/data/ink.js';

export class TurnTaking {
  /** The slot of the digit that is being written; `undefined` if a stroke begins the next digit. */
  slot: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Called when the ink has changed: the digit of the last stroke is finished after `pause` ms. */
  inkChanged(strokes: readonly Stroke[], pause: number, finished: () => void): void {
    this.wait();
    this.slot = strokes.at(-1)?.slot;
    if (this.slot !== undefined) this.#timer = setTimeout(finished, pause);
  }

  /** Called when a stroke begins: the digit is not finished. */
  wait(): void {
    clearTimeout(this.#timer);
  }
}
