/** The list of results. */

import type { ReadOptions } from '../engine/data/options.js';
import { DigitPadError } from '../engine/support/error.js';
import type { ImageSource } from '../pictures/decode-image.js';
import { toCSV } from './csv.js';
import { DeviceShelf } from './device-shelf.js';
import { type NewResult, type PlainResult, plain, type Result, resultOf } from './result.js';
import { fromPad, fromPicture, type PadLike, type PictureReader } from './sources.js';

export interface OpenOptions {
  /** Name of the list. Lists with different names are independent. */
  name?: string;
}

/** Results cannot be stored, and will be lost after a reload. The message can be shown to the user. */
export class ResultsNotKeptError extends DigitPadError {
  static override readonly [Symbol.hasInstance] = Function.prototype[Symbol.hasInstance];
  override readonly name = 'ResultsNotKeptError';

  constructor(message: string, options?: ErrorOptions) {
    super('storage-failed', message, options);
  }
}

const DEFAULT_NAME = 'digit-pad-results';

/**
 * The results in the order of reading. Fires `change` (an `Event`) when `list` or `problem` has changed, also
 * if another page has changed the list.
 */
export class Results extends EventTarget {
  #list: readonly Result[] = [];
  #problem: ResultsNotKeptError | undefined;
  #shelf: DeviceShelf | undefined;
  /** Settles when all writes so far have ended. Writes are sequential, so that the latest one wins. */
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

  /** All results; a new array after each change. */
  get list(): readonly Result[] {
    return this.#list;
  }

  /** Why results will be lost after a reload; `undefined` if all results are stored. */
  get problem(): ResultsNotKeptError | undefined {
    return this.#problem;
  }

  /**
   * Adds a result. If it cannot be stored on the device, it is in the list with `kept` false, and storing is
   * tried again with the next change.
   *
   * @throws TypeError if the value is not a string, or the confidence is not in 0…1.
   */
  async add(found: NewResult): Promise<Result> {
    const [added] = await this.#addAll([found]);
    return added!;
  }

  /**
   * Adds the number in a pad, after its ink has been read.
   *
   * @throws RangeError if the pad is empty.
   */
  async addPad(pad: PadLike): Promise<Result> {
    return this.add(await fromPad(pad));
  }

  /**
   * Reads a picture and adds a result for each written line, from top to bottom; none if it has no digits.
   * Rejects if the picture cannot be read, as `readImage()` of a pad does.
   */
  async readPicture(
    picture: ImageSource,
    reader: PictureReader,
    options?: ReadOptions,
  ): Promise<Result[]> {
    return this.#addAll(await fromPicture(picture, reader, options));
  }

  /**
   * Corrects the value of a result.
   *
   * @throws RangeError if there is no such result; TypeError if the value is not a string.
   */
  async correct(id: string, value: string): Promise<Result> {
    if (typeof value !== 'string') throw new TypeError('A correction must be text.');
    const known = this.#find(id);
    if (!known) throw new RangeError(`There is no result "${id}".`);
    const changed = { ...known, value, corrected: value !== known.read, kept: false };
    this.#list = this.#list.map((result) => (result.id === id ? changed : result));
    await this.#store();
    return this.#find(id) ?? changed;
  }

  /** Deletes a result, also from the device. Rejects if that fails. */
  async remove(id: string): Promise<void> {
    await this.#inTurn(async () => {
      await this.#shelf?.delete(id);
      this.#list = this.#list.filter((result) => result.id !== id);
    });
    await this.#store();
  }

  /** Deletes all results, also from the device. Rejects if that fails. */
  async clear(): Promise<void> {
    await this.#inTurn(async () => {
      await this.#shelf?.clear();
      this.#list = [];
    });
    await this.#store();
  }

  /** The results as CSV with a header row. Spreadsheets interpret no field as a formula. */
  toCSV(): string {
    return toCSV(this.#list);
  }

  /** The results as plain data without thumbnails, for `JSON.stringify(results)`. */
  toJSON(): PlainResult[] {
    return this.#list.map(plain);
  }

  /** Closes the storage after all pending writes. The list in memory remains. */
  close(): Promise<void> {
    return this.#inTurn(() => this.#closeStorage());
  }

  async #addAll(found: readonly NewResult[]): Promise<Result[]> {
    const added = found.map(resultOf);
    this.#list = [...this.#list, ...added];
    await this.#store();
    return added.map((result) => this.#find(result.id) ?? result);
  }

  #find(id: string): Result | undefined {
    return this.#list.find((result) => result.id === id);
  }

  /** Stores all results that are not stored yet, the oldest first. */
  async #store(): Promise<void> {
    this.#fireChange();
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
    this.#fireChange();
  }

  #inTurn<T>(write: () => T): Promise<Awaited<T>> {
    const written = this.#writing.then(write) as Promise<Awaited<T>>;
    this.#writing = written.catch(() => {});
    return written;
  }

  /** Loads the stored results again. Results that are not stored yet replace stored ones with the same id. */
  async #refresh(): Promise<void> {
    // If loading fails, the next write fails too, which is reported.
    const kept = await this.#shelf?.all().catch(() => undefined);
    if (!kept) return;
    const unsaved = this.#list.filter((result) => !result.kept);
    const ids = new Set(unsaved.map(({ id }) => id));
    const others = kept.filter(({ id }) => !ids.has(id));
    this.#list = [...others, ...unsaved].sort((a, b) => (a.id < b.id ? -1 : 1));
    this.#fireChange();
  }

  #lose(reason: string, cause?: unknown): void {
    this.#closeStorage();
    this.#list = this.#list.map((result) => ({ ...result, kept: false }));
    this.#problem = notKept(reason, cause);
    this.#fireChange();
  }

  #closeStorage(): void {
    this.#shelf?.close();
    this.#shelf = undefined;
  }

  #fireChange(): void {
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
