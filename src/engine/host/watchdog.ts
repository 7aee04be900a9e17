/**
 * Notices a worker that died without a word, as some browsers let it when memory runs out: a worker that
 * computes still answers between two steps of it.
 */

/** Between two questions, ms. */
const ASK_EVERY = 2000;

/** Questions left open; a busy device, or shaders that compile, may hold a worker for some seconds. */
const MOST_UNANSWERED = 5;

export class Watch {
  #waiting = 0;
  #unanswered = 0;
  #timer: ReturnType<typeof setInterval> | undefined;

  /**
   * @param ask settles once the worker answers.
   * @param lose is told when it no longer does.
   */
  constructor(
    private readonly ask: () => Promise<unknown>,
    private readonly lose: () => void,
  ) {}

  /** Watches for as long as someone waits for an answer. */
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
      if (this.#unanswered++ === MOST_UNANSWERED) this.lose();
      this.ask().then(
        () => {
          this.#unanswered = 0;
        },
        () => {},
      );
    }, ASK_EVERY);
  }
}
