/**
 * Segmenter `lattice`, the default for ink: strokes are cut where they may contain two digits, and every short
 * run of consecutive fragments is a segment. A linear model scores each run by its geometry.
 */

import { rightOf } from '../../data/box.js';
import type { Ink } from '../../data/ink.js';
import {
  type Lattice,
  latticeFromGroups,
  type Piece,
  type Segment,
  withSegment,
} from '../../data/lattice.js';
import type { InkSegmenter } from '../../data/options.js';
import { cutStroke, proposeCuts } from './geometry/cuts.js';
import { addAdjacency, addShape, FEATURE_COUNT } from './geometry/features.js';
import { type Fragment, fragmentsOf } from './geometry/fragment.js';
import { type LineMetrics, measureLine } from './geometry/line.js';
import { isLoose, liesTogether } from './geometry/loose.js';
import { inReadingOrder, splitRows } from './geometry/rows.js';
import { GEOMETRY_WEIGHTS } from './geometry/weights.js';
import { groupByOverlap } from './strokes.js';

/** Maximum number of fragments of a digit; four are sufficient for 99.75 % of real strings. */
const MOST_FRAGMENTS = 5;

/** Maximum width of a digit, as a multiple of the line height. */
const WIDEST_DIGIT = 2.2;

/** Minimum geometry score (log-odds) of a run; others are not classified. */
const LEAST_SCORE = -9;

/**
 * Maximum number of strokes for this method. With more strokes, which no number has, strokes that overlap in
 * x are one piece. Up to this number, three cuts per stroke and five fragments per segment keep the lattice
 * within 2,048 segments.
 */
const MOST_STROKES = 100;

export const latticeSegmenter: InkSegmenter = {
  segment(ink, { length }) {
    return ink.strokes.length > MOST_STROKES ? crowdedLattice(ink) : lattice(ink, length === 1);
  },
};

function crowdedLattice(ink: Ink): Lattice {
  const groups = groupByOverlap(ink).map(({ strokes }) => strokes);
  const share = Math.ceil(groups.length / MOST_STROKES);
  const chunks = Array.from({ length: Math.ceil(groups.length / share) }, (_, i) =>
    groups.slice(i * share, (i + 1) * share).flat(),
  );
  return latticeFromGroups(ink, chunks);
}

/** A run of consecutive fragments with its features, for scoring and for training. */
export interface DescribedRun {
  first: number;
  last: number;
  features: Float64Array;
}

/** @param isOne whether the ink is one digit, except for loose specks before and after it. */
function lattice(ink: Ink, isOne: boolean): Lattice {
  const { fragments, runs } = describeRuns(ink);
  const pieces = fragments.map(pieceOf);
  const segments = runs.map(({ first, last, features }) => ({
    first,
    last,
    score: features.reduce((sum, value, i) => sum + value * GEOMETRY_WEIGHTS[i]!, 0),
  }));
  const proposed = {
    pieces,
    segments: segments.filter((segment) => worthScoring(segment, pieces)),
  };
  if (!isOne) return proposed;
  const { height } = measureLine(fragments);
  const isPart = fragments.map((fragment) => !isLoose(fragment, fragments, height));
  return withSegment(proposed, isPart.indexOf(true), isPart.lastIndexOf(true));
}

/** Whether a segment is classified. Parts of one stroke always are, so that the stroke can be refused. */
export function worthScoring(
  { first, last, score = 0 }: Segment,
  pieces: readonly Piece[],
): boolean {
  const strokeOf = (place: number) => pieces[place]!.parts![0]!.stroke;
  return strokeOf(first) === strokeOf(last) || score >= LEAST_SCORE;
}

export function describeRuns(ink: Ink): { fragments: Fragment[]; runs: DescribedRun[] } {
  const rows = splitRows(fragmentsOf(ink));
  const fragments: Fragment[] = [];
  const runs: DescribedRun[] = [];
  for (const row of rows) {
    const metrics = measureLine(row);
    const ordered = inReadingOrder(cutRow(row, ink, metrics), metrics.height);
    const offset = fragments.length;
    fragments.push(...ordered);
    runs.push(...runsOf(ordered, metrics).map((run) => shifted(run, offset)));
  }
  return { fragments, runs };
}

function cutRow(row: readonly Fragment[], ink: Ink, { height }: LineMetrics): Fragment[] {
  return row.flatMap((fragment) => {
    const stroke = ink.strokes[fragment.stroke]!;
    const cuts = proposeCuts(stroke, height);
    return cuts.length > 0 ? cutStroke(stroke, fragment.stroke, cuts) : [fragment];
  });
}

function runsOf(fragments: readonly Fragment[], metrics: LineMetrics): DescribedRun[] {
  const runs: DescribedRun[] = [];
  fragments.forEach((start, first) => {
    const joints = new Float64Array(FEATURE_COUNT);
    let [left, right] = [start.box.x, rightOf(start.box)];
    for (let last = first; last < Math.min(fragments.length, first + MOST_FRAGMENTS); last++) {
      const fragment = fragments[last]!;
      left = Math.min(left, fragment.box.x);
      right = Math.max(right, rightOf(fragment.box));
      if (last > first) {
        const oneStroke = fragment.stroke === start.stroke;
        if (!oneStroke && right - left > WIDEST_DIGIT * metrics.height) break;
        addAdjacency(fragments[last - 1]!, fragment, metrics, joints);
      }
      const run = fragments.slice(first, last + 1);
      if (!liesTogether(run, metrics.height)) continue;
      const features = Float64Array.from(joints);
      addShape(run, metrics, features);
      runs.push({ first, last, features });
    }
  });
  return runs;
}

function shifted({ first, last, features }: DescribedRun, offset: number): DescribedRun {
  return { first: first + offset, last: last + offset, features };
}

function pieceOf({ box, stroke, from, to }: Fragment): Piece {
  return { box, parts: [{ stroke, from, to }] };
}
