/**
 * Turns pointer events into strokes: decides which pointer writes, follows it to its end, and samples its
 * positions.
 */
import type { Point, Stroke } from '../../../../engine/data/ink.js';
import { DrawnStroke, type Sample } from './drawn-stroke.js';
import { followPointers } from './follow-pointers.js';
import { Touches } from './touches.js';
import type { ToPaper } from './viewport-map.js';

export interface InkListener {
  /** Called before a pointer draws. If it returns `false`, the pointer is ignored. */
  strokeStarting(event: PointerEvent): boolean;
  /**
   * Called for every event of the pointer that draws. `stroke` is the same object, with more points each
   * time. `expected` are points that the browser predicts; they are only for display.
   */
  strokeGrew(stroke: Stroke, expected: readonly Point[]): void;
  strokeEnded(stroke: Stroke): void;
  /** Called when a stroke is discarded before its end: it was a palm or a pinch, or the user cancelled it. */
  strokeDropped(): void;
  /** Called when the last `count` finished strokes were made by a palm. */
  strokesWithdrawn(count: number): void;
}

/**
 * A pointer event that was recorded before this code was loaded; whether the pad was writable then; and
 * its samples: x and y relative to the surface's bounding box at that time, time in ms, and pressure.
 */
export type KeptEvent = readonly [
  event: PointerEvent,
  writable: boolean,
  samples: readonly (readonly [x: number, y: number, timeStamp: number, pressure: number])[],
];

/** Maximum distance of a predicted point from the pointer, in CSS px; farther ones are often wrong. */
const MAX_PREDICTION = 24;

/** A touch that has moved less than this (in CSS px) may be the first finger of a pinch. */
const MIN_TOUCH_REACH = 12;

export class PointerInput {
  /** The surface on which a pen is drawing, among all pads of the page. */
  static #penAt: PointerInput | undefined;

  #active: DrawnStroke | undefined;
  #following: AbortController | undefined;
  readonly #touches = new Touches();
  /** The last event that was handled. */
  #handled: Event | undefined;

