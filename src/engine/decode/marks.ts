/**
 * Finds points, commas and dashes. A segment with too little ink for a digit of its line is never read as
 * one. Where a field allows it, a low one may be the decimal mark, and a flat one in front the minus.
 */

import { centreX, centreY, rightOf, unionBox } from '../data/box.js';
import type { Box, Ink } from '../data/ink.js';
import { type Lattice, type Piece, strokesOf } from '../data/lattice.js';
import { fragmentsOf, pathLength } from '../segment/ink/geometry/fragment.js';
import { type LineMetrics, measureLine } from '../segment/ink/geometry/line.js';
import { isSpeck } from '../segment/ink/geometry/loose.js';
import { splitRows } from '../segment/ink/geometry/rows.js';
import type { MarkChances } from './hypothesis.js';

export interface MarkOptions {
  decimal?: boolean;
  signed?: boolean;
}

/** Shares of the line's height: a mark is lower than this, and its line shorter. */
const MARK = { height: 0.4, length: 0.6 };

/** What is lower and narrower says nothing of a letter or a drawing: it may be a stray mark. */
const SMALL = 0.45;

/** A dash is lower and longer, and so many times as wide as high. */
const DASH = { height: 0.3, length: 1.4, slimness: 2 };

/** In front of a number, a mark so many times as wide as high is a minus: many are bent. */
const BENT_MINUS = 1.4;

/** No digit is so flat, whatever the line. */
const FLATTEST_DIGIT = 5;

/** How high above the baseline (shares of the line's height) the middle of a mark lies at the most. */
const DECIMAL_LEVEL = 0.35;
const MINUS_LEVEL = { low: 0.12, high: 0.88 };

/** Log-weight lost per height of the line that a mark lies off its level. */
const OFF_LEVEL = 20;

/** @returns the segments that are marks, by their index; none in pictures. */
export function findMarks(
  lattice: Lattice,
  ink: Ink | undefined,
  { decimal, signed }: MarkOptions,
): Map<number, MarkChances> {
  if (!ink) return new Map();
  const lines = linesByStroke(ink);
  const marks = new Map<number, MarkChances>();
  lattice.segments.forEach((segment, index) => {
    const pieces = lattice.pieces.slice(segment.first, segment.last + 1);
    const line = lines.get(pieces[0]?.parts?.[0]?.stroke ?? -1);
    if (!line) return;
    const box = unionBox(pieces.map((piece) => piece.box));
    const length = lengthOf(pieces, ink);
    const level = (line.baselineAt(centreX(box)) - centreY(box)) / line.height;
    const dot = isDot(box, length, line);
    const dash = isDash(box, length, line);
    if (!dash && !dot) {
      // Where a mark is allowed, a low dot beside a digit is not part of it, nor is a dash in front.
      const dotted = decimal && pieces.some((piece) => isLowDotBeside(piece, pieces, line));
      const neverDigit = Boolean(
        dotted || (signed && hasMinusInFront(segment.first, pieces, ink, line)),
      );
      const small = Math.max(box.width, box.height) < SMALL * line.height;
      if (neverDigit || small) marks.set(index, { neverDigit, small });
      return;
    }
    const high = Math.max(0, level - DECIMAL_LEVEL);
    // A dash at half height is never a point.
    const point = dot && !(dash && high > 0);
    const off = Math.max(0, MINUS_LEVEL.low - level, level - MINUS_LEVEL.high);
    marks.set(index, {
      neverDigit: true,
      decimal: decimal && point ? -OFF_LEVEL * high : undefined,
      sign: signed && isMinus(box, length, line) ? -OFF_LEVEL * off : undefined,
    });
  });
  return marks;
}

/** A speck, however long its line, or what is low and has little ink. */
function isDot(box: Box, length: number, line: LineMetrics): boolean {
  if (isSpeck({ box }, line.height)) return true;
  return box.height < MARK.height * line.height && length < MARK.length * line.height;
}

function isMinus(box: Box, length: number, line: LineMetrics): boolean {
  const bent = box.width > BENT_MINUS * box.height && isDot(box, length, line);
  return bent || isDash(box, length, line);
}

function isDash({ width, height }: Box, length: number, line: LineMetrics): boolean {
  if (width > FLATTEST_DIGIT * height && width > 0) return true;
  return (
    height < DASH.height * line.height &&
    length < DASH.length * line.height &&
    width > DASH.slimness * height
  );
}

function isLowDotBeside(piece: Piece, pieces: readonly Piece[], line: LineMetrics): boolean {
  const others = pieces.filter((other) => other !== piece).map((other) => other.box);
  if (others.length === 0) return false;
  const { box } = piece;
  const digit = unionBox(others);
  const level = (line.baselineAt(centreX(box)) - centreY(box)) / line.height;
  const beside = centreX(box) < digit.x || centreX(box) > rightOf(digit);
  const small = Math.hypot(box.width, box.height) < MARK.height * line.height;
  return beside && small && level < DECIMAL_LEVEL;
}

function hasMinusInFront(
  place: number,
  [first, ...others]: readonly Piece[],
  ink: Ink,
  line: LineMetrics,
): boolean {
  if (place > 0 || !first || others.length === 0) return false;
  const length = lengthOf([first], ink);
  const rest = unionBox(others.map(({ box }) => box));
  return isMinus(first.box, length, line) && centreX(first.box) < rest.x;
}

function lengthOf(pieces: readonly Piece[], ink: Ink): number {
  const lattice = { pieces, segments: [] };
  const strokes = strokesOf({ first: 0, last: pieces.length - 1 }, lattice, ink);
  return strokes.reduce((sum, { points }) => sum + pathLength(points), 0);
}

function linesByStroke(ink: Ink): Map<number, LineMetrics> {
  const lines = new Map<number, LineMetrics>();
  for (const row of splitRows(fragmentsOf(ink))) {
    const line = measureLine(row);
    for (const { stroke } of row) lines.set(stroke, line);
  }
  return lines;
}
