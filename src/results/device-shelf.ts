/** Results in the browser's own database on this device, IndexedDB. */
import { type DBSchema, type IDBPDatabase, type IDBPObjectStore, openDB } from 'idb';
import type { Result } from './result.js';

/** Longest wait for the database, ms: some browsers never answer. */
const OPENING_LIMIT_MS = 5000;

/** Bytes, not a Blob: Safari refuses to store Blobs in private windows. */
interface Stored extends Omit<Result, 'kept' | 'corrected' | 'thumbnail'> {
  readonly thumbnail: { readonly type: string; readonly bytes: ArrayBuffer } | undefined;
}

interface Schema extends DBSchema {
  results: { key: string; value: Stored };
}

type Writable = IDBPObjectStore<Schema, ['results'], 'results', 'readwrite'>;

export interface ShelfEvents {
  /** Another page has changed what lies here. */
  changed(): void;
  /** Nothing can be kept here any more. */
  lost(reason: string): void;
}

export class DeviceShelf {
  private constructor(
    private readonly database: IDBPDatabase<Schema>,
    private readonly channel: BroadcastChannel,
  ) {}

  /** Rejects where the browser has no such database, or forbids it. */
  static async open(name: string, events: ShelfEvents): Promise<DeviceShelf> {
    const opening = openDB<Schema>(name, 1, {
      upgrade: (database) => void database.createObjectStore('results', { keyPath: 'id' }),
      blocking: (_current, _wanted, event) => {
        // Another page that changes or deletes the database would wait for this one.
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

  /** In the order of reading. */
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

  /** A quota may be found to be exceeded only when all is to be written. */
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
      // A database that opens later is closed at once.
      opening.then((database) => database.close()).catch(() => {});
    }, OPENING_LIMIT_MS);
    opening.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
