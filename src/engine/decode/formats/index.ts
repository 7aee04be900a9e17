/**
 * Formats for the decoder. Loaded with the first reading that names one, and from a file of its own
 * where the engine is in a worker: what is read without a format does not pay for it.
 */

import type { SegmentScores } from '../../classify/score-segments.js';
import type { Ink } from '../../data/ink.js';
import type { Lattice } from '../../data/lattice.js';
import type { ReadOptions } from '../../data/options.js';
import {
  type Grammar,
  type GrammarOptions,
  grammarOf,
  type PatternTable,
} from '../grammar/index.js';
import type { FindMark } from '../marks.js';
import type { Interpreter } from '../meaning.js';
import type { Reader } from '../reader.js';
import { grammarOptions } from './grammar-options.js';
import { grammarReader } from './grammar-reader.js';
import { interpreterOf } from './interpret.js';
import { signFinder } from './sign-finder.js';
import { withSignSegments } from './sign-segments.js';
import { signsOf } from './signs-of.js';

export interface FormatReading {
  reader: Reader;
  interpreter: Interpreter;
  /** @param labels of the signs that the classifier has scored. */
  markFinder(lattice: Lattice, scores: SegmentScores, labels?: readonly string[]): FindMark;
  /** The same lattice, with segments for signs of several strokes. */
  withSegments(lattice: Lattice): Lattice;
}

/** Grammars kept, with the states that have been reached; the longest unused one is dropped first. */
const KEPT = 16;

/** A grammar with more states is made anew: some 10 MB. */
const MOST_STATES = 20_000;

const grammars = new Map<string, { options: GrammarOptions; grammar: Grammar }>();

/**
 * @param pattern what `options.pattern` was compiled to, where it can steer.
 * @throws RangeError where a bound or a step is no value of the format.
 */
export function formatReading(
  given: ReadOptions,
  pattern: PatternTable | undefined,
  ink: Ink | undefined,
): FormatReading {
  const { options, grammar } = remembered(grammarOptions(given, pattern, ink));
  const unfinished = given.unfinished === true;
  const isShort = given.format === undefined;
  const signs = signsOf(options, isShort);
  return {
    reader: grammarReader(grammar, options, unfinished),
    interpreter: interpreterOf(grammar, options, { unfinished, isShort }),
    markFinder: (lattice, scores, labels) => signFinder(signs, lattice, scores, labels),
    withSegments: (lattice) => withSignSegments(lattice, signs),
  };
}

/** Options arrive as copies; the same ones have the same grammar. */
function remembered(given: GrammarOptions) {
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
