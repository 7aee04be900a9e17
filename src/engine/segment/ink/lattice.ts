/**
 * `lattice`: strokes, cut where one stroke may hold two digits, from left to right; every short run of these
 * fragments may be a digit. Learned weights score each run by its geometry. The default of the free layout.
 */

import { gapBetween, rightOf } from '../../data/box.js';
import type { Ink } from '../../data/ink.js';
import {
  type Lattice,
  latticeFromGroups,
  type Piece,
  type Segment,
  withWhole,
} from '../../data/lattice.js';
import type { InkSegmenter } from '../../data/options.js';
import { cutStroke, proposeCuts } from './geometry/cuts.js';
import { addAdjacency, addShape, FEATURE_COUNT } from './geometry/features.js';
import { type Fragment, fragmentsOf } from './geometry/fragment.js';
import { type LineMetrics, measureRows } from './geometry/line.js';
import { inReadingOrder, splitRows } from './geometry/rows.js';
import { GEOMETRY_WEIGHTS } from './geometry/weights.js';
import { groupByOverlap } from './strokes.js';

/** The most fragments of one digit; 99.75 % of real strings need no more than four. */
const MOST_FRAGMENTS = 5;

/** The widest digit, in heights of the line. */
const WIDEST_DIGIT = 2.2;

/**
 * No part of a digit is farther from the rest of it, and no speck is, in heights of the line: so it is in
 * 99.9 % of the digits of train writers that have several strokes.
 */
const FARTHEST_PART = 0.5;
const FARTHEST_SPECK = 0.3;

/** What is lower and narrower is a speck, in heights of the line. */
const SPECK = 0.35;

/** Runs that geometry finds less likely than this (log-odds) are not classified. */
const LEAST_SCORE = -9;

/**
 * With more strokes than this, groups that overlap in x are one piece each: nobody writes such numbers. With
 * fewer, at most three cuts a stroke and five fragments a segment keep the lattice within 2,048 segments.
 */
const MOST_STROKES = 100;

export const latticeSegmenter: InkSegmenter = {
  segment(ink, { length }) {
    const lattice = proposeLattice(ink, GEOMETRY_WEIGHTS);
    return length === 1 ? withWhole(lattice) : lattice;
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

export function proposeLattice(ink: Ink, weights: readonly number[]): Lattice {
  if (ink.strokes.length > MOST_STROKES) return crowdedLattice(ink);
  const { fragments, runs } = describeRuns(ink);
  const pieces = fragments.map(pieceOf);
  const segments = runs.map(({ first, last, features }) => ({
    first,
    last,
    score: features.reduce((sum, value, i) => sum + value * weights[i]!, 0),
  }));
  return { pieces, segments: segments.filter((segment) => worthScoring(segment, pieces)) };
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
  const lines = measureRows(rows);
  rows.forEach((row, index) => {
    const metrics = lines[index]!;
    const ordered = inReadingOrder(cutRow(row, ink, metrics), metrics.height);
    const offset = fragments.length;
    fragments.push(...ordered);
    runs.push(...runsOf(ordered, metrics).map((run) => shifted(run, offset)));
  });
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
      if (!hangsTogether(run, metrics.height)) continue;
      const features = Float64Array.from(joints);
      addShape(run, metrics, features);
      runs.push({ first, last, features });
    }
  });
  return runs;
}

/** Whether every fragment has another one of the run near by. */
function hangsTogether(run: readonly Fragment[], height: number): boolean {
  return (
    run.length === 1 ||
    run.every((fragment) => {
      const { box } = fragment;
      const isSpeck = Math.max(box.width, box.height) < SPECK * height;
      const farthest = (isSpeck ? FARTHEST_SPECK : FARTHEST_PART) * height;
      return run.some((other) => other !== fragment && gapBetween(box, other.box) <= farthest);
    })
  );
}

function shifted({ first, last, features }: DescribedRun, offset: number): DescribedRun {
  return { first: first + offset, last: last + offset, features };
}

function pieceOf({ box, stroke, from, to }: Fragment): Piece {
  return { box, parts: [{ stroke, from, to }] };
}
