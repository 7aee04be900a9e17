/**
 * The part of a format that runs in the calling thread: checks of the options, and regular expressions. Loaded with
 * the first reading that names a format.
 */

import { assertFormat } from '../check-format.js';
import type { ReadOptions } from '../data/options.js';
import type { Recognition } from '../data/recognition.js';
import { loadPattern, type PatternTable } from './grammar/pattern/load-pattern.js';

export interface FormatRequest {
  /** The compiled `options.pattern`; `undefined` if it cannot be compiled. */
  pattern?: PatternTable;
  /** The same recognition; if the value does not match a pattern that could not be compiled, with that conflict. */
  checked(recognition: Recognition): Recognition;
}

/** @throws TypeError or RangeError if an option of the format is invalid; see `assertFormat()`. */
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

/** Compiled patterns that are kept. Pages have few patterns, and a table has up to half a megabyte. */
const KEPT = 8;

const tables = new Map<string, Promise<PatternTable | undefined>>();

/** @returns `undefined` if the pattern cannot be compiled; it can still check a value. */
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
    // `<input>` ignores an invalid pattern, too; older browsers do not know the flag.
    return true;
  }
}
