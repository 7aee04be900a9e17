/**
 * Pointer events → strokes.
 *
 * Owns: which pointer writes, following it to its end, sampling. Does not own: the finished ink and its
 * history, and how any of it looks.
 */
import type { Point, Stroke } from '../../../../engine/data/ink.js';
import { DrawnStroke, type Sample } from './drawn-stroke.js';
import { followPointers } from './follow-pointers.js';
import { Touches } from './touches.js';
import type { ToPaper } from './viewport-map.js';

export interface InkListener {
  /** Asked before a pointer draws; `false` leaves the pointer to the page. */
  strokeStarting(event: PointerEvent): boolean;
  /**
   * Called for every pointer event; the stroke is the same object, with more points each time.
   * Points that the browser expects next are for drawing only.
   */
  strokeGrew(stroke: Stroke, expected: readonly Point[]): void;
  strokeEnded(stroke: Stroke): void;
  /** What was drawn turned out not to be meant: a palm, a pinch, or the user took it back. */
  strokeDropped(): void;
  /** The last `count` strokes were a palm's. */
  strokesWithdrawn(count: number): void;
}

/**
 * An event that came before this code; whether the field could be changed then; and its samples: x and y
 * relative to the surface's bounding box as it was then, time in ms, and pressure.
 */
export type KeptEvent = readonly [
  event: PointerEvent,
  writable: boolean,
  samples: readonly (readonly [x: number, y: number, timeStamp: number, pressure: number])[],
];

/** Expected points further from the pen than this (CSS px) would only jump back. */
const FORESIGHT = 24;

/** A shorter touch stroke (CSS px) may still be the first finger of a pinch. */
const DOT = 12;

export class PointerInput {
  /** Where a pen writes now, of all pads on the page. */
  static #penAt: PointerInput | undefined;

  #active: DrawnStroke | undefined;
  #following: AbortController | undefined;
  readonly #touches = new Touches();
  #heard: Event | undefined;

