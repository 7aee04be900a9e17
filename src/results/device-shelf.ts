/** Stores results on the device, in IndexedDB. */
import { type DBSchema, type IDBPDatabase, type IDBPObjectStore, openDB } from 'idb';
import type { Result } from './result.js';

/** Time limit for opening the database, in ms, since some browsers never respond. */
const OPENING_LIMIT_MS = 5000;

/** A stored result. The thumbnail is stored as bytes, since Safari does not store blobs in private windows. */
interface Stored extends Omit<Result, 'kept' | 'corrected' | 'thumbnail'> {
  readonly thumbnail: { readonly type: string; readonly bytes: ArrayBuffer } | undefined;
}

interface Schema extends DBSchema {
  results: { key: string; value: Stored };
}

type Writable = IDBPObjectStore<Schema, ['results'], 'results', 'readwrite'>;

export interface ShelfEvents {
  /** Called when another page has changed the stored results. */
  changed(): void;
  /** Called when results can no longer be stored. */
  lost(reason: string): void;
}

export class DeviceShelf {
  private constructor(
    private readonly database: IDBPDatabase<Schema>,
    private readonly channel: BroadcastChannel,
  ) {}

  /** Opens the database. Rejects if IndexedDB is not available or not allowed. */
  static async open(name: string, events: ShelfEvents): Promise<DeviceShelf> {
    const opening = openDB<Schema>(name, 1, {
      upgrade: (database) => void database.createObjectStore('results', { keyPath: 'id' }),
      blocking: (_current, _wanted, event) => {
        // Another page wants to upgrade or delete the database, and waits until this page closes it.
        (event.target as IDBDatabase).close();
        events.lost('another page has taken the list over, or deleted it');
      },
      terminated: () => events.lost('the browser has closed the list, or deleted it'),
    });
    const database = await withinLimit(opening);
    const channel = new BroadcastChannel(`digit-pad/results/${name}`);
    channel.onmessage = () => events.changed();
    return new DeviceShelf(database, channel);
  }

  /** All results, in the order of reading. */
  async all(): Promise<Result[]> {
    return (await this.database.getAll('results')).map(fromStored);
  }

  async put(result: Result): Promise<void> {
    const stored = await toStored(result);
    await this.#change((results) => results.put(stored));
  }

  delete(id: string): Promise<void> {
    return this.#change((results) => results.delete(id));
  }

  clear(): Promise<void> {
    return this.#change((results) => results.clear());
  }

  close(): void {
    this.channel.close();
    this.database.close();
  }

  /** Runs a transaction. Waits for its end, since an exceeded quota may be reported only then. */
  async #change(ask: (results: Writable) => Promise<unknown>): Promise<void> {
    const transaction = this.database.transaction('results', 'readwrite');
    await Promise.all([ask(transaction.store), transaction.done]);
    this.channel.postMessage('changed');
  }
}

async function toStored(result: Result): Promise<Stored> {
  const { id, value, read, confidence, time, source, thumbnail: blob } = result;
  const thumbnail = blob && { type: blob.type, bytes: await blob.arrayBuffer() };
  return { id, value, read, confidence, time, source, thumbnail };
}

function fromStored({ thumbnail: kept, ...stored }: Stored): Result {
  const thumbnail = kept && new Blob([kept.bytes], { type: kept.type });
  return { ...stored, thumbnail, corrected: stored.value !== stored.read, kept: true };
}

function withinLimit(opening: Promise<IDBPDatabase<Schema>>): Promise<IDBPDatabase<Schema>> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error('The database did not answer.'));
      // If the database is opened later, it is closed immediately.
      opening.then((database) => database.close()).catch(() => {});
    }, OPENING_LIMIT_MS);
    opening.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
