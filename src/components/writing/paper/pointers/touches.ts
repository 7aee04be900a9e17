/** Which touches write: not palms beside a pen, and not the fingers of a pinch. */

/** After a pen was seen above the paper, touches are taken for palms, ms. */
const HOVER_MS = 700;

/** After a pen has written, touches are taken for palms for so long; each sign of a pen extends it, ms. */
const PEN_MS = 60_000;

/** A touch that came up no longer than this before the pen came down was its palm, ms. */
const LIFTED_MS = 800;

/** A second finger so soon after the first may belong to a pinch, ms. */
const PINCH_MS = 300;

/** A finger that moves further than this (CSS px) does not just rest on the paper. */
const REST = 20;

interface Touch {
  readonly x: number;
  readonly y: number;
  /** It came down soon after the touch that draws. */
  readonly soon: boolean;
}

export class Touches {
  /** By the pointer's id: all that are down on the paper. */
  readonly #down = new Map<number, Touch>();
  #penUntil = -Infinity;
  #penWrote = false;
  /** When touch strokes ended, those of the last moments. */
  #ends: readonly number[] = [];

  /** Touches at this time are palms. */
  penNear(time: number): boolean {
    return time < this.#penUntil;
  }

  /**
   * Takes in a pointer that comes down.
   *
   * @param drawingSince when the active stroke began, if there is one.
   * @returns whether it is a touch beside others.
   */
  land(event: PointerEvent, drawingSince = -Infinity): boolean {
    this.#watchForPen(event);
    const { pointerType, pointerId, isPrimary, clientX: x, clientY: y, timeStamp } = event;
    if (pointerType !== 'touch') return false;
    // A first touch: no other touch is down, and those still listed are stale: their pointerup never arrived.
    if (isPrimary) this.#down.clear();
    this.#down.set(pointerId, { x, y, soon: timeStamp - drawingSince < PINCH_MS });
    return this.#down.size > 1;
  }

  /** Takes in every other event. */
  see(event: PointerEvent): void {
    this.#watchForPen(event);
    if (event.type !== 'pointermove') this.#down.delete(event.pointerId);
  }

  /** A touch stroke was kept. */
  wrote(time: number): void {
    this.#ends = [...this.#ends.filter((end) => time - end < LIFTED_MS), time];
  }

  /** Counts the latest touch strokes that the hand with the pen has made, and forgets them. */
  takePalmStrokes(time: number): number {
    const palms = this.#ends.filter((end) => time - end < LIFTED_MS);
    this.#ends = [];
    return palms.length;
  }

  /** Whether `event` moves the second finger of a pinch, while the first one draws. */
  pinches({ pointerId, clientX, clientY }: PointerEvent): boolean {
    const touch = this.#down.get(pointerId);
    return Boolean(touch?.soon) && Math.hypot(clientX - touch!.x, clientY - touch!.y) > REST;
  }

  #watchForPen({ pointerType, timeStamp, type, button }: PointerEvent): void {
    if (pointerType !== 'pen') return;
    if (type === 'pointerdown' && button === 0) this.#penWrote = true;
    this.#penUntil = timeStamp + (this.#penWrote ? PEN_MS : HOVER_MS);
  }
}
