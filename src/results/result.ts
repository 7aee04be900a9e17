/** The type of a result: a number that was read. */

export interface Result {
  /** Unique id. The alphabetical order of ids is the order of reading. */
  readonly id: string;
  /** The value: as it was read, or as it was corrected. */
  readonly value: string;
  /** The value that was read; '' if the number was typed. */
  readonly read: string;
  /** Probability (0…1) that `read` is correct; 0 if nothing was read. */
  readonly confidence: number;
  /** Whether `value` differs from `read`. */
  readonly corrected: boolean;
  /** Time of the reading. */
  readonly time: Date;
  /** Name of the picture file; '' for ink. */
  readonly source: string;
  /** A small image of the number. */
  readonly thumbnail: Blob | undefined;
  /** Whether the result is stored on the device, so that it is available after a reload. */
  readonly kept: boolean;
}

export interface NewResult {
  value: string;
  /** The value that was read; by default `value`. */
  read?: string;
  confidence: number;
  source?: string;
  thumbnail?: Blob;
}

/** A result as plain data for JSON, without the thumbnail. */
export type PlainResult = Pick<
  Result,
  'id' | 'value' | 'read' | 'confidence' | 'corrected' | 'source'
> & { readonly time: string };

/** Makes a result. @throws TypeError if a property is invalid. */
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

/** An id that sorts by time, then by the order in this page. A random part makes ids of two pages differ. */
function nextId(time: Date): string {
  const [random] = crypto.getRandomValues(new Uint32Array(1));
  const parts: readonly [number, number][] = [
    [time.getTime(), 9],
    [count++ % 36 ** 4, 4],
    [random!, 7],
  ];
  return parts.map(([part, digits]) => part.toString(36).padStart(digits, '0')).join('-');
}
