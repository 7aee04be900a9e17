/** Inserts digits that the user has corrected into a lattice, so that only the other ink is read. */
import { centreX, centreY } from '../data/box.js';
import { type Box, boundingBox, type Ink } from '../data/ink.js';
import { type Lattice, type Piece, pieceOfStrokes, type Segment } from '../data/lattice.js';
import type { FixedDigit } from '../data/options.js';

export interface Corrected {
  lattice: Lattice;
  /** The values of the corrected segments, by segment index. */
  fixed: ReadonlyMap<number, string>;
}

/**
 * Inserts a piece for each corrected digit, at the place that its centre determines. No other segment
 * spans a corrected digit.
 */
export function insertFixed(
  lattice: Lattice,
  ink: Ink,
  corrections: readonly FixedDigit[],
): Corrected {
  let { pieces, segments } = lattice;
  const values: { piece: number; value: string }[] = [];
  for (const { box, strokes, value } of additionsOf(corrections, ink)) {
    const at = nearestGap(placeFor(box, pieces), { pieces, segments });
    pieces = [...pieces.slice(0, at), pieceOfStrokes(strokes, ink), ...pieces.slice(at)];
    segments = [...makeRoom(segments, at), { first: at, last: at }];
    for (const earlier of values) if (earlier.piece >= at) earlier.piece++;
    values.push({ piece: at, value });
  }
  const valueAt = new Map(values.map(({ piece, value }) => [piece, value]));
  return {
    lattice: { pieces, segments },
    fixed: new Map(
      segments.flatMap(({ first, last }, i) =>
        first === last && valueAt.has(first) ? [[i, valueAt.get(first)!] as const] : [],
      ),
    ),
  };
}

interface Addition {
  box: Box;
  strokes: number[];
  value: string;
}

/** The corrections from left to right. If several contain the same stroke, it belongs to the last one. */
function additionsOf(corrections: readonly FixedDigit[], ink: Ink): Addition[] {
  const used = new Set<number>();
  const additions: Addition[] = [];
  for (const { strokes, value } of [...corrections].reverse()) {
    const indices = [...new Set(strokes)].filter(
      (stroke) => !used.has(stroke) && ink.strokes[stroke]?.points.length,
    );
    for (const stroke of indices) used.add(stroke);
    const box = boundingBox(indices.map((stroke) => ink.strokes[stroke]!));
    if (box) additions.push({ box, strokes: indices.sort((a, b) => a - b), value });
  }
  return additions.sort((a, b) => centreX(a.box) - centreX(b.box));
}

/** The index before which a digit is inserted: that of the next piece in its row. */
function placeFor(box: Box, pieces: readonly Piece[]): number {
  const inRow = (other: Box) =>
    Math.abs(centreY(other) - centreY(box)) <= (other.height + box.height) / 2;
  const next = pieces.findIndex((piece) => inRow(piece.box) && centreX(piece.box) > centreX(box));
  if (next >= 0) return next;
  const after = pieces.map((piece) => inRow(piece.box) || piece.box.y < box.y).lastIndexOf(true);
  return after + 1;
}

/** The place nearest to `wanted` at which the lattice can be divided and still has a path. */
function nearestGap(wanted: number, { pieces, segments }: Lattice): number {
  const places = Array.from({ length: pieces.length + 1 }, (_, place) => place);
  places.sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted));
  return places.find((place) => hasPathThrough(pieces.length, segments, place)) ?? wanted;
}

function hasPathThrough(pieces: number, segments: readonly Segment[], through: number): boolean {
  const reached = new Set([0]);
  for (const { first, last } of [...segments].sort((a, b) => a.first - b.first)) {
    if (reached.has(first) && (last < through || first >= through)) reached.add(last + 1);
  }
  return reached.has(through) && reached.has(pieces);
}

/** Shifts the segments after `at` by one piece, and removes the segments that contain `at`. */
function makeRoom(segments: readonly Segment[], at: number): Segment[] {
  return segments.flatMap((segment) => {
    const { first, last } = segment;
    if (last < at) return [segment];
    if (first >= at) return [{ ...segment, first: first + 1, last: last + 1 }];
    return [];
  });
}