  /**
   * @param surface where pointers write.
   * @param measure the present map from the viewport to the surface; called for every event, since the
   * page may move the surface during a stroke.
   */
  constructor(
    private readonly surface: HTMLElement,
    private readonly measure: () => ToPaper,
    private readonly listener: InkListener,
  ) {
    for (const type of ['pointerdown', 'pointermove', 'pointerup', 'pointercancel'] as const) {
      surface.addEventListener(type, this.#hear);
    }
    // Scribble on iPadOS would take the pen's first strokes for text entry (WebKit bug 217430), and
    // browsers would zoom when a finger that writes is joined by a palm.
    for (const type of ['touchstart', 'touchmove'] as const) {
      surface.addEventListener(
        type,
        (event) => this.#established && event.cancelable && event.preventDefault(),
        { passive: false },
      );
    }
  }

  /** Takes events that came before this code, in their order. */
  replay(events: readonly KeptEvent[]): void {
    const { left, top } = this.surface.getBoundingClientRect();
    for (const [event, writable, samples] of events) {
      const here = samples.map(([x, y, timeStamp, pressure]) => ({
        clientX: left + x,
        clientY: top + y,
        timeStamp,
        pressure,
      }));
      if (writable) this.#take(event, here);
      else this.drop();
    }
  }

  get drawing(): boolean {
    return this.#active !== undefined;
  }

  /** Ends the stroke that is being drawn, if there is one, and keeps it. */
  finish(): void {
    const active = this.#release();
    if (!active) return;
    if (active.stroke.pointerType === 'touch') this.#touches.wrote(active.stroke.points.at(-1)!.t!);
    this.listener.strokeEnded(active.stroke);
  }

  /** Takes the stroke that is being drawn away. Returns whether there was one. */
  drop(): boolean {
    const dropped = this.#release() !== undefined;
    if (dropped) this.listener.strokeDropped();
    return dropped;
  }

  readonly #hear = (event: PointerEvent): void => {
    // The window heard it before the surface.
    if (event === this.#heard) return;
    this.#heard = event;
    const coalesced = event.getCoalescedEvents?.() ?? [];
    this.#take(event, coalesced.length > 0 ? coalesced : [event]);
  };

  #take(event: PointerEvent, samples: readonly Sample[]): void {
    if (event.type === 'pointerdown') {
      this.#start(event, samples);
      return;
    }
    this.#touches.see(event);
    const active = this.#active;
    if (active?.pointer === event.pointerId) this.#continue(active, event, samples);
    else if (active?.stroke.pointerType === 'touch' && this.#touches.pinches(event)) this.drop();
  }

  #start(event: PointerEvent, samples: readonly Sample[]): void {
    const { pointerId, pointerType, button } = event;
    const beside = this.#touches.land(event, this.#active?.began);
    // Only the tip of a pen and the main mouse button write.
    if (button !== 0) return;
    if (pointerType === 'touch') {
      if (PointerInput.#penAt || this.#touches.penNear(event.timeStamp)) return;
      if (beside) {
        // Two fingers at once are a pinch.
        if (!this.#established) this.drop();
        return;
      }
    }
    if (!this.#makesRoom(event)) return;
    if (!this.listener.strokeStarting(event)) return;
    // Without the compatibility mouse events nothing is selected, dragged or focused by writing.
    event.preventDefault();
    const active = new DrawnStroke(event);
    this.#active = active;
    this.#following = followPointers(this.surface, pointerId, {
      heard: this.#hear,
      penLanded: () => pointerType === 'touch' && this.drop(),
      lost: () => this.#cancel(),
    });
    if (pointerType === 'pen') PointerInput.#penAt = this;
    active.add(samples, this.measure());
    this.listener.strokeGrew(active.stroke, []);
  }

  #continue(active: DrawnStroke, event: PointerEvent, samples: readonly Sample[]): void {
    // A cancelled pointer has no position of its own.
    if (event.type === 'pointercancel') {
      this.#cancel();
      return;
    }
    // A button more or less is no event of its own, and one that came up elsewhere none at all.
    const lifted = active.pressed && (event.buttons & 1) === 0;
    // Where the pointer comes back without its button, it has not drawn.
    if (!lifted || event.button === 0) active.add(samples, this.measure());
    if (event.type === 'pointerup' || lifted) this.finish();
    else this.listener.strokeGrew(active.stroke, this.#expected(event));
  }

  #expected(event: PointerEvent): readonly Point[] {
    // One that was kept tells nothing of what comes next.
    const predicted = event.eventPhase === Event.NONE ? undefined : event.getPredictedEvents?.();
    const near = predicted?.filter(
      ({ clientX, clientY }) =>
        Math.hypot(clientX - event.clientX, clientY - event.clientY) <= FORESIGHT,
    );
    if (!near?.length) return [];
    const toPaper = this.measure();
    return near.map(({ clientX, clientY }) => toPaper(clientX, clientY));
  }

  /** The system took the pointer. A touch was a scroll, a pinch or a palm; what else drew, meant it. */
  #cancel(): void {
    if (this.#active?.stroke.pointerType === 'touch') this.drop();
    else this.finish();
  }

  /** Whether `event` may begin a stroke beside the active one, which may end for that. */
  #makesRoom(event: PointerEvent): boolean {
    const { pointerType } = event;
    if (pointerType === 'pen') {
      // The palm was there before the pen that it belongs to.
      if (this.#active?.stroke.pointerType === 'touch') this.drop();
      const palms = this.#touches.takePalmStrokes(event.timeStamp);
      if (palms > 0) this.listener.strokesWithdrawn(palms);
    }
    if (!this.#active) return true;
    // A pointer that comes down anew, or a first touch, had its end where nobody heard it.
    const again = this.#active.pointer === event.pointerId;
    if (!again && !(event.isPrimary && pointerType === this.#active.stroke.pointerType))
      return false;
    this.finish();
    return true;
  }

  /** The stroke is surely one: the browser must not take its pointer. */
  get #established(): boolean {
    const active = this.#active;
    return active !== undefined && (active.stroke.pointerType !== 'touch' || active.reach > DOT);
  }

  #release(): DrawnStroke | undefined {
    const active = this.#active;
    this.#following?.abort();
    this.#active = undefined;
    if (PointerInput.#penAt === this) PointerInput.#penAt = undefined;
    return active;
  }
}
