/**
 * Notices a worker that has stopped without an error, as happens in some browsers when memory runs out. A
 * worker that computes still answers pings between two layers.
 */

/** Time between two pings, ms. */
const INTERVAL = 2000;

/** Unanswered pings until the worker counts as lost; a busy device, or WebGL shaders, may take seconds. */
const MOST_UNANSWERED = 5;

export class Watchdog {
  #waiting = 0;
  #unanswered = 0;
  #timer: ReturnType<typeof setInterval> | undefined;

  /**
   * @param ping settles once the worker answers.
   * @param onLost is called when it no longer does.
   */
  constructor(
    private readonly ping: () => Promise<unknown>,
    private readonly onLost: () => void,
  ) {}

  /** Watches as long as someone waits for an answer. */
  async during<T>(answer: Promise<T>): Promise<T> {
    if (this.#waiting++ === 0) this.#begin();
    try {
      return await answer;
    } finally {
      if (--this.#waiting === 0) clearInterval(this.#timer);
    }
  }

  #begin(): void {
    this.#unanswered = 0;
    this.#timer = setInterval(() => {
      if (this.#unanswered++ === MOST_UNANSWERED) this.onLost();
      this.ping().then(
        () => {
          this.#unanswered = 0;
        },
        () => {},
      );
    }, INTERVAL);
  }
}
