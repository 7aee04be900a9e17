/** The option `pattern`: an automaton where it can be one, else a check of what was read. */

import type { Recognition } from '../data/recognition.js';
import { loadPattern, type PatternTable } from './grammar/pattern/load-pattern.js';

/** Pages have few patterns; a table is up to half a megabyte. */
const KEPT = 8;

const tables = new Map<string, Promise<PatternTable | undefined>>();

/** @returns `undefined` where a pattern cannot steer what is read; it may still check it. */
export function patternTable(source: string | undefined): Promise<PatternTable | undefined> {
  if (source === undefined) return Promise.resolve(undefined);
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

/** The same recognition, with a conflict where its value does not match. */
export function checkedByPattern(recognition: Recognition, source: string): Recognition {
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
