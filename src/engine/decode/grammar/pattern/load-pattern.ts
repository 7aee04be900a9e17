/** Compiles the `pattern` of a field; the compiler is loaded when it is first needed. */

import type { PatternTable } from '../options.js';

export type { PatternTable } from '../options.js';

/** @throws see `compilePattern()`. */
export async function loadPattern(source: string): Promise<PatternTable> {
  const { compilePattern } = await import('./compile-pattern.js');
  return compilePattern(source);
}
