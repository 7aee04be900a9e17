/** What a device knows of a writer: what a page sees of it. */

import type { HandData, HandExample, HandSource, Lesson } from '../engine/data/hand.js';
import type { Ink } from '../engine/data/ink.js';
import type { ReadOptions } from '../engine/data/options.js';
import type { Recognizer } from '../engine/data/recognizer.js';
import { checkedHand } from '../engine/hand/check-hand.js';
import { NOTHING_KNOWN, withExamples } from '../engine/hand/hand-data.js';
import { examplesOf } from '../engine/hand/lesson.js';
import { DigitPadError } from '../engine/support/error.js';
import { DeviceStore } from './device-store.js';
import { defaultRecognizer, wantedLesson } from './lessons.js';

export interface HandOptions {
  /** Whose hand it is, where several people write on one device. */
  name?: string;
  /** `device`: in the browser's database; `memory`: until the page is closed. */
  store?: 'device' | 'memory';
  /** Examples to begin with, from `toJSON()`; they are added to those that are stored. */
  data?: HandData;
  /** Looks at ink that is to be learned; without it, one of the hand's own, with the shipped model. */
  recognizer?: Pick<Recognizer, 'lesson'>;
}

export interface LearnOptions extends Omit<ReadOptions, 'hand' | 'explain'> {
  /**
   * The person has let stand what was read, rather than said what it is: it counts less, and only where it was
   * read with confidence. Corrections of `fixed` count fully.
   */
  confirmed?: boolean;
}

/** Examples that wait to be stored. */
interface Waiting {
  network: string;
  examples: readonly HandExample[];
}

/**
 * The examples of one writer. Fires `change` (an `Event`) whenever they or `problem` change, be it through
 * another page. Made by `openHand()`.
 */
export class Hand extends EventTarget implements HandSource {
  readonly name: string;
  #data = NOTHING_KNOWN;
  #problem: DigitPadError | undefined;
  #store: DeviceStore | undefined;
  /** The store was lost, and is opened again for the next change. */
  #isLost = false;
  #waiting: readonly Waiting[] = [];
  #recognizer: Pick<Recognizer, 'lesson'> | undefined;
  /** Changes come one after the other. */
  #changing: Promise<unknown> = Promise.resolve();

  private constructor(name: string, recognizer: HandOptions['recognizer']) {
    super();
    this.name = name;
    this.#recognizer = recognizer;
  }

  /** See `openHand()`. */
  static async open({
    name = 'default',
    store = 'device',
    data,
    recognizer,
  }: HandOptions = {}): Promise<Hand> {
    if (typeof name !== 'string' || name === '') {
      throw new TypeError(`name must be text that is not empty, got "${name}".`);
    }
    if (store !== 'device' && store !== 'memory') {
      throw new TypeError(`store must be 'device' or 'memory', got "${store}".`);
    }
    const given = data === undefined ? NOTHING_KNOWN : checkedHand(data);
    const hand = new Hand(name, recognizer);
    if (store === 'device') await hand.#openStore();
    for (const { network, examples } of given.networks) await hand.#add(network, examples);
    return hand;
  }

  /** Examples known of this writer; of the network that learned last. */
  get size(): number {
    return this.#data.networks.at(-1)?.examples.length ?? 0;
  }

  /** Why what is learned will be gone once the page is closed (`storage-failed`); `undefined` while all of it is stored. */
  get problem(): DigitPadError | undefined {
    return this.#problem;
  }

