/**
 * The lattice, the result of segmentation and the input of decoding: pieces of writing in reading order, and
 * segments. Each segment consists of consecutive pieces, and may be one digit.
 */
import type { Bitmap } from './bitmap.js';
import { unionBox } from './box.js';
import { type Box, boundingBox, type Ink, type Stroke } from './ink.js';

/** The smallest unit, which is not divided further: parts of strokes, or an area of pixels. */
export interface Piece {
  box: Box;
  /** Points `from`…`to` (both included) of a stroke, by its index in the ink. */
  parts?: readonly { stroke: number; from: number; to: number }[];
  /** The ink of the piece, a bitmap of the size of its box. */
  mask?: Bitmap;
  /** Index of its written line, from 0; if missing, lines are derived from the boxes. */
  line?: number;
}

/** Pieces `first`…`last` (both included) taken as one digit. */
export interface Segment {
  first: number;
  last: number;
  /** Log-odds, by geometry alone, that the segment is one digit; 0 if unknown. */
  score?: number;
}

export interface Lattice {
  pieces: readonly Piece[];
  segments: readonly Segment[];
}

/** Maximum number of segments of a lattice, since the classifier runs for each of them. */
export const MOST_SEGMENTS = 2048;

/** Makes a lattice with one piece and one segment for each group of strokes. */
export function latticeFromGroups(ink: Ink, groups: readonly (readonly number[])[]): Lattice {
  return {
    pieces: groups.map((group) => pieceOfStrokes(group, ink)),
    segments: groups.map((_, index) => ({ first: index, last: index })),
  };
}

/** @param strokes indexes of complete strokes; at least one of them has points. */
export function pieceOfStrokes(strokes: readonly number[], ink: Ink): Piece {
  const chosen = strokes.map((index) => ink.strokes[index]!);
  return {
    box: boundingBox(chosen)!,
    parts: strokes.map((stroke, i) => ({ stroke, from: 0, to: chosen[i]!.points.length - 1 })),
  };
}

/** Adds a segment of the pieces `first`…`last`, if there are several and the segment does not exist. */
export function withSegment({ pieces, segments }: Lattice, first: number, last: number): Lattice {
  const exists = segments.some((segment) => segment.first === first && segment.last === last);
  return last <= first || exists
    ? { pieces, segments }
    : { pieces, segments: [...segments, { first, last }] };
}

/** The bounding box of a segment, given by its index. */
export function boxOf(segment: number, lattice: Lattice): Box {
  const { first, last } = lattice.segments[segment]!;
  return unionBox(lattice.pieces.slice(first, last + 1).map(({ box }) => box));
}

/** The strokes or parts of strokes of a segment. */
export function strokesOf(segment: Segment, lattice: Lattice, ink: Ink): Stroke[] {
  return lattice.pieces.slice(segment.first, segment.last + 1).flatMap((piece) =>
    (piece.parts ?? []).map(({ stroke, from, to }) => ({
      points: ink.strokes[stroke]!.points.slice(from, to + 1),
    })),
  );
}

/** The bitmap of a segment; `undefined` if its pieces have none, as in ink. */
export function maskOf({ first, last }: Segment, { pieces }: Lattice): Bitmap | undefined {
  const withMask = pieces.slice(first, last + 1).filter(({ mask }) => mask);
  if (withMask.length <= 1) return withMask[0]?.mask;
  const all = unionBox(withMask.map(({ box }) => box));
  const data = new Float32Array(all.width * all.height);
  for (const { box, mask } of withMask) {
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
 * Indexes of the segments that may be refused as "not a digit": for each first piece, the shortest segment
 * that contains no incomplete stroke (if there is none, the shortest segment). A longer segment may be two
 * digits, and an incomplete stroke may be part of a digit.
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
  const best: { segment: number; last: number; incomplete: boolean }[] = [];
  segments.forEach((segment, index) => {
    const { first, last } = segment;
    const incomplete = divides(segment);
    const current = best[first];
    if (
      !current ||
      (current.incomplete && !incomplete) ||
      (current.incomplete === incomplete && last < current.last)
    ) {
      best[first] = { segment: index, last, incomplete };
    }
  });
  return new Set(best.filter(Boolean).map(({ segment }) => segment));
}
