/**
 * Formats for the decoder. Loaded with the first reading that names one, and from a file of its own
 * where the engine is in a worker: what is read without a format does not pay for it.
 */

import type { Lattice } from '../../data/lattice.js';
import { type Grammar, type GrammarOptions, grammarOf } from '../grammar/index.js';
import type { SignFinder } from '../marks.js';
import type { Interpreter } from '../meaning.js';
import type { Reader } from '../reader.js';
import { grammarReader } from './grammar-reader.js';
import { interpreterOf } from './interpret.js';
import { type SignScores, signFinder } from './sign-finder.js';
import { withSignSegments } from './sign-segments.js';
import { signsOf } from './signs-of.js';

export interface FormatReading {
  reader: Reader;
  interpret: Interpreter;
  /** Signs that may be written. */
  signs: string;
  finder(scores: SignScores): SignFinder;
  /** The same lattice, with segments for signs of several strokes. */
  withSegments(lattice: Lattice): Lattice;
}

/** Grammars kept, with the states that have been reached; the longest unused one is dropped first. */
const KEPT = 16;

const grammars = new Map<string, { options: GrammarOptions; grammar: Grammar }>();

/**
 * @param unfinished whether the beginning of a value breaks no condition.
 * @param isShort `format` was not named: the signs of the value are given as the value has them.
 * @throws RangeError where a bound or a step is no value of the format.
 */
export function formatReading(
  given: GrammarOptions,
  unfinished: boolean,
  isShort: boolean,
): FormatReading {
  const { options, grammar } = remembered(given);
  const signs = signsOf(options, isShort);
  return {
    reader: grammarReader(grammar, options, unfinished),
    interpret: interpreterOf(grammar, options, { unfinished, isShort }),
    signs,
    finder: (scores) => signFinder(signs, scores),
    withSegments: (lattice) => withSignSegments(lattice, signs),
  };
}

/** Options arrive as copies; the same ones have the same grammar. */
function remembered(given: GrammarOptions) {
  const key = JSON.stringify(given, (_, value) =>
    ArrayBuffer.isView(value) ? Array.from(value as Int32Array).join() : value,
  );
  const known = grammars.get(key) ?? { options: given, grammar: grammarOf(given) };
  grammars.delete(key);
  grammars.set(key, known);
  if (grammars.size > KEPT) grammars.delete(grammars.keys().next().value as string);
  return known;
}
