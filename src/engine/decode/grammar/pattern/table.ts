/** Reads a compiled pattern. */

import type { PatternTable } from '../options.js';
import { SYMBOLS } from '../symbols.js';

export function tableNext(table: PatternTable, state: number, symbol: string): number | undefined {
  const column = symbol.length === 1 ? SYMBOLS.indexOf(symbol) : -1;
  if (column < 0) return undefined;
  const next = table.next[state * SYMBOLS.length + column];
  return next === undefined || next < 0 ? undefined : next;
}
