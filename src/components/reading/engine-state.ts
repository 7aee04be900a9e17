/**
 * Loads the engine, once the pad wants to read.
 *
 * Owns: the way idle → loading → ready, or failed and back by `load()`. Does not own: when to load,
 * and what is read.
 */
import type { Picture } from '../../engine/data/bitmap.js';
import type { Ink } from '../../engine/data/ink.js';
import type { ReadOptions } from '../../engine/data/options.js';
import type { Recognition } from '../../engine/data/recognition.js';
import { asDigitPadError } from '../../engine/support/error.js';
import { DigitPadLoadProgressEvent } from '../events.js';
import type { Field } from '../field/field.js';
import { warnOfFailure } from './warnings.js';

/** A pad's way to have something read; see writing/session.ts. */
export interface Session {
  /** As long as the options stay the same, only what is new in the ink is classified. */
  read(ink: Ink, options: ReadOptions): Promise<Recognition>;
  /** Reads ink once more, to say why. */
  explain(ink: Ink, options: ReadOptions): Promise<Recognition>;
  /** A picture is read once; nothing of it is remembered. */
  readPicture(picture: Picture, options: ReadOptions): Promise<Recognition>;
  /** The engine turned out not to work: the next session gets a new one. */
  giveUp(): void;
}

type OpenSession = (onProgress: (loaded: number, total: number) => void) => Promise<Session>;

export class EngineState {
  #session: Session | undefined;
  #ready = new Deferred();
  #attempt = 0;

  /** @param openSession rejects when an address is not one, or something cannot be loaded. */
  constructor(
    private readonly pad: EventTarget,
    private readonly field: Field,
    private readonly openSession: OpenSession,
  ) {}

  /** Settles with the present or the next attempt to load. A rejection that nobody handles is not reported. */
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

  /** What reads, loaded first where needed. Rejects when it cannot be loaded. */
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
    // What is being loaded does not matter any more.
    this.#attempt += 1;
    if (session) {
      session.giveUp();
      this.#ready = new Deferred();
    }
    this.#fail(error);
  }

  /** Another engine is wanted: begins again from `idle`. */
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

class Deferred {
  resolve!: () => void;
  reject!: (error: Error) => void;
  readonly promise = new Promise<void>((resolve, reject) => {
    this.resolve = resolve;
    this.reject = reject;
  });

  constructor() {
    // A page that does not ask for `ready` must not hear of an unhandled rejection.
    this.promise.catch(() => {});
  }
}
