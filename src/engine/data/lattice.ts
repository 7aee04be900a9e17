/**
 * The data structure between segmentation and decoding: pieces of writing from left to right, and segments
 * that each span consecutive pieces and may be one digit.
 */
import type { Bitmap } from './bitmap.js';
import { unionBox } from './box.js';
import { type Box, boundingBox, type Ink, type Stroke } from './ink.js';

/** The smallest unit that is never divided: parts of strokes, or a patch of pixels. */
export interface Piece {
  box: Box;
  /** Points `from`…`to` (both included) of a stroke, by its index in the ink. */
  parts?: readonly { stroke: number; from: number; to: number }[];
  /** The piece's own ink, filling its box. */
  mask?: Bitmap;
  /** The written line that it belongs to, from 0; without it, the boxes decide. */
  line?: number;
}

/** Pieces `first`…`last` (both included) taken as one digit. */
export interface Segment {
  first: number;
  last: number;
  /** Log-odds that geometry alone sees one digit here; 0 when it has no opinion. */
  score?: number;
}

export interface Lattice {
  pieces: readonly Piece[];
  segments: readonly Segment[];
}

/** The most segments of a lattice: each is classified, so more would take too long. */
export const MOST_SEGMENTS = 2048;

/** Turns groups of strokes into pieces, with one segment each. */
export function latticeFromGroups(ink: Ink, groups: readonly (readonly number[])[]): Lattice {
  return {
    pieces: groups.map((group) => pieceOfStrokes(group, ink)),
    segments: groups.map((_, index) => ({ first: index, last: index })),
  };
}

/** @param strokes indexes of whole strokes, at least one of them with points. */
export function pieceOfStrokes(strokes: readonly number[], ink: Ink): Piece {
  const own = strokes.map((index) => ink.strokes[index]!);
  return {
    box: boundingBox(own)!,
    parts: strokes.map((stroke, i) => ({ stroke, from: 0, to: own[i]!.points.length - 1 })),
  };
}

/** Adds the segment of some pieces, where they are several and it is not there. */
export function withSegment({ pieces, segments }: Lattice, first: number, last: number): Lattice {
  const known = segments.some((segment) => segment.first === first && segment.last === last);
  return last <= first || known
    ? { pieces, segments }
    : { pieces, segments: [...segments, { first, last }] };
}

/** The box around all pieces of a segment. */
export function boxOf(segment: number, lattice: Lattice): Box {
  const { first, last } = lattice.segments[segment]!;
  return unionBox(lattice.pieces.slice(first, last + 1).map(({ box }) => box));
}

/** The strokes, or parts of strokes, of a segment. */
export function strokesOf(segment: Segment, lattice: Lattice, ink: Ink): Stroke[] {
  return lattice.pieces.slice(segment.first, segment.last + 1).flatMap((piece) =>
    (piece.parts ?? []).map(({ stroke, from, to }) => ({
      points: ink.strokes[stroke]!.points.slice(from, to + 1),
    })),
  );
}

/** The pixels of a segment; `undefined` where its pieces have none. */
export function maskOf({ first, last }: Segment, { pieces }: Lattice): Bitmap | undefined {
  const own = pieces.slice(first, last + 1).filter(({ mask }) => mask);
  if (own.length <= 1) return own[0]?.mask;
  const all = unionBox(own.map(({ box }) => box));
  const data = new Float32Array(all.width * all.height);
  for (const { box, mask } of own) {
    for (let y = 0; y < box.height; y++) {
      const start = (box.y - all.y + y) * all.width + box.x - all.x;
      for (let x = 0; x < box.width; x++) {
        data[start + x] = Math.max(data[start + x]!, mask!.data[y * box.width + x]!);
      }
    }
  }
  return { data, width: all.width, height: all.height };
}

/**
 * The segments that may be refused as no digit: from each place the shortest one that divides no stroke
 * (where every one does, the shortest). A longer one may be two digits, and a part of a stroke says
 * nothing about the rest of it.
 */
export function refusableSegments({ pieces, segments }: Lattice): Set<number> {
  const ends = new Map<number, { first: number; last: number }>();
  pieces.forEach(({ parts }, place) => {
    for (const { stroke } of parts ?? []) {
      ends.set(stroke, { first: ends.get(stroke)?.first ?? place, last: place });
    }
  });
  const divides = ({ first, last }: Segment) => {
    for (let place = first; place <= last; place++) {
      for (const { stroke } of pieces[place]?.parts ?? []) {
        const whole = ends.get(stroke)!;
        if (whole.first < first || whole.last > last) return true;
      }
    }
    return false;
  };
  const best: { segment: number; last: number; torn: boolean }[] = [];
  segments.forEach((segment, index) => {
    const { first, last } = segment;
    const torn = divides(segment);
    const known = best[first];
    if (!known || (known.torn && !torn) || (known.torn === torn && last < known.last)) {
      best[first] = { segment: index, last, torn };
    }
  });
  return new Set(best.filter(Boolean).map(({ segment }) => segment));
}
