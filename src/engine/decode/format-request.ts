/** What is done with a format in the calling thread; loaded with the first reading that names one. */

import { assertFormat } from '../check-format.js';
import type { ReadOptions } from '../data/options.js';
import type { Recognition } from '../data/recognition.js';
import { loadPattern, type PatternTable } from './grammar/pattern/load-pattern.js';

export interface FormatRequest {
  /** What `options.pattern` was compiled to, where it can steer what is read. */
  pattern?: PatternTable;
  /** The same recognition, with a conflict where a pattern that cannot steer does not match. */
  checked(recognition: Recognition): Recognition;
}

/** @throws TypeError or RangeError for what is no format, no pattern, no list, no bound … */
export async function requestFormat(options: ReadOptions): Promise<FormatRequest> {
  assertFormat(options);
  const { pattern: source, unfinished } = options;
  const pattern = source === undefined ? undefined : await patternTable(source);
  const isChecked = source === undefined || pattern || unfinished;
  return {
    pattern,
    checked: (recognition) => (isChecked ? recognition : checkedByPattern(recognition, source)),
  };
}

/** Pages have few patterns; a table is up to half a megabyte. */
const KEPT = 8;

const tables = new Map<string, Promise<PatternTable | undefined>>();

/** @returns `undefined` where a pattern cannot steer what is read; it may still check it. */
function patternTable(source: string): Promise<PatternTable | undefined> {
  let table = tables.get(source);
  if (!table) {
    table = loadPattern(source).catch((error: unknown) => {
      if (!(error instanceof RangeError)) tables.delete(source);
      return undefined;
    });
    tables.set(source, table);
    if (tables.size > KEPT) tables.delete(tables.keys().next().value as string);
  }
  return table;
}

function checkedByPattern(recognition: Recognition, source: string): Recognition {
  const { value, conflict } = recognition;
  if (value === '' || conflict || matches(value, source)) return recognition;
  return { ...recognition, conflict: 'pattern' };
}

function matches(value: string, source: string): boolean {
  try {
    return new RegExp(`^(?:${source})$`, 'v').test(value);
  } catch {
    // As `<input>` does with what is no pattern, or where the browser does not know the flag.
    return true;
  }
}
