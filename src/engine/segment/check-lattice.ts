/** Checks the result of a page's own segmenter. The messages are preceded by "The segmenter … failed: ". */

import type { Bitmap } from '../data/bitmap.js';
import type { Box, Ink } from '../data/ink.js';
import { type Lattice, MOST_SEGMENTS, type Piece, type Segment } from '../data/lattice.js';
import { describe } from '../support/describe.js';

/** Maximum magnitude of a segment's score; larger log-odds would outweigh every classifier output. */
const MOST_ODDS = 1e6;

/**
 * Checks groups of strokes, and returns them.
 *
 * @throws TypeError if groups are empty, overlap, or contain strokes that do not exist.
 */
export function checkedGroups(groups: readonly unknown[], { strokes }: Ink): number[][] {
  const groupOfStroke = new Map<unknown, number>();
  // Not forEach(), which skips the holes of a sparse array.
  for (const [g, group] of groups.entries()) {
    if (!Array.isArray(group)) {
      throw new TypeError(`group ${g} is not an array of stroke indexes.`);
    }
    if (group.length === 0) throw new TypeError(`group ${g} is empty.`);
    for (const stroke of group as unknown[]) {
      if (!isIndex(stroke) || !strokes[stroke]?.points.length) {
        throw new TypeError(`group ${g} holds stroke ${describe(stroke)}, which does not exist.`);
      }
      if (groupOfStroke.has(stroke)) {
        throw new TypeError(`stroke ${stroke} is in groups ${groupOfStroke.get(stroke)} and ${g}.`);
      }
      groupOfStroke.set(stroke, g);
    }
  }
  assertFound(groups.length, strokes);
  return groups as number[][];
}

/**
 * Checks a lattice, and returns a copy.
 *
 * @throws TypeError if it is malformed, its pieces overlap, or it has no path.
 */
export function checkedLattice(lattice: unknown, writing: Ink | Bitmap): Lattice {
  const { pieces, segments } = (lattice ?? {}) as Partial<Lattice>;
  if (!Array.isArray(pieces) || !Array.isArray(segments)) {
    throw new TypeError('it returned neither groups of strokes nor { pieces, segments }.');
  }
  if (segments.length > MOST_SEGMENTS) {
    throw new TypeError(`it returned ${segments.length} segments; ${MOST_SEGMENTS} are allowed.`);
  }
  assertPieces(pieces, writing);
  assertSegments(segments, pieces.length);
  assertFound(pieces.length, 'strokes' in writing ? writing.strokes : []);
  return { pieces: pieces.map(copyOfPiece), segments: segments.map(copyOfSegment) };
}

function assertFound(count: number, strokes: Ink['strokes']): void {
  if (count > 0 || strokes.every(({ points }) => points.length === 0)) return;
  throw new TypeError('it found nothing in the ink.');
}

function assertPieces(pieces: readonly unknown[], writing: Ink | Bitmap): void {
  const strokes = 'strokes' in writing ? writing.strokes : [];
  /** For each line from a point to the next one: the piece that contains it. */
  const pieceOfLine = new Map<string, number>();
  for (const [p, piece] of pieces.entries()) {
    const { box, parts, mask } = (piece ?? {}) as Partial<Piece>;
    if (!isBox(box)) throw new TypeError(`piece ${p} has no box { x, y, width, height }.`);
    if (mask !== undefined) {
      if (!isBitmap(mask)) throw new TypeError(`the mask of piece ${p} is not a bitmap.`);
      continue;
    }
    if (!Array.isArray(parts) || parts.length === 0) throw new TypeError(`piece ${p} is empty.`);
    for (const part of parts as unknown[]) {
      const { stroke, from, to } = (part ?? {}) as Record<string, unknown>;
      const count = isIndex(stroke) ? (strokes[stroke]?.points.length ?? 0) : 0;
      if (!isIndex(from) || !isIndex(to) || from > to || to >= count) {
        const place = [from, to, stroke].map(describe);
        throw new TypeError(
          `piece ${p} holds points ${place[0]} to ${place[1]} of stroke ${place[2]}, which do not exist.`,
        );
      }
      // Two parts of a cut stroke share the point of the cut, but no line.
      for (let line = from; line < Math.max(to, from + 1); line++) {
        const key = `${stroke} ${line}`;
        if (pieceOfLine.has(key) && (count > 1 ? to > from : true)) {
          throw new TypeError(
            `pieces ${pieceOfLine.get(key)} and ${p} overlap in stroke ${stroke}.`,
          );
        }
        pieceOfLine.set(key, p);
      }
    }
  }
}

function assertSegments(segments: readonly unknown[], pieces: number): void {
  const seen = new Set<string>();
  const ends: number[][] = Array.from({ length: pieces }, () => []);
  for (const [s, segment] of segments.entries()) {
    const { first, last, score } = (segment ?? {}) as Record<string, unknown>;
    if (!isIndex(first) || !isIndex(last) || first > last || last >= pieces) {
      throw new TypeError(
        `segment ${s} spans pieces ${describe(first)} to ${describe(last)} of ${pieces}.`,
      );
    }
    if (score !== undefined && !(typeof score === 'number' && Math.abs(score) <= MOST_ODDS)) {
      throw new TypeError(`segment ${s} has the score ${describe(score)}.`);
    }
    const key = `${first} ${last}`;
    if (seen.has(key)) throw new TypeError(`pieces ${first} to ${last} are a segment twice.`);
    seen.add(key);
    ends[first]!.push(last + 1);
  }
  const reached = new Set([0]);
  for (const [place, next] of ends.entries()) {
    if (reached.has(place)) for (const end of next) reached.add(end);
  }
  if (!reached.has(pieces)) {
    throw new TypeError('no row of segments leads from the first piece to the last.');
  }
}

function copyOfPiece({ box, parts, mask, line }: Piece): Piece {
  const { x, y, width, height } = box;
  return {
    box: { x, y, width, height },
    parts: parts?.map(({ stroke, from, to }) => ({ stroke, from, to })),
    mask,
    line,
  };
}

function copyOfSegment({ first, last, score }: Segment): Segment {
  return { first, last, score };
}

function isIndex(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isBox(box: Partial<Box> | undefined): boolean {
  const { x, y, width, height } = box ?? {};
  const finite = [x, y, width, height].every(Number.isFinite);
  return finite && width! >= 0 && height! >= 0;
}

function isBitmap({ data, width, height }: Partial<Bitmap>): boolean {
  const sized = isIndex(width) && isIndex(height) && width > 0 && height > 0;
  if (!sized || !(data instanceof Float32Array) || data.length !== width * height) return false;
  return data.every((ink) => ink >= 0 && ink <= 1);
}
