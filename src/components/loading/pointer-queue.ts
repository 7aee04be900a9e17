/** Keeps the first stroke of someone who is quicker than the network. */

interface PointerTaker {
  pointer(event: PointerEvent): void;
}

export class PointerQueue {
  #taker: PointerTaker | undefined;
  #waiting: PointerEvent[] = [];

  take(event: PointerEvent): void {
    if (this.#taker) {
      this.#taker.pointer(event);
      return;
    }
    const begins = event.type === 'pointerdown' && event.button === 0;
    if (begins) {
      const paper = event.target as HTMLElement;
      event.preventDefault();
      paper.focus({ preventScroll: true });
      paper.setPointerCapture(event.pointerId);
    }
    if (begins || this.#waiting.length > 0) this.#waiting.push(event);
  }

  /** Someone has come who knows what to do with pointers. */
  handOver(taker: PointerTaker): void {
    this.#taker = taker;
    for (const event of this.#waiting) taker.pointer(event);
    this.#waiting = [];
  }
}
