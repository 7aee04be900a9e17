/** Opens a database of the page's origin, IndexedDB, with a channel that tells other pages of changes. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** Time limit for opening, ms: some browsers never answer. */
const OPENING_LIMIT_MS = 5000;

export interface StorageEvents {
  /** Another page has changed what is stored. */
  changed(): void;
  /** Nothing can be stored any more. */
  lost(reason: string): void;
}

export interface DatabaseOptions<Schema extends DBSchema> {
  database: string;
  channel: string;
  /** What the database holds, for the reasons of {@link StorageEvents.lost}. */
  what: string;
  /** Makes the stores of a new database. */
  create(database: IDBPDatabase<Schema>): void;
  events: StorageEvents;
}

export interface Storage<Schema extends DBSchema> {
  readonly database: IDBPDatabase<Schema>;
  readonly channel: BroadcastChannel;
  close(): void;
}

/** Rejects where the browser has no such database, forbids it, or does not answer. */
export async function openDatabase<Schema extends DBSchema>({
  database: name,
  channel: channelName,
  what,
  create,
  events,
}: DatabaseOptions<Schema>): Promise<Storage<Schema>> {
  const opening = openDB<Schema>(name, 1, {
    upgrade: (database) => create(database),
    blocking: (_current, _wanted, event) => {
      // Another page that upgrades or deletes the database waits until this one closes it.
      (event.target as IDBDatabase).close();
      events.lost(`another page has taken ${what} over, or deleted it`);
    },
    terminated: () => events.lost(`the browser has closed ${what}, or deleted it`),
  });
  const database = await withinLimit(opening);
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = () => events.changed();
  const close = () => {
    channel.close();
    database.close();
  };
  return { database, channel, close };
}

function withinLimit<T extends DBSchema>(
  opening: Promise<IDBPDatabase<T>>,
): Promise<IDBPDatabase<T>> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error('The database did not answer.'));
      // A database that opens later is closed at once.
      opening.then((database) => database.close()).catch(() => {});
    }, OPENING_LIMIT_MS);
    opening.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
