/**
 * Formats for the decoder. Loaded with the first reading that names a format (in a worker, from a file of its own), so
 * that other readings do not need this code.
 */

import type { SegmentScores } from '../../classify/score-segments.js';
import type { Ink } from '../../data/ink.js';
import type { Lattice } from '../../data/lattice.js';
import type { ReadOptions } from '../../data/options.js';
import type { Acceptor } from '../acceptor.js';
import {
  type Grammar,
  type GrammarOptions,
  grammarOf,
  type PatternTable,
} from '../grammar/index.js';
import type { FindMark } from '../marks.js';
import type { Interpreter } from '../meaning.js';
import { grammarAcceptor } from './grammar-acceptor.js';
import { grammarOptions } from './grammar-options.js';
import { interpreterOf } from './interpret.js';
import { signFinder } from './sign-finder.js';
import { withSignSegments } from './sign-segments.js';
import { signsOf } from './signs-of.js';

export interface FormatReading {
  acceptor: Acceptor;
  interpreter: Interpreter;
  /** @param labels the signs that the classifier has scored, in the order of `scores.signs`. */
  markFinder(lattice: Lattice, scores: SegmentScores, labels?: readonly string[]): FindMark;
  /** Adds segments for signs of several strokes. */
  withSegments(lattice: Lattice): Lattice;
}

/** Number of grammars that are kept, with the states that they have reached: the least recently used is dropped. */
const KEPT = 16;

/** A grammar with more states (about 10 MB) is created again, to free them. */
const MOST_STATES = 20_000;

const grammars = new Map<string, { options: GrammarOptions; grammar: Grammar }>();

/**
 * @param pattern the compiled `given.pattern`, if it could be compiled.
 * @param ink the ink, or `undefined` for a picture.
 * @throws RangeError if a bound or a step is not a value of the format.
 */
export function formatReading(
  given: ReadOptions,
  pattern: PatternTable | undefined,
  ink: Ink | undefined,
): FormatReading {
  const { options, grammar } = cachedGrammar(grammarOptions(given, pattern, ink));
  const unfinished = given.unfinished === true;
  const isShort = given.format === undefined;
  const signs = signsOf(options, isShort);
  return {
    acceptor: grammarAcceptor(grammar, options, unfinished),
    interpreter: interpreterOf(grammar, options, { unfinished, isShort }),
    markFinder: (lattice, scores, labels) => signFinder(signs, lattice, scores, labels),
    withSegments: (lattice) => withSignSegments(lattice, signs),
  };
}

/** Equal options have the same grammar; each reading has a copy of them. */
function cachedGrammar(given: GrammarOptions) {
  const key = JSON.stringify(given, (_, value) =>
    ArrayBuffer.isView(value) ? Array.from(value as Int32Array).join() : value,
  );
  let known = grammars.get(key);
  if (!known || known.grammar.size > MOST_STATES) {
    known = { options: given, grammar: grammarOf(given) };
  }
  grammars.delete(key);
  grammars.set(key, known);
  if (grammars.size > KEPT) grammars.delete(grammars.keys().next().value as string);
  return known;
}
