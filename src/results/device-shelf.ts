/** Stores results on the device, in IndexedDB. */
import type { DBSchema, IDBPObjectStore } from 'idb';
import { openDatabase, type Storage, type StorageEvents } from '../storage/open-database.js';
import type { Result } from './result.js';

/** A stored result. The thumbnail is stored as bytes, since Safari does not store blobs in private windows. */
interface Stored extends Omit<Result, 'kept' | 'corrected' | 'thumbnail'> {
  readonly thumbnail: { readonly type: string; readonly bytes: ArrayBuffer } | undefined;
}

interface Schema extends DBSchema {
  results: { key: string; value: Stored };
}

type Writable = IDBPObjectStore<Schema, ['results'], 'results', 'readwrite'>;

export class DeviceShelf {
  private constructor(private readonly storage: Storage<Schema>) {}

  /** Opens the database. Rejects if IndexedDB is not available or not allowed. */
  static async open(name: string, events: StorageEvents): Promise<DeviceShelf> {
    const storage = await openDatabase<Schema>({
      database: name,
      channel: `digit-pad/results/${name}`,
      what: 'the list',
      create: (database) => void database.createObjectStore('results', { keyPath: 'id' }),
      events,
    });
    return new DeviceShelf(storage);
  }

  /** All results, in the order of reading. */
  async all(): Promise<Result[]> {
    return (await this.storage.database.getAll('results')).map(fromStored);
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
    this.storage.close();
  }

  /** Runs a transaction. Waits for its end, since an exceeded quota may be reported only then. */
  async #change(ask: (results: Writable) => Promise<unknown>): Promise<void> {
    const transaction = this.storage.database.transaction('results', 'readwrite');
    await Promise.all([ask(transaction.store), transaction.done]);
    this.storage.channel.postMessage('changed');
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
