/** The list of results: what a page sees of it. */

import type { ReadOptions } from '../engine/data/options.js';
import { DigitPadError } from '../engine/support/error.js';
import type { ImageSource } from '../pictures/decode-image.js';
import { toCSV } from './csv.js';
import { DeviceShelf } from './device-shelf.js';
import { type NewResult, type PlainResult, plain, type Result, resultOf } from './result.js';
import { fromPad, fromPicture, type PadLike, type PictureReader } from './sources.js';

export interface OpenOptions {
  /** Lists of different names know nothing of each other. */
  name?: string;
}

/** Why results will be gone after a reload, in plain words. */
export class ResultsNotKeptError extends DigitPadError {
  static override readonly [Symbol.hasInstance] = Function.prototype[Symbol.hasInstance];
  override readonly name = 'ResultsNotKeptError';

  constructor(message: string, options?: ErrorOptions) {
    super('storage-failed', message, options);
  }
}

const DEFAULT_NAME = 'digit-pad-results';

/**
 * Results in the order of reading. Fires `change` (an `Event`) whenever `list` or `problem` is
 * another, be it through another page.
 */
export class Results extends EventTarget {
  #list: readonly Result[] = [];
  #problem: ResultsNotKeptError | undefined;
  #shelf: DeviceShelf | undefined;
  /** Writes come one after the other, so that the newest is the last. */
  #writing: Promise<unknown> = Promise.resolve();

  /** See `openResults()`. */
  static async open({ name = DEFAULT_NAME }: OpenOptions = {}): Promise<Results> {
    const results = new Results();
    try {
      results.#shelf = await DeviceShelf.open(name, {
        changed: () => void results.#refresh(),
        lost: (reason) => results.#lose(reason),
      });
      results.#list = await results.#shelf.all();
    } catch (cause) {
      results.#lose('this browser allows no storage here', cause);
    }
    return results;
  }

  /** A new array after each change. */
  get list(): readonly Result[] {
    return this.#list;
  }

  /** Why some results, or all, will be gone after a reload; `undefined` while every one is kept. */
  get problem(): ResultsNotKeptError | undefined {
    return this.#problem;
  }

  /**
   * Adds a result. One that cannot be kept on the device stays in the list all the same, with `kept`
   * false, and is tried again with the next change.
   *
   * @throws TypeError for a value that is no text, or a confidence outside 0…1.
   */
  async add(found: NewResult): Promise<Result> {
    const [added] = await this.#addAll([found]);
    return added!;
  }

  /**
   * Adds what a pad holds, once it is read.
   *
   * @throws RangeError for an empty pad.
   */
  async addPad(pad: PadLike): Promise<Result> {
    return this.add(await fromPad(pad));
  }

  /**
   * Reads a picture and adds a result for each written line, from top to bottom; none when it holds no
   * digits. Rejects for what is no picture that can be read, as `readImage()` of a pad does.
   */
  async readPicture(
    picture: ImageSource,
    reader: PictureReader,
    options?: ReadOptions,
  ): Promise<Result[]> {
    return this.#addAll(await fromPicture(picture, reader, options));
  }

  /**
   * Puts a person's word in the place of what was read.
   *
   * @throws RangeError when there is no such result, TypeError for a value that is no text.
   */
  async correct(id: string, value: string): Promise<Result> {
    if (typeof value !== 'string') throw new TypeError('A correction must be text.');
    const known = this.#find(id);
    if (!known) throw new RangeError(`There is no result "${id}".`);
    const changed = { ...known, value, corrected: value !== known.read, kept: false };
    this.#list = this.#list.map((result) => (result.id === id ? changed : result));
    await this.#keep();
    return this.#find(id) ?? changed;
  }

  /** Deletes one result, from the device too; rejects when it cannot be deleted there. */
  async remove(id: string): Promise<void> {
    await this.#inTurn(async () => {
      await this.#shelf?.delete(id);
      this.#list = this.#list.filter((result) => result.id !== id);
    });
    await this.#keep();
  }

  /** Deletes all results, from the device too; rejects when they cannot be deleted there. */
  async clear(): Promise<void> {
    await this.#inTurn(async () => {
      await this.#shelf?.clear();
      this.#list = [];
    });
    await this.#keep();
  }

  /** A row for each result beneath a row of names; nothing in it is a formula to a spreadsheet. */
  toCSV(): string {
    return toCSV(this.#list);
  }

  /** Plain data, so that `JSON.stringify(results)` works; without the pictures. */
  toJSON(): PlainResult[] {
    return this.#list.map(plain);
  }

  /** Lets go of the device, once all is written; what is in the list stays. */
  close(): Promise<void> {
    return this.#inTurn(() => this.#letGo());
  }

  async #addAll(found: readonly NewResult[]): Promise<Result[]> {
    const added = found.map(resultOf);
    this.#list = [...this.#list, ...added];
    await this.#keep();
    return added.map((result) => this.#find(result.id) ?? result);
  }

  #find(id: string): Result | undefined {
    return this.#list.find((result) => result.id === id);
  }

  /** Writes down whatever is not kept yet, the oldest first. */
  async #keep(): Promise<void> {
    this.#tell();
    await this.#inTurn(async () => {
      const shelf = this.#shelf;
      if (!shelf) return;
      try {
        for (const result of this.#list.filter(({ kept }) => !kept)) {
          await shelf.put(result);
          this.#list = this.#list.map((one) => (one === result ? { ...one, kept: true } : one));
        }
        this.#problem = undefined;
      } catch (cause) {
        if (this.#shelf) this.#problem = notKept(reasonOf(cause), cause);
      }
    });
    this.#tell();
  }

  #inTurn<T>(write: () => T): Promise<Awaited<T>> {
    const written = this.#writing.then(write) as Promise<Awaited<T>>;
    this.#writing = written.catch(() => {});
    return written;
  }

  /** What is not kept yet is newer than what lies on the device. */
  async #refresh(): Promise<void> {
    // A device that fails here fails the next write too, and that is told.
    const kept = await this.#shelf?.all().catch(() => undefined);
    if (!kept) return;
    const own = this.#list.filter((result) => !result.kept);
    const ids = new Set(own.map(({ id }) => id));
    const others = kept.filter(({ id }) => !ids.has(id));
    this.#list = [...others, ...own].sort((a, b) => (a.id < b.id ? -1 : 1));
    this.#tell();
  }

  #lose(reason: string, cause?: unknown): void {
    this.#letGo();
    this.#list = this.#list.map((result) => ({ ...result, kept: false }));
    this.#problem = notKept(reason, cause);
    this.#tell();
  }

  #letGo(): void {
    this.#shelf?.close();
    this.#shelf = undefined;
  }

  #tell(): void {
    this.dispatchEvent(new Event('change'));
  }
}

function notKept(reason: string, cause: unknown): ResultsNotKeptError {
  const message = `The list is kept only until this page is closed: ${reason}.`;
  return new ResultsNotKeptError(message, { cause });
}

function reasonOf(cause: unknown): string {
  return (cause as Error | null)?.name === 'QuotaExceededError'
    ? 'there is no room left on this device for more'
    : 'it could not be written down';
}
