/**
 * Has ink read, and knows how that stands.
 *
 * Owns: the phases idle → loading → ready, or failed and back by `load()`. Does not own: when to
 * load, what the ink is, and what a reading changes.
 */
import type { Picture } from '../../engine/data/bitmap.js';
import type { Ink } from '../../engine/data/ink.js';
import type { ReadOptions } from '../../engine/data/options.js';
import type { Recognition } from '../../engine/data/recognition.js';
import type { ReadRequest, Session } from '../writing/session.js';

export type ReaderPhase =
  | { readonly name: 'idle' | 'loading' | 'ready' }
  | { readonly name: 'failed'; readonly error: Error };

export interface ReaderHost {
  /** @throws when an address is not one, or something cannot be loaded. */
  openSession(onProgress: (loaded: number, total: number) => void): Promise<Session>;
  phaseChanged(phase: ReaderPhase): void;
  progressed(loaded: number, total: number): void;
}

export class InkReader {
  phase: ReaderPhase = { name: 'idle' };
  #session: Session | undefined;
  #ready = new Deferred();
  #newest: Ink | undefined;
  #attempt = 0;

  constructor(private readonly host: ReaderHost) {}

  /** Settles with the loading that is under way or to come; nobody has to listen to it. */
  get ready(): Promise<void> {
    return this.#ready.promise;
  }

  /** Starts loading, or tries again after a failure. */
  load(): Promise<void> {
    if (this.phase.name === 'failed') this.#ready = new Deferred();
    if (this.phase.name === 'idle' || this.phase.name === 'failed') void this.#load();
    return this.ready;
  }

  /**
   * Reads the newest ink, loading the engine first where that is needed.
   *
   * @returns `undefined` when newer ink came, or when there is no engine (the phase says why).
   */
  async read(ink: Ink, request: ReadRequest): Promise<Recognition | undefined> {
    this.#newest = ink;
    try {
      if (this.phase.name !== 'ready') await this.load();
    } catch {
      return undefined;
    }
    if (ink !== this.#newest) return undefined;
    const attempt = this.#attempt;
    try {
      return await this.#session!.read(ink, request);
    } catch (error) {
      const stale = ink !== this.#newest || attempt !== this.#attempt;
      if (!stale && !isAbort(error)) this.#fail(asError(error));
      return undefined;
    }
  }

  /** Reads ink once more, to say why; the phases stay as they are. */
  async explain(ink: Ink, request: ReadRequest): Promise<Recognition> {
    await this.load();
    return this.#session!.explain(ink, request);
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
    if (this.phase.name !== 'loading') this.#ready = new Deferred();
    this.#enter({ name: 'idle' });
  }

  async #load(): Promise<void> {
    const attempt = ++this.#attempt;
    this.#enter({ name: 'loading' });
    try {
      const session = await this.host.openSession((loaded, total) => {
        if (attempt === this.#attempt) this.host.progressed(loaded, total);
      });
      if (attempt !== this.#attempt) return;
      this.#session = session;
      this.#ready.resolve();
      this.#enter({ name: 'ready' });
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
    this.#enter({ name: 'failed', error });
  }

  #enter(phase: ReaderPhase): void {
    this.phase = phase;
    this.host.phaseChanged(phase);
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
