/** Hands in the browser's own database on this device, IndexedDB. */
import { type DBSchema, type IDBPDatabase, type IDBPObjectStore, openDB } from 'idb';
import type { HandData } from '../engine/data/hand.js';

const DATABASE = 'digit-pad-hands';

/** Longest wait for the database, ms: some browsers never answer. */
const OPENING_LIMIT_MS = 5000;

interface Schema extends DBSchema {
  /** One record a hand, by its name; as it may have been written by another version, it is checked. */
  hands: { key: string; value: unknown };
}

type Writable = IDBPObjectStore<Schema, ['hands'], 'hands', 'readwrite'>;

export interface StoreEvents {
  /** Another page has changed the hand. */
  changed(): void;
  /** Nothing can be stored here any more. */
  lost(reason: string): void;
}

export class DeviceStore {
  private constructor(
    private readonly name: string,
    private readonly database: IDBPDatabase<Schema>,
    private readonly channel: BroadcastChannel,
  ) {}

  /** Rejects where the browser has no such database, or forbids it. */
  static async open(name: string, events: StoreEvents): Promise<DeviceStore> {
    const opening = openDB<Schema>(DATABASE, 1, {
      upgrade: (database) => void database.createObjectStore('hands'),
      blocking: (_current, _wanted, event) => {
        // Another page that changes or deletes the database would wait for this one.
        (event.target as IDBDatabase).close();
        events.lost('another page has deleted it');
      },
      terminated: () => events.lost('the browser has deleted it'),
    });
    const database = await withinLimit(opening);
    const channel = new BroadcastChannel(`digit-pad/hand/${name}`);
    channel.onmessage = () => events.changed();
    return new DeviceStore(name, database, channel);
  }

  read(): Promise<unknown> {
    return this.database.get('hands', this.name);
  }

  /**
   * Changes what is stored in one transaction: of several pages that learn at once none takes back what another
   * has stored. Rejects where it is not stored; then nothing has changed.
   *
   * @param change gets what is stored now.
   */
  async change(change: (stored: unknown) => HandData): Promise<HandData> {
    const transaction = this.database.transaction('hands', 'readwrite');
    // A quota may be found to be exceeded only when all is to be written.
    const [data] = await Promise.all([this.#put(transaction.store, change), transaction.done]);
    this.channel.postMessage('changed');
    return data;
  }

  async delete(): Promise<void> {
    await this.database.delete('hands', this.name);
    this.channel.postMessage('changed');
  }

  close(): void {
    this.channel.close();
    this.database.close();
  }

  async #put(hands: Writable, change: (stored: unknown) => HandData): Promise<HandData> {
    const data = change(await hands.get(this.name));
    await hands.put(data, this.name);
    return data;
  }
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
