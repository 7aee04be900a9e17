/**
 * `lattice`: strokes, cut where one stroke may hold two digits, from left to right; every short run of these
 * fragments may be a digit. Learned weights score each run by its geometry. The default of the free layout.
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

/** The most fragments of one digit; 99.75 % of real strings need no more than four. */
const MOST_FRAGMENTS = 5;

/** The widest digit, in heights of the line. */
const WIDEST_DIGIT = 2.2;

/** Runs that geometry finds less likely than this (log-odds) are not classified. */
const LEAST_SCORE = -9;

/**
 * With more strokes than this, groups that overlap in x are one piece each: nobody writes such numbers. With
 * fewer, at most three cuts a stroke and five fragments a segment keep the lattice within 2,048 segments.
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

/** A run of fragments with its features, as training needs it. */
export interface DescribedRun {
  first: number;
  last: number;
  features: Float64Array;
}

/** @param isOne all of it is one digit, but for loose specks before and behind it. */
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

/** Pieces of one stroke stay a segment whatever their score, so that the stroke can be refused as a whole. */
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
