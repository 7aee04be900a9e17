/**
 * Loads the engine of a pad, and changes its phase: idle → loading → ready or failed; `load()` tries again
 * after a failure. The phase is stored in the store (field/field.ts).
 */
import type { Picture } from '../../engine/data/bitmap.js';
import type { Ink } from '../../engine/data/ink.js';
import type { ReadOptions } from '../../engine/data/options.js';
import type { Recognition } from '../../engine/data/recognition.js';
import { asDigitPadError } from '../../engine/support/error.js';
import { DigitPadLoadProgressEvent } from '../events.js';
import type { Field } from '../field/field.js';
import { warnOfFailure } from './warnings.js';

/** Reads ink and pictures of one pad with a loaded engine; implemented in writing/session.ts. */
export interface Session {
  /** Reads ink. If the options are those of the last call, only changed segments are classified again. */
  read(ink: Ink, options: ReadOptions): Promise<Recognition>;
  /** Reads ink again, and returns the reading with its explanation. */
  explain(ink: Ink, options: ReadOptions): Promise<Recognition>;
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

  /** Called when a session has failed. A session that has been replaced is ignored. */
  fail(session: Session, error: unknown): void {
    if (session !== this.#session) return;
    session.discardEngine();
    this.#ready = new Deferred();
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
    warnOfFailure(error);
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
