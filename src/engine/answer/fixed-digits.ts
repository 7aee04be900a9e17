/** Digits that the user corrected stay as they are; everything else is read around them. */
import { centreX, centreY } from '../data/box.js';
import { type Box, boundingBox, type Ink } from '../data/ink.js';
import { type Lattice, type Piece, pieceOfStrokes, type Segment } from '../data/lattice.js';
import type { FixedDigit } from '../data/options.js';

export interface Corrected {
  lattice: Lattice;
  /** The values of the corrected segments. */
  fixed: ReadonlyMap<number, string>;
}

/**
 * Inserts the corrected digits between the pieces, by where their centres lie. No segment spans a
 * corrected digit.
 */
export function insertFixed(
  lattice: Lattice,
  ink: Ink,
  corrections: readonly FixedDigit[],
): Corrected {
  let { pieces, segments } = lattice;
  const values: { piece: number; value: string }[] = [];
  for (const { box, strokes, value } of additionsOf(corrections, ink)) {
    const at = freePlace(placeFor(box, pieces), { pieces, segments });
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

/** From left to right. Of several corrections of one stroke, the last one counts. */
function additionsOf(corrections: readonly FixedDigit[], ink: Ink): Addition[] {
  const taken = new Set<number>();
  const additions: Addition[] = [];
  for (const { strokes, value } of [...corrections].reverse()) {
    const own = [...new Set(strokes)].filter(
      (stroke) => !taken.has(stroke) && ink.strokes[stroke]?.points.length,
    );
    for (const stroke of own) taken.add(stroke);
    const box = boundingBox(own.map((stroke) => ink.strokes[stroke]!));
    if (box) additions.push({ box, strokes: own.sort((a, b) => a - b), value });
  }
  return additions.sort((a, b) => centreX(a.box) - centreX(b.box));
}

/** Before the first piece of the same row that lies further right. */
function placeFor(box: Box, pieces: readonly Piece[]): number {
  const inRow = (other: Box) =>
    Math.abs(centreY(other) - centreY(box)) <= (other.height + box.height) / 2;
  const next = pieces.findIndex((piece) => inRow(piece.box) && centreX(piece.box) > centreX(box));
  if (next >= 0) return next;
  const after = pieces.map((piece) => inRow(piece.box) || piece.box.y < box.y).lastIndexOf(true);
  return after + 1;
}

/** The place nearest to `wanted` that leaves a path through all pieces. */
function freePlace(wanted: number, { pieces, segments }: Lattice): number {
  const places = Array.from({ length: pieces.length + 1 }, (_, place) => place);
  places.sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted));
  return places.find((place) => hasPath(pieces.length, segments, place)) ?? wanted;
}

function hasPath(pieces: number, segments: readonly Segment[], through: number): boolean {
  const reached = new Set([0]);
  for (const { first, last } of [...segments].sort((a, b) => a.first - b.first)) {
    if (reached.has(first) && (last < through || first >= through)) reached.add(last + 1);
  }
  return reached.has(through) && reached.has(pieces);
}

function makeRoom(segments: readonly Segment[], at: number): Segment[] {
  return segments.flatMap((segment) => {
    const { first, last } = segment;
    if (last < at) return [segment];
    if (first >= at) return [{ ...segment, first: first + 1, last: last + 1 }];
    return [];
  });
}
