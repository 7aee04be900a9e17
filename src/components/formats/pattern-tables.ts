/** Patterns as automata; what compiles them is loaded with the first one. */
import { type PatternTable, SYMBOLS } from '../../engine/decode/grammar/index.js';

/** Longer tables are kept by the engine. */
const KEPT = 8;

export class PatternTables {
  readonly #tables = new Map<string, PatternTable | 'compiling' | undefined>();

  /** @param compiled called when one has been compiled, or cannot be. */
  constructor(private readonly compiled: () => void) {}

  /** @returns `undefined` where a pattern can only check a value. */
  of(source: string): PatternTable | 'compiling' | undefined {
    if (!this.#tables.has(source)) void this.#compile(source);
    return this.#tables.get(source);
  }

  async #compile(source: string): Promise<void> {
    if (this.#tables.size >= KEPT) this.#tables.clear();
    this.#tables.set(source, 'compiling');
    const table = await compile(source);
    this.#tables.set(source, table);
    this.compiled();
  }
}

async function compile(source: string): Promise<PatternTable | undefined> {
  try {
    const { compilePattern } = await import(
      '../../engine/decode/grammar/pattern/compile-pattern.js'
    );
    return compilePattern(source);
  } catch {
    // It has no automaton, or the code cannot be loaded: the field still checks the value.
    return undefined;
  }
}

/** Whether a match may hold what is no digit. */
export function hasSigns({ next }: PatternTable): boolean {
  return next.some((state, i) => state >= 0 && /\D/.test(SYMBOLS[i % SYMBOLS.length]!));
}
