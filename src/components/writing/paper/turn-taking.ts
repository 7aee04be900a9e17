/**
 * One digit at a time in the same place (layout `sequential`): which digit is on the paper, and when
 * it makes room for the next one.
 */
import type { Stroke } from '../../../engine/data/ink.js';

export class TurnTaking {
  /** The slot of the digit on the paper; `undefined` when the paper is free. */
  slot: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** The ink changed: its newest digit is on the paper until `pause` ms have passed. */
  take(strokes: readonly Stroke[], pause: number, pass: () => void): void {
    this.wait();
    this.slot = strokes.at(-1)?.slot;
    if (this.slot !== undefined) this.#timer = setTimeout(pass, pause);
  }

  /** Somebody draws: the digit stays. */
  wait(): void {
    clearTimeout(this.#timer);
  }
}
