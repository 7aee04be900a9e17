/**
 * Records the pointer events of strokes that are drawn before the code for writing is loaded, and shows that they
 * wait. The bar that shows how much of the engine is loaded follows (writing/engine/load-progress.ts).
 */
import type { PadParts } from '../parts.js';
import type { KeptEvent } from '../writing/paper/pointers/pointer-input.js';

/** Loading that takes less time needs no bar, which would only flash. */
const DELAY_MS = 1000;

export class PointerQueue {
  readonly #events: KeptEvent[] = [];
  readonly #listening = new AbortController();
  readonly #canvas: HTMLElement;
  readonly #bar: HTMLProgressElement;

  constructor(private readonly parts: PadParts) {
    this.#canvas = parts.pad.renderRoot.querySelector<HTMLElement>('.growing-ink')!;
    this.#bar = this.#canvas.nextElementSibling as HTMLProgressElement;
    this.#listen(this.#canvas, 'down');
  }

  /** Stops recording, and returns the recorded events. */
  take(): readonly KeptEvent[] {
    this.#listening.abort();
    this.hideBar();
    return this.#events;
  }

  hideBar(): void {
    this.#bar.hidden = true;
  }

  readonly #showBar = (): void => {
    const { writable, field } = this.parts;
    this.#bar.hidden = !writable || !field.canRead || this.#listening.signal.aborted;
  };

  #listen(target: EventTarget, ...types: string[]): void {
    const options = { capture: true, signal: this.#listening.signal };
    for (const type of types) target.addEventListener(`pointer${type}`, this.#record, options);
  }

  readonly #record = (received: Event): void => {
    const event = received as PointerEvent;
    const { left, top } = this.#canvas.getBoundingClientRect();
    if (event.type === 'pointerdown') {
      if (event.button !== 0) return;
      setTimeout(this.#showBar, DELAY_MS);
      event.preventDefault();
      this.#canvas.focus({ preventScroll: true });
      // The pointer of an event that a script has dispatched cannot be captured.
      if (event.isTrusted) this.#canvas.setPointerCapture(event.pointerId);
      // If an ancestor captures the pointer, only listeners of the window receive its events.
      this.#listen(this.#canvas.ownerDocument.defaultView!, 'move', 'up', 'cancel');
    }
    // In Firefox, coalesced events lose their positions after the dispatch, so they are copied here.
    const coalesced = event.getCoalescedEvents?.() ?? [];
    // Positions are relative to the canvas, which the page may move before the code is loaded.
    const samples = (coalesced[0] ? coalesced : [event]).map(
      (sample) =>
        [sample.clientX - left, sample.clientY - top, sample.timeStamp, sample.pressure] as const,
    );
    this.#events.push([event, this.parts.writable, samples]);
  };
}