  /**
   * Learns what the digits of some ink look like. Resolves once they are stored, or cannot be (`problem`). Ink
   * that cannot be divided into the digits of `value` teaches nothing.
   *
   * @param value that the ink has, canonical; '' for ink that means nothing.
   * @throws TypeError or RangeError for wrong arguments, and as `recognize()` does where the ink cannot be read.
   */
  async learn(ink: Ink, value: string, options: LearnOptions = {}): Promise<void> {
    if (typeof value !== 'string') {
      throw new TypeError(`value must be text, got "${value}".`);
    }
    const { confirmed = false, ...read } = options;
    this.#recognizer ??= await defaultRecognizer();
    const lesson = await this.#recognizer.lesson(ink, value, {
      ...wantedLesson(value, read),
      hand: this,
    });
    await this.take(lesson, confirmed);
  }

  /**
   * Keeps a lesson that a recognizer has given. Resolves as `learn()` does.
   *
   * @param confirmed see {@link LearnOptions.confirmed}.
   */
  async take(lesson: Lesson, confirmed: boolean): Promise<void> {
    const examples = examplesOf(lesson, confirmed);
    if (examples.length > 0) await this.#add(lesson.network, examples);
  }

  /** Deletes all examples, from the device too; rejects when they cannot be deleted there. */
  async forget(): Promise<void> {
    await this.#inTurn(async () => {
      this.#waiting = [];
      try {
        if (this.#isLost) await this.#openStore();
        await this.#store?.delete();
      } finally {
        this.#data = NOTHING_KNOWN;
        this.#tell();
      }
    });
  }

  /** Plain data, for `JSON.stringify()`, a `recognize()` elsewhere, or `openHand({ data })`. */
  toJSON(): HandData {
    return this.#data;
  }

  async #openStore(): Promise<void> {
    this.#isLost = false;
    try {
      this.#store = await DeviceStore.open(this.name, {
        changed: () => void this.#refresh(),
        lost: (reason) => {
          this.#isLost = true;
          this.#lose(reason);
        },
      });
      this.#data = readable(await this.#store.read());
      this.#problem = undefined;
    } catch (cause) {
      this.#lose('this browser allows no storage here', cause);
    }
  }

  /** What cannot be stored stays in memory, and is tried again with the next lesson. */
  #add(network: string, examples: readonly HandExample[]): Promise<void> {
    return this.#inTurn(async () => {
      this.#waiting = [...this.#waiting, { network, examples }];
      if (this.#isLost) await this.#openStore();
      try {
        const stored = await this.#store?.change((before) => this.#withWaiting(readable(before)));
        if (stored) this.#problem = undefined;
        this.#data = stored ?? this.#withWaiting(this.#data);
        this.#waiting = [];
      } catch (cause) {
        this.#data = this.#withWaiting(this.#data);
        if (this.#store) this.#problem = notStored(reasonOf(cause), cause);
      }
      this.#tell();
    });
  }

  #withWaiting(data: HandData): HandData {
    return withAll(data, this.#waiting);
  }

  async #refresh(): Promise<void> {
    await this.#inTurn(async () => {
      try {
        const stored = this.#store && (await this.#store.read());
        if (this.#store) this.#data = this.#withWaiting(readable(stored));
      } catch {
        // A device that fails here fails the next lesson too, and that is told.
      }
    });
    this.#tell();
  }

  #lose(reason: string, cause?: unknown): void {
    this.#store?.close();
    this.#store = undefined;
    this.#problem = notStored(reason, cause);
    this.#tell();
  }

  #inTurn(change: () => Promise<void>): Promise<void> {
    const changed = this.#changing.then(change);
    this.#changing = changed.catch(() => {});
    return changed;
  }

  #tell(): void {
    this.dispatchEvent(new Event('change'));
  }
}

function withAll(data: HandData, added: readonly Waiting[]): HandData {
  return added.reduce((all, { network, examples }) => withExamples(all, network, examples), data);
}

/** What another version, or another script, has stored: if it is no hand, nothing is known. */
function readable(stored: unknown): HandData {
  try {
    return checkedHand(stored);
  } catch {
    return NOTHING_KNOWN;
  }
}

function notStored(reason: string, cause: unknown): DigitPadError {
  const message = `The hand is known only until this page is closed: ${reason}.`;
  return new DigitPadError('storage-failed', message, { cause });
}

function reasonOf(cause: unknown): string {
  return (cause as Error | null)?.name === 'QuotaExceededError'
    ? 'there is no room left on this device'
    : 'it could not be stored';
}
