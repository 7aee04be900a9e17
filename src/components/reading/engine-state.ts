/**
 * Loads the engine of a pad, and changes its phase: idle → loading → ready or failed; `load()` tries again
 * after a failure. The phase is stored in the store (field/field.ts).
 */
import type { Picture } from '../../engine/data/bitmap.js';
import type { Lesson } from '../../engine/data/hand.js';
import type { Ink } from '../../engine/data/ink.js';
import type { ReadOptions } from '../../engine/data/options.js';
import type { Recognition } from '../../engine/data/recognition.js';
import { asDigitPadError } from '../../engine/support/error.js';
import { DigitPadLoadProgressEvent } from '../events.js';
import type { Field } from '../field/field.js';
import { warnOnce } from '../warn-once.js';

/** Reads ink and pictures of one pad with a loaded engine; implemented in writing/engine/session.ts. */
export interface Session {
  /** Reads ink. If the options are those of the last call, only changed segments are classified again. */
  read(ink: Ink, options: ReadOptions): Promise<Recognition>;
  /** Reads ink again, and returns the reading with its explanation. */
  explain(ink: Ink, options: ReadOptions): Promise<Recognition>;
  /** What ink teaches whose value is known. */
  lesson(ink: Ink, value: string, options: ReadOptions): Promise<Lesson>;
  /** Reads a picture. */
  readPicture(picture: Picture, options: ReadOptions): Promise<Recognition>;
  /** Discards the engine, which has failed, so that the next session loads a new one. */
  discardEngine(): void;
}

type OpenSession = (onProgress: (loaded: number, total: number) => void) => Promise<Session>;

export class EngineState {
  #session: Session | undefined;
  #ready = new Deferred();
  /** Number of the current attempt to load; results of earlier attempts are ignored. */
  #attempt = 0;

  /** @param openSession loads the engine; rejects if a URL is invalid or a file cannot be loaded. */
  constructor(
    private readonly pad: EventTarget,
    private readonly field: Field,
    private readonly openSession: OpenSession,
  ) {}

  /** Settles with the current or next attempt to load. An unhandled rejection is not reported. */
  get ready(): Promise<void> {
    return this.#ready.promise;
  }

  /** Starts loading, or tries again after a failure. */
  load(): Promise<void> {
    const { name } = this.field.state.phase;
    if (name === 'failed') this.#ready = new Deferred();
    if (name === 'idle' || name === 'failed') void this.#load();
    return this.ready;
  }

  /** Returns the session; loads the engine first if necessary. Rejects if that fails. */
  async session(): Promise<Session> {
    await this.load();
    return this.#session!;
  }

  /**
   * A session turned out not to work; one that is no longer used does not matter. Without a session, something else
   * that is needed to read does not work.
   */
  fail(session: Session | undefined, error: unknown): void {
    if (session && session !== this.#session) return;
    // Ignores what is still being loaded.
    this.#attempt += 1;
    if (session) {
      session.discardEngine();
      this.#ready = new Deferred();
    }
    this.#fail(error);
  }

  /** Discards the session, since its options have changed, and returns to the phase `idle`. */
  reset(): void {
    this.#attempt += 1;
    this.#session = undefined;
    if (this.field.state.phase.name !== 'loading') this.#ready = new Deferred();
    this.field.setPhase({ name: 'idle' });
  }

  async #load(): Promise<void> {
    const attempt = ++this.#attempt;
    this.field.setPhase({ name: 'loading' });
    try {
      const session = await this.openSession((loaded, total) => {
        if (attempt !== this.#attempt) return;
        this.pad.dispatchEvent(new DigitPadLoadProgressEvent(loaded, total));
      });
      if (attempt !== this.#attempt) return;
      this.#session = session;
      this.#ready.resolve();
      this.field.setPhase({ name: 'ready' });
    } catch (error) {
      if (attempt === this.#attempt) this.#fail(error);
    }
  }

  #fail(cause: unknown): void {
    const error = asDigitPadError(cause, 'load-failed');
    this.#session = undefined;
    this.#ready.reject(error);
    warnOnce(
      `<digit-pad>: handwriting cannot be read, typing still works. load() tries again. ${error.message}`,
    );
    this.field.setPhase({ name: 'failed', error });
  }
}

/** A promise that is settled from outside. */
class Deferred {
  resolve!: () => void;
  reject!: (error: Error) => void;
  readonly promise = new Promise<void>((resolve, reject) => {
    this.resolve = resolve;
    this.reject = reject;
  });

  constructor() {
    // If the page does not use `ready`, a rejection must not be reported as unhandled.
    this.promise.catch(() => {});
  }
}
