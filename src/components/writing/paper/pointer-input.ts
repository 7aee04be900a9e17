/**
 * Pointer events → strokes.
 *
 * Owns: which pointer writes, capture, palms, sampling. Does not own: the finished ink and its
 * history, and how any of it looks.
 */
import type { Point, Stroke } from '../../../engine/data/ink.js';

export interface InkListener {
  /** Asked before a pointer draws; `false` leaves the pointer to the page. */
  strokeStarting(event: PointerEvent): boolean;
  /**
   * Called for every pointer event; the stroke is the same object, with more points each time.
   * Points that the browser expects next are for drawing only.
   */
  strokeGrew(stroke: Stroke, expected: readonly Point[]): void;
  strokeEnded(stroke: Stroke): void;
  /** What was drawn turned out not to be meant: a palm, or the user took it back. */
  strokeDropped(): void;
}

/** Maps a position in the viewport to CSS px on the paper. */
export type ToPaper = (clientX: number, clientY: number) => { x: number; y: number };

/** Expected points further from the pen than this (CSS px) would only jump back. */
const FORESIGHT = 24;

/** After the last sign of a pen, touches are still taken for palms, ms. */
const PALM_MS = 700;

interface ActiveStroke {
  readonly pointer: number;
  readonly stroke: Stroke & { points: Point[] };
  readonly toPaper: ToPaper;
}

export class PointerInput {
  #active: ActiveStroke | undefined;
  #penSeen = -Infinity;

  /**
   * @param surface where pointers write; its CSS must set `touch-action: none`.
   * @param measure called once a stroke, so that moving never reads the layout.
   */
  constructor(
    private readonly surface: HTMLElement,
    private readonly measure: () => ToPaper,
    private readonly listener: InkListener,
  ) {
    surface.addEventListener('contextmenu', (event) => {
      if (this.drawing) event.preventDefault();
    });
    // Scribble on iPadOS would take the pen's first strokes for text entry (WebKit bug 217430).
    for (const type of ['touchstart', 'touchmove'] as const) {
      surface.addEventListener(
        type,
        (event) => this.drawing && event.cancelable && event.preventDefault(),
        { passive: false },
      );
    }
  }

  /** Takes every pointer event of the surface, in their order. */
  pointer(event: PointerEvent): void {
    if (event.type === 'pointerdown') this.#start(event);
    else if (event.type === 'pointermove') this.#move(event);
    else this.#end(event);
  }

  get drawing(): boolean {
    return this.#active !== undefined;
  }

  /** Ends the stroke that is being drawn, if there is one, and keeps it. */
  finish(): void {
    const active = this.#active;
    if (!active) return;
    this.#active = undefined;
    this.listener.strokeEnded(active.stroke);
  }

  /** Takes the stroke that is being drawn away. Returns whether there was one. */
  drop(): boolean {
    if (!this.#active) return false;
    this.#active = undefined;
    this.listener.strokeDropped();
    return true;
  }

  #start(event: PointerEvent): void {
    this.#watchForPen(event);
    // Only the tip of a pen and the main mouse button write; the second finger is not our matter.
    if (event.button !== 0 || !this.#takesOver(event)) return;
    if (!this.listener.strokeStarting(event)) return;
    // Without the compatibility mouse events nothing is selected, dragged or focused by writing.
    event.preventDefault();
    capture(this.surface, event.pointerId);
    const { pointerType } = event;
    this.#active = {
      pointer: event.pointerId,
      toPaper: this.measure(),
      stroke: {
        points: [],
        ...((pointerType === 'pen' || pointerType === 'touch' || pointerType === 'mouse') && {
          pointerType,
        }),
      },
    };
    this.#sample(event);
    this.listener.strokeGrew(this.#active.stroke, []);
  }

  #move(event: PointerEvent): void {
    this.#watchForPen(event);
    const active = this.#active;
    if (active?.pointer !== event.pointerId) return;
    // In an event that has waited for the hand, Firefox no longer knows where these were.
    const live = event.eventPhase !== Event.NONE;
    const sampled = (live && event.getCoalescedEvents?.()) || [];
    for (const sample of sampled.length > 0 ? sampled : [event]) this.#sample(sample);
    const expected = ((live && event.getPredictedEvents?.()) || []).filter(
      ({ clientX, clientY }) =>
        Math.hypot(clientX - event.clientX, clientY - event.clientY) <= FORESIGHT,
    );
    this.listener.strokeGrew(
      active.stroke,
      expected.map(({ clientX, clientY }) => active.toPaper(clientX, clientY)),
    );
  }

  /** Also for a pointer that the system took away: what it drew before was still meant. */
  #end(event: PointerEvent): void {
    if (this.#active?.pointer !== event.pointerId) return;
    // A cancelled pointer has no position of its own.
    if (event.type === 'pointerup') this.#sample(event);
    this.finish();
  }

  /** Whether `event` may begin a stroke, making room for it where it must. */
  #takesOver(event: PointerEvent): boolean {
    const active = this.#active;
    if (event.pointerType === 'touch' && event.timeStamp - this.#penSeen < PALM_MS) return false;
    if (!active) return true;
    if (active.pointer === event.pointerId) {
      this.finish();
      return true;
    }
    // The palm was there before the pen that it belongs to.
    return event.pointerType === 'pen' && active.stroke.pointerType === 'touch' && this.drop();
  }

  #watchForPen(event: PointerEvent): void {
    if (event.pointerType === 'pen') this.#penSeen = event.timeStamp;
  }

  #sample(event: PointerEvent): void {
    const { stroke, toPaper } = this.#active!;
    const { x, y } = toPaper(event.clientX, event.clientY);
    const last = stroke.points.at(-1);
    if (last && last.x === x && last.y === y) return;
    const point: Point = { x, y, t: Math.round(event.timeStamp) };
    // A mouse reports 0.5 and a finger mostly 0: only a pen's pressure is measured.
    if (event.pointerType === 'pen' && event.pressure > 0) {
      point.pressure = Math.round(event.pressure * 1000) / 1000;
    }
    stroke.points.push(point);
  }
}

function capture(surface: HTMLElement, pointer: number): void {
  try {
    surface.setPointerCapture(pointer);
  } catch {
    // The pointer is gone already; its stroke is a dot.
  }
}