  /**
   * @param surface the element that pointers write on.
   * @param measure returns the current map from the viewport to the surface; called for every event, since
   * the page may move the surface during a stroke.
   */
  constructor(
    private readonly surface: HTMLElement,
    private readonly measure: () => ToPaper,
    private readonly listener: InkListener,
  ) {
    for (const type of ['pointerdown', 'pointermove', 'pointerup', 'pointercancel'] as const) {
      surface.addEventListener(type, this.#handle);
    }
    // Otherwise Scribble on iPadOS interprets strokes as text input (WebKit bug 217430), and browsers zoom
    // when a palm touches the screen beside a finger that writes.
    for (const type of ['touchstart', 'touchmove'] as const) {
      surface.addEventListener(
        type,
        (event) => this.#established && event.cancelable && event.preventDefault(),
        { passive: false },
      );
    }
  }

  /** Handles events that were recorded before this code was loaded, in their order. */
  replay(events: readonly KeptEvent[]): void {
    const { left, top } = this.surface.getBoundingClientRect();
    for (const [event, writable, samples] of events) {
      const samplesNow = samples.map(([x, y, timeStamp, pressure]) => ({
        clientX: left + x,
        clientY: top + y,
        timeStamp,
        pressure,
      }));
      if (writable) this.#process(event, samplesNow);
      else this.drop();
    }
  }

  get drawing(): boolean {
    return this.#active !== undefined;
  }

  /** Ends the stroke that is being drawn, if any, and keeps it. */
  finish(): void {
    const active = this.#release();
    if (!active) return;
    if (active.stroke.pointerType === 'touch') this.#touches.wrote(active.stroke.points.at(-1)!.t!);
    this.listener.strokeEnded(active.stroke);
  }

  /** Discards the stroke that is being drawn. Returns whether there was one. */
  drop(): boolean {
    const dropped = this.#release() !== undefined;
    if (dropped) this.listener.strokeDropped();
    return dropped;
  }

  readonly #handle = (event: PointerEvent): void => {
    // During a stroke, the listener of the window has already handled the event.
    if (event === this.#handled) return;
    this.#handled = event;
    const coalesced = event.getCoalescedEvents?.() ?? [];
    this.#process(event, coalesced.length > 0 ? coalesced : [event]);
  };

  #process(event: PointerEvent, samples: readonly Sample[]): void {
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
    const besideOthers = this.#touches.land(event, this.#active?.began);
    // Only the tip of a pen, a finger and the main mouse button write.
    if (button !== 0) return;
    if (pointerType === 'touch') {
      if (PointerInput.#penAt || this.#touches.penNear(event.timeStamp)) return;
      if (besideOthers) {
        // Two fingers at about the same time are a pinch.
        if (!this.#established) this.drop();
        return;
      }
    }
    if (!this.#canReplaceActive(event)) return;
    if (!this.listener.strokeStarting(event)) return;
    // Without compatibility mouse events, writing does not select text, drag elements or move the focus.
    event.preventDefault();
    const active = new DrawnStroke(event);
    this.#active = active;
    this.#following = followPointers(this.surface, pointerId, {
      pointerChanged: this.#handle,
      penLanded: () => pointerType === 'touch' && this.drop(),
      lost: () => this.#cancel(),
    });
    if (pointerType === 'pen') PointerInput.#penAt = this;
    active.add(samples, this.measure());
    this.listener.strokeGrew(active.stroke, []);
  }

  #continue(active: DrawnStroke, event: PointerEvent, samples: readonly Sample[]): void {
    // The position of a `pointercancel` event is not valid.
    if (event.type === 'pointercancel') {
      this.#cancel();
      return;
    }
    // If another button is held, the release of the main button is only a `pointermove`.
    const lifted = active.pressed && (event.buttons & 1) === 0;
    // If the button was released elsewhere, the pointer has not drawn up to this position.
    if (!lifted || event.button === 0) active.add(samples, this.measure());
    if (event.type === 'pointerup' || lifted) this.finish();
    else this.listener.strokeGrew(active.stroke, this.#expected(event));
  }

  #expected(event: PointerEvent): readonly Point[] {
    // The predictions of a recorded event (without a phase) are outdated.
    const predicted = event.eventPhase === Event.NONE ? undefined : event.getPredictedEvents?.();
    const near = predicted?.filter(
      ({ clientX, clientY }) =>
        Math.hypot(clientX - event.clientX, clientY - event.clientY) <= MAX_PREDICTION,
    );
    if (!near?.length) return [];
    const toPaper = this.measure();
    return near.map(({ clientX, clientY }) => toPaper(clientX, clientY));
  }

  /** The browser cancelled the pointer. A touch was a scroll, a pinch or a palm; other strokes are kept. */
  #cancel(): void {
    if (this.#active?.stroke.pointerType === 'touch') this.drop();
    else this.finish();
  }

  /** Returns whether `event` may begin a stroke; ends the active stroke if it has lost its pointer. */
  #canReplaceActive(event: PointerEvent): boolean {
    const { pointerType } = event;
    if (pointerType === 'pen') {
      // The touch was the palm of the hand with the pen.
      if (this.#active?.stroke.pointerType === 'touch') this.drop();
      const palms = this.#touches.takePalmStrokes(event.timeStamp);
      if (palms > 0) this.listener.strokesWithdrawn(palms);
    }
    if (!this.#active) return true;
    // If the same pointer, or a primary one of its type, comes down again, its `pointerup` was missed.
    const again = this.#active.pointer === event.pointerId;
    if (!again && !(event.isPrimary && pointerType === this.#active.stroke.pointerType))
      return false;
    this.finish();
    return true;
  }

  /** Whether the active stroke is certainly writing, so that default actions such as zoom are prevented. */
  get #established(): boolean {
    const active = this.#active;
    return (
      active !== undefined &&
      (active.stroke.pointerType !== 'touch' || active.reach > MIN_TOUCH_REACH)
    );
  }

  #release(): DrawnStroke | undefined {
    const active = this.#active;
    this.#following?.abort();
    this.#active = undefined;
    if (PointerInput.#penAt === this) PointerInput.#penAt = undefined;
    return active;
  }
}
