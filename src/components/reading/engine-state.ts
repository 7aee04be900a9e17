/**
 * Loads the engine and has it read.
 *
 * Owns: the way idle → loading → ready, or failed and back by `load()`. Does not own: when to load,
 * what the ink is, and what a reading changes.
 */
import type { Picture } from '../../engine/data/bitmap.js';
import type { Ink } from '../../engine/data/ink.js';
import type { ReadOptions, Recognition } from '../../engine/data/recognition.js';
import { DigitPadLoadProgressEvent } from '../events.js';
import type { Field } from '../field/field.js';
import type { EnginePhase } from '../field/field-state.js';
import type { Session } from '../writing/session.js';
import { warnOfFailure } from './warnings.js';

type OpenSession = (onProgress: (loaded: number, total: number) => void) => Promise<Session>;

export class EngineState {
  #session: Session | undefined;
  #ready = new Deferred();
  #newest: Ink | undefined;
  #attempt = 0;

  /** @param openSession rejects when an address is not one, or something cannot be loaded. */
  constructor(
    private readonly pad: EventTarget,
    private readonly field: Field,
    private readonly openSession: OpenSession,
  ) {}

  /** Settles with the present or the next attempt to load; nobody has to listen to it. */
  get ready(): Promise<void> {
    return this.#ready.promise;
  }

  get #phase(): EnginePhase['name'] {
    return this.field.state.phase.name;
  }

  /** Starts loading, or tries again after a failure. */
  load(): Promise<void> {
    if (this.#phase === 'failed') this.#ready = new Deferred();
    if (this.#phase === 'idle' || this.#phase === 'failed') void this.#load();
    return this.ready;
  }

  /**
   * Reads the newest ink, loading the engine first where that is needed.
   *
   * @returns `undefined` when newer ink came, or when there is no engine (the phase says why).
   */
  async read(ink: Ink, options: ReadOptions): Promise<Recognition | undefined> {
    this.#newest = ink;
    try {
      if (this.#phase !== 'ready') await this.load();
    } catch {
      return undefined;
    }
    if (ink !== this.#newest) return undefined;
    const attempt = this.#attempt;
    try {
      return await this.#session!.read(ink, options);
    } catch (error) {
      const stale = ink !== this.#newest || attempt !== this.#attempt;
      if (!stale && !isAbort(error)) this.#fail(asError(error));
      return undefined;
    }
  }

  /** Reads ink once more, to say why; the phase stays as it is. */
  async explain(ink: Ink, options: ReadOptions): Promise<Recognition> {
    await this.load();
    return this.#session!.explain(ink, options);
  }

  /** Reads a picture, loading the engine first where needed. Rejects when it cannot be read. */
  async readPicture(picture: Picture, options: ReadOptions): Promise<Recognition> {
    await this.load();
    return this.#session!.readPicture(picture, options);
  }

  /** Another engine is wanted: begins again from `idle`. */
  reset(): void {
    this.#attempt += 1;
    this.#session = undefined;
    this.#newest = undefined;
    if (this.#phase !== 'loading') this.#ready = new Deferred();
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
      if (attempt === this.#attempt) this.#fail(asError(error));
    }
  }

  #fail(error: Error): void {
    if (this.#session) {
      this.#session.giveUp();
      this.#ready = new Deferred();
    }
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

function isAbort(error: unknown): boolean {
  return (error as Partial<Error> | null)?.name === 'AbortError';
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
