/**
 * Detects a worker that has stopped without an error, as in some browsers when memory runs out. A busy worker
 * still responds to pings, between two layers of the network.
 */

/** Interval between pings, in ms. */
const INTERVAL = 2000;

/** Number of unanswered pings after which the worker is lost. A slow device or shaders may take seconds. */
const MOST_UNANSWERED = 5;

export class Watchdog {
  #waiting = 0;
  #unanswered = 0;
  #timer: ReturnType<typeof setInterval> | undefined;

  /**
   * @param ping sends a ping; resolves when the worker responds.
   * @param onLost called when the worker does not respond any more.
   */
  constructor(
    private readonly ping: () => Promise<unknown>,
    private readonly onLost: () => void,
  ) {}

  /** Watches the worker until `answer` has settled. Returns `answer`. */
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
