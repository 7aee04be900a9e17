/** One number that was read. */

export interface Result {
  /** Ids sort in the order of reading. */
  readonly id: string;
  /** What counts: as read, until it is corrected. */
  readonly value: string;
  /** What was read; '' for a number that was typed. */
  readonly read: string;
  /** The chance, 0…1, that `read` is right; 0 when nothing was read. */
  readonly confidence: number;
  /** Whether a person has said otherwise than what was read. */
  readonly corrected: boolean;
  /** When it was read. */
  readonly time: Date;
  /** The name of the picture's file; '' for writing. */
  readonly source: string;
  /** A small picture of the number. */
  readonly thumbnail: Blob | undefined;
  /** Whether it lies on the device, so that it is still there after a reload. */
  readonly kept: boolean;
}

export interface NewResult {
  value: string;
  /** `value` unless something else is given. */
  read?: string;
  confidence: number;
  source?: string;
  thumbnail?: Blob;
}

/** A result as plain data, for JSON; its picture stays behind. */
export type PlainResult = Pick<
  Result,
  'id' | 'value' | 'read' | 'confidence' | 'corrected' | 'source'
> & { readonly time: string };

/** @throws TypeError that says what is wrong with it. */
export function resultOf(found: NewResult): Result {
  const { value, read = value, confidence, source = '', thumbnail } = found;
  for (const [name, text] of Object.entries({ value, read, source })) {
    if (typeof text !== 'string') throw new TypeError(`The result's ${name} is no text.`);
  }
  if (!(confidence >= 0 && confidence <= 1)) {
    throw new TypeError("The result's confidence is no number from 0 to 1.");
  }
  const time = new Date();
  const corrected = value !== read;
  return {
    ...{ id: nextId(time), value, read, confidence, corrected },
    ...{ time, source, thumbnail, kept: false },
  };
}

export function plain(result: Result): PlainResult {
  const { id, value, read, confidence, corrected, time, source } = result;
  return { id, value, read, confidence, corrected, time: time.toISOString(), source };
}

let count = 0;

/** Sorts by time, then by the order within this page; the rest keeps two pages apart. */
function nextId(time: Date): string {
  const [random] = crypto.getRandomValues(new Uint32Array(1));
  const parts: readonly [number, number][] = [
    [time.getTime(), 9],
    [count++ % 36 ** 4, 4],
    [random!, 7],
  ];
  return parts.map(([part, digits]) => part.toString(36).padStart(digits, '0')).join('-');
}
