/** What the user corrected stays as it is; everything else is read around it. */
import { type Box, boundingBox, type Ink } from '../data/ink.js';
import type { Lattice, Piece, Segment } from '../data/lattice.js';
import type { FixedDigit } from '../data/recognition.js';

/** The ink without the strokes that were corrected: they keep their index, but have no points. */
export function withoutFixed(ink: Ink, fixed: readonly FixedDigit[]): Ink {
  const pinned = new Set(fixed.flatMap(({ strokes }) => strokes));
  if (pinned.size === 0) return ink;
  const strokes = ink.strokes.map((stroke, i) =>
    pinned.has(i) ? { ...stroke, points: [] } : stroke,
  );
  return { ...ink, strokes };
}

export interface Corrected {
  lattice: Lattice;
  /** Segments that have a fixed value. */
  values: ReadonlyMap<number, string>;
}

/**
 * Puts the corrected digits back between the pieces, by where their centres lie. Nothing is one
 * digit across a corrected one.
 */
export function insertFixed(lattice: Lattice, ink: Ink, fixed: readonly FixedDigit[]): Corrected {
  const taken = new Set<number>();
  const additions: { box: Box; strokes: number[]; value: string }[] = [];
  // A later correction of the same strokes is the one that counts.
  for (const { strokes, value } of [...fixed].reverse()) {
    const own = [...new Set(strokes)].filter(
      (stroke) => !taken.has(stroke) && ink.strokes[stroke]?.points.length,
    );
    for (const stroke of own) taken.add(stroke);
    const box = boundingBox(own.map((stroke) => ink.strokes[stroke]!));
    if (box) additions.push({ box, strokes: own.sort((a, b) => a - b), value });
  }
  additions.sort((a, b) => a.box.x + a.box.width / 2 - b.box.x - b.box.width / 2);
  let { pieces, segments } = lattice;
  const values: { piece: number; value: string }[] = [];
  for (const { box, strokes, value } of additions) {
    const at = freePlace(placeFor(box, pieces), { pieces, segments });
    const piece: Piece = {
      box,
      parts: strokes.map((stroke) => ({
        stroke,
        from: 0,
        to: ink.strokes[stroke]!.points.length - 1,
      })),
    };
    pieces = [...pieces.slice(0, at), piece, ...pieces.slice(at)];
    segments = [...makeRoom(segments, at), { first: at, last: at }];
    for (const earlier of values) if (earlier.piece >= at) earlier.piece++;
    values.push({ piece: at, value });
  }
  const valueAt = new Map(values.map(({ piece, value }) => [piece, value]));
  return {
    lattice: { pieces, segments },
    values: new Map(
      segments.flatMap(({ first, last }, i) =>
        first === last && valueAt.has(first) ? [[i, valueAt.get(first)!] as const] : [],
      ),
    ),
  };
}

/** Before the first piece of the same row that lies further right. */
function placeFor(box: Box, pieces: readonly Piece[]): number {
  const y = box.y + box.height / 2;
  const inRow = (other: Box) =>
    Math.abs(other.y + other.height / 2 - y) <= (other.height + box.height) / 2;
  const centre = (other: Box) => other.x + other.width / 2;
  const next = pieces.findIndex((piece) => inRow(piece.box) && centre(piece.box) > centre(box));
  if (next >= 0) return next;
  const after = pieces.map((piece) => inRow(piece.box) || piece.box.y < box.y).lastIndexOf(true);
  return after + 1;
}

/** The place nearest to `wanted` that leaves a way through all pieces. */
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
