/** Detects touches that do not write: palms of a hand with a pen, and pinches. */

/** After a pen hovered over the surface, touches are regarded as palms for this time, in ms. */
const HOVER_MS = 700;

/** The same after a pen has written, in ms; every event of a pen restarts this time. */
const PEN_MS = 60_000;

/** A touch that ended less than this time before a pen came down was a palm, in ms. */
const LIFTED_MS = 800;

/** A second finger that follows the first within this time may be part of a pinch, in ms. */
const PINCH_MS = 300;

/** A finger that moves less than this (in CSS px) rests on the surface. */
const REST_DISTANCE = 20;

interface Touch {
  readonly x: number;
  readonly y: number;
  /** Whether it came down within `PINCH_MS` after the touch that draws. */
  readonly soon: boolean;
}

export class Touches {
  /** The touches on the surface, by pointer id. */
  readonly #down = new Map<number, Touch>();
  /** Until this time, touches are regarded as palms. */
  #penUntil = -Infinity;
  #penWrote = false;
  /** Times at which recent touch strokes ended. */
  #ends: readonly number[] = [];

  /** Whether touches at this time are regarded as palms. */
  penNear(time: number): boolean {
    return time < this.#penUntil;
  }

  /**
   * Records a `pointerdown` event.
   *
   * @param drawingSince time at which the active stroke began, if there is one.
   * @returns whether the event is a touch while other touches are on the surface.
   */
  land(event: PointerEvent, drawingSince = -Infinity): boolean {
    this.#watchForPen(event);
    const { pointerType, pointerId, isPrimary, clientX: x, clientY: y, timeStamp } = event;
    if (pointerType !== 'touch') return false;
    // A primary touch is the first one; for touches that are still listed, `pointerup` was missed.
    if (isPrimary) this.#down.clear();
    this.#down.set(pointerId, { x, y, soon: timeStamp - drawingSince < PINCH_MS });
    return this.#down.size > 1;
  }

  /** Records any other pointer event. */
  see(event: PointerEvent): void {
    this.#watchForPen(event);
    if (event.type !== 'pointermove') this.#down.delete(event.pointerId);
  }

  /** Records the end of a touch stroke. */
  wrote(time: number): void {
    this.#ends = [...this.#ends.filter((end) => time - end < LIFTED_MS), time];
  }

  /** Returns the number of recent touch strokes, which were made by a palm, and forgets them. */
  takePalmStrokes(time: number): number {
    const palms = this.#ends.filter((end) => time - end < LIFTED_MS);
    this.#ends = [];
    return palms.length;
  }

  /** Whether `event` moves the second finger of a pinch while the first finger draws. */
  pinches({ pointerId, clientX, clientY }: PointerEvent): boolean {
    const touch = this.#down.get(pointerId);
    return (
      Boolean(touch?.soon) && Math.hypot(clientX - touch!.x, clientY - touch!.y) > REST_DISTANCE
    );
  }

  #watchForPen({ pointerType, timeStamp, type, button }: PointerEvent): void {
    if (pointerType !== 'pen') return;
    if (type === 'pointerdown' && button === 0) this.#penWrote = true;
    this.#penUntil = timeStamp + (this.#penWrote ? PEN_MS : HOVER_MS);
  }
}
