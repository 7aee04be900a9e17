/**
 * Segmenter `cells`: one box per digit. A stroke belongs to the box that contains most of its length, or to
 * its `slot`. A stroke across a border may belong to either box: the lattice has segments for both.
 */

import { type Box, boundingBox, type Ink, type Stroke } from '../../data/ink.js';
import { type Lattice, type Piece, pieceOfStrokes, type Segment } from '../../data/lattice.js';
import type { InkSegmenter } from '../../data/options.js';
import { isSpeck, liesTogether } from './geometry/loose.js';

/** Minimum fraction of a stroke's length in a second box, to which the stroke may then belong. */
const MIN_SECOND_SHARE = 0.25;

/** Approximate number of sampled points of a stroke. */
const SAMPLES = 64;

export const cellsSegmenter: InkSegmenter = {
  segment(ink, { cells = [] }) {
    const assignments = ink.strokes.map((stroke) => assignmentOf(stroke, cells));
    return latticeOf(ink, assignments);
  },
};

/** The place (digit index) that a stroke belongs to, and another place that it may belong to. */
interface Assignment {
  place: number;
  /** The neighbouring place that the stroke may belong to instead. */
  other?: number;
  /** Log-odds of `place` against `other`. */
  odds: number;
}

function assignmentOf(stroke: Stroke, cells: readonly Box[]): Assignment | undefined {
  if (stroke.points.length === 0) return undefined;
  if (stroke.slot !== undefined) return { place: stroke.slot, odds: 0 };
  if (cells.length === 0) return { place: 0, odds: 0 };
  const shares = sharesOf(stroke, cells);
  const [place, other] = shares
    .map((_, cell) => cell)
    .sort((a, b) => shares[b]! - shares[a]! || a - b) as [number, number?];
  if (other === undefined || shares[other]! < MIN_SECOND_SHARE || Math.abs(place - other) > 1) {
    return { place, odds: 0 };
  }
  return { place, other, odds: Math.log(shares[place]! / shares[other]!) };
}

/** The fraction of the stroke's length in each cell. Parts outside all cells belong to the nearest one. */
function sharesOf({ points }: Stroke, cells: readonly Box[]): number[] {
  const shares = cells.map(() => 0);
  const legs = points.length > 1 ? points.slice(1).map((to, i) => [points[i]!, to] as const) : [];
  const length = legs.reduce((sum, [a, b]) => sum + Math.hypot(b.x - a.x, b.y - a.y), 0);
  if (length === 0) {
    shares[nearestCell(points[0]!, cells)] = 1;
    return shares;
  }
  for (const [a, b] of legs) {
    const leg = Math.hypot(b.x - a.x, b.y - a.y);
    const parts = Math.max(1, Math.ceil((SAMPLES * leg) / length));
    for (let i = 0; i < parts; i++) {
      const share = (i + 0.5) / parts;
      const point = { x: a.x + share * (b.x - a.x), y: a.y + share * (b.y - a.y) };
      shares[nearestCell(point, cells)]! += leg / parts / length;
    }
  }
  return shares;
}

function nearestCell(point: { x: number; y: number }, cells: readonly Box[]): number {
  const squaredDistance = ({ x, y, width, height }: Box) =>
    Math.max(x - point.x, 0, point.x - x - width) ** 2 +
    Math.max(y - point.y, 0, point.y - y - height) ** 2;
  return cells.reduce(
    (best, cell, i) => (squaredDistance(cell) < squaredDistance(cells[best]!) ? i : best),
    0,
  );
}

function latticeOf(ink: Ink, assignments: readonly (Assignment | undefined)[]): Lattice {
  const pieces: Piece[] = [];
  const spans = new Map<string, Segment>();
  /** The strokes across the border to the previous place: their piece, and the log-odds of that place. */
  let shared: { piece: number; forLeft: number } | undefined;
  for (const place of placesOf(assignments)) {
    const inside = strokesWhere(
      assignments,
      (assignment) => assignment.place === place && assignment.other === undefined,
    );
    const across = strokesWhere(
      assignments,
      ({ place: first, other }) => other !== undefined && Math.min(first, other) === place,
    );
    const { main, specks, joined } = separateSpecks(inside, ink);
    const core = main.length > 0 ? pieces.push(pieceOfStrokes(main, ink)) - 1 : undefined;
    const speck = specks.length > 0 ? pieces.push(pieceOfStrokes(specks, ink)) - 1 : undefined;
    const right = across.length > 0 ? pieces.push(pieceOfStrokes(across, ink)) - 1 : undefined;
    const forLeft = across.reduce((sum, stroke) => {
      const { place: first, odds } = assignments[stroke]!;
      return sum + (first === place ? odds : -odds);
    }, 0);
    // Strokes across a border may belong to this place or to its neighbour, so both segments are added.
    const add = (first: number | undefined, last: number | undefined, score: number) => {
      if (first === undefined || last === undefined) return;
      const known = spans.get(`${first} ${last}`);
      if (!known || known.score! < score) spans.set(`${first} ${last}`, { first, last, score });
    };
    for (const from of [shared?.piece, undefined]) {
      const forThis = from === undefined ? 0 : -shared!.forLeft / 2;
      if (speck !== undefined) add(from ?? core, core, forThis);
      for (const to of [right, undefined]) {
        const end = to ?? (joined ? speck : undefined) ?? core ?? from;
        add(from ?? core ?? to, end, forThis + (to === undefined ? 0 : forLeft / 2));
      }
    }
    add(speck, speck, 0);
    shared = right === undefined ? undefined : { piece: right, forLeft };
  }
  return { pieces, segments: [...spans.values()] };
}

/**
 * Separates the specks of a place from its other strokes, since specks may be stray marks.
 *
 * @returns the strokes, the specks, and whether the specks are close enough to belong to the digit.
 */
function separateSpecks(strokes: readonly number[], ink: Ink) {
  const parts = strokes.map((stroke) => ({ stroke, box: boundingBox([ink.strokes[stroke]!])! }));
  const height = Math.max(...parts.map(({ box }) => Math.max(box.width, box.height)));
  const [specks, main] = [true, false].map((small) =>
    parts.filter((part) => isSpeck(part, height) === small).map(({ stroke }) => stroke),
  ) as [number[], number[]];
  return { main, specks, joined: liesTogether(parts, height) };
}

function placesOf(assignments: readonly (Assignment | undefined)[]): number[] {
  const places = assignments.flatMap((assignment) =>
    assignment ? [assignment.place, assignment.other ?? assignment.place] : [],
  );
  return [...new Set(places)].sort((a, b) => a - b);
}

function strokesWhere(
  assignments: readonly (Assignment | undefined)[],
  is: (assignment: Assignment) => boolean,
): number[] {
  return assignments.flatMap((assignment, stroke) =>
    assignment && is(assignment) ? [stroke] : [],
  );
}
