/** Keeps what a pointer writes until the code for writing is loaded. */
import type { PadParts } from '../parts.js';
import type { KeptEvent } from '../writing/paper/pointers/pointer-input.js';

export class PointerQueue {
  readonly #kept: KeptEvent[] = [];
  readonly #listening = new AbortController();
  readonly #canvas: HTMLElement;

  constructor(private readonly parts: PadParts) {
    this.#canvas = parts.pad.renderRoot.querySelector<HTMLElement>('.growing-ink')!;
    this.#listen(this.#canvas, 'down');
  }

  /** Stops listening, and gives away what was kept. */
  take(): readonly KeptEvent[] {
    this.#listening.abort();
    return this.#kept;
  }

  #listen(target: EventTarget, ...types: string[]): void {
    const options = { capture: true, signal: this.#listening.signal };
    for (const type of types) target.addEventListener(`pointer${type}`, this.#keep, options);
  }

  readonly #keep = (heard: Event): void => {
    const event = heard as PointerEvent;
    const { left, top } = this.#canvas.getBoundingClientRect();
    if (event.type === 'pointerdown') {
      if (event.button !== 0) return;
      event.preventDefault();
      this.#canvas.focus({ preventScroll: true });
      // One that a script made cannot be captured.
      if (event.isTrusted) this.#canvas.setPointerCapture(event.pointerId);
      // Where an ancestor captures the pointer, only the window hears of it.
      this.#listen(this.#canvas.ownerDocument.defaultView!, 'move', 'up', 'cancel');
    }
    // Once their event is over, coalesced ones have no position in Firefox.
    const coalesced = event.getCoalescedEvents?.() ?? [];
    // The page may move the paper before the code arrives.
    const samples = (coalesced[0] ? coalesced : [event]).map(
      (at) => [at.clientX - left, at.clientY - top, at.timeStamp, at.pressure] as const,
    );
    this.#kept.push([event, this.parts.writable, samples]);
  };
}
