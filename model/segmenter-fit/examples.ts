/** Strings as input of the fit: every run of fragments with its features and its class scores. */

import { ScoreCache, scoreSegments } from '../../src/engine/classify/score-segments.js';
import type { Ink } from '../../src/engine/data/ink.js';
import type { Piece } from '../../src/engine/data/lattice.js';
import type { Classifier } from '../../src/engine/data/model-input.js';
import type { MarkChances } from '../../src/engine/decode/hypothesis.js';
import { findMarks } from '../../src/engine/decode/marks.js';
import type { Fragment } from '../../src/engine/segment/ink/geometry/fragment.js';
import { type DescribedRun, describeRuns } from '../../src/engine/segment/ink/lattice.js';
import type { WrittenSample } from '../samples/data/formats/stroke-file.js';

export interface Example {
  label: string;
  writer: string;
  /** Which set it comes from. */
  set: string;
  /** Whether the classifier has not been trained on this writer. */
  unseen: boolean;
  pieces: readonly Piece[];
  runs: readonly DescribedRun[];
  /** For each run, whether it is one digit; undefined where the string is not annotated. */
  truth?: readonly boolean[];
  /** Runs that hold too little ink for a digit; see marks.ts. */
  marks: ReadonlyMap<number, MarkChances>;
  /** `[runs, 11]`. */
  probabilities: Float32Array;
  /** `[runs]`: the log-odds of a letter. */
  letters: Float32Array;
}

export async function describe(
  sample: WrittenSample,
  origin: Pick<Example, 'set' | 'unseen'>,
  classifier: Classifier,
): Promise<Example> {
  const ink: Ink = { strokes: sample.strokes };
  const { fragments, runs } = describeRuns(ink);
  const lattice = {
    pieces: fragments.map(({ box, stroke, from, to }) => ({ box, parts: [{ stroke, from, to }] })),
    segments: runs,
  };
  const scores = await scoreSegments(lattice, ink, classifier, new ScoreCache());
  return {
    ...origin,
    label: sample.label,
    writer: sample.writer,
    pieces: lattice.pieces,
    runs,
    truth: sample.digitStrokes && trueRuns(sample.digitStrokes, fragments, runs),
    marks: findMarks(lattice, ink),
    probabilities: scores.digits,
    letters: scores.letters ?? new Float32Array(),
  };
}

/** undefined where a digit's strokes are no contiguous run, or some stroke belongs to no digit. */
function trueRuns(
  digitStrokes: readonly (readonly number[])[],
  fragments: readonly Fragment[],
  runs: readonly DescribedRun[],
): boolean[] | undefined {
  const digitOf = new Map(
    digitStrokes.flatMap((own, digit) => own.map((stroke) => [stroke, digit])),
  );
  const digits = fragments.map(({ stroke }) => digitOf.get(stroke));
  const changes = digits.filter((digit, i) => i === 0 || digit !== digits[i - 1]).length;
  if (digits.includes(undefined) || changes !== digitStrokes.length) return undefined;
  return runs.map(
    ({ first, last }) =>
      digits[first] === digits[last] &&
      digits[first - 1] !== digits[first] &&
      digits[last + 1] !== digits[last],
  );
}
