/** Hands in the browser's own database on this device, IndexedDB. */
import type { DBSchema, IDBPObjectStore } from 'idb';
import type { HandData } from '../engine/data/hand.js';
import { openDatabase, type Storage, type StorageEvents } from '../storage/open-database.js';

interface Schema extends DBSchema {
  /** One record a hand, by its name; as it may have been written by another version, it is checked. */
  hands: { key: string; value: unknown };
}

type Writable = IDBPObjectStore<Schema, ['hands'], 'hands', 'readwrite'>;

export class DeviceStore {
  private constructor(
    private readonly name: string,
    private readonly storage: Storage<Schema>,
  ) {}

  /** Rejects where the browser has no such database, or forbids it. */
  static async open(name: string, events: StorageEvents): Promise<DeviceStore> {
    const storage = await openDatabase<Schema>({
      database: 'digit-pad-hands',
      channel: `digit-pad/hand/${name}`,
      what: 'it',
      create: (database) => void database.createObjectStore('hands'),
      events,
    });
    return new DeviceStore(name, storage);
  }

  read(): Promise<unknown> {
    return this.storage.database.get('hands', this.name);
  }

  /**
   * Changes what is stored in one transaction: of several pages that learn at once none takes back what another
   * has stored. Rejects where it is not stored; then nothing has changed.
   *
   * @param change gets what is stored now.
   */
  async change(change: (stored: unknown) => HandData): Promise<HandData> {
    const transaction = this.storage.database.transaction('hands', 'readwrite');
    // A quota may be found to be exceeded only when all is to be written.
    const [data] = await Promise.all([this.#put(transaction.store, change), transaction.done]);
    this.storage.channel.postMessage('changed');
    return data;
  }

  async delete(): Promise<void> {
    await this.storage.database.delete('hands', this.name);
    this.storage.channel.postMessage('changed');
  }

  close(): void {
    this.storage.close();
  }

  async #put(hands: Writable, change: (stored: unknown) => HandData): Promise<HandData> {
    const data = change(await hands.get(this.name));
    await hands.put(data, this.name);
    return data;
  }
}
