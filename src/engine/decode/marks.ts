/**
 * Finds points, commas and dashes. A segment that is too small for a digit of its line is never read as a
 * digit. If the options allow it, such a segment may be the decimal mark if it is low, or the minus sign if
 * it is flat.
 */

import { centreX, centreY, rightOf, unionBox } from '../data/box.js';
import type { Box, Ink } from '../data/ink.js';
import { type Lattice, type Piece, strokesOf } from '../data/lattice.js';
import { fragmentsOf, pathLength } from '../segment/ink/geometry/fragment.js';
import { type LineMetrics, measureLine } from '../segment/ink/geometry/line.js';
import { splitRows } from '../segment/ink/geometry/rows.js';
import type { MarkChances } from './hypothesis.js';

export interface MarkOptions {
  decimal?: boolean;
  signed?: boolean;
}

/** Maximum height of a mark and maximum length of its stroke, as fractions of the line height. */
const MARK = { height: 0.4, length: 0.6 };

/** A shape of at most this size (fraction of the line height) is a mark; near the baseline, the second. */
const SPECK = 0.25;
const LOW_SPECK = 0.35;

/** Maximum height and length of a dash (fractions of the line height), and minimum width : height. */
const DASH = { height: 0.3, length: 1.4, slimness: 2 };

/** Minimum width : height of a minus sign, which may be bent. */
const BENT_MINUS = 1.4;

/** A shape with a larger width : height is not a digit. */
const FLATTEST_DIGIT = 5;

/** Height of the centre of a mark above the baseline, as a fraction of the line height. */
const DECIMAL_LEVEL = 0.35;
const MINUS_LEVEL = { low: 0.12, high: 0.88 };

/** Decrease of the log-weight per line height that a mark is away from its level. */
const OFF_LEVEL = 20;

/** @returns the segments that may be marks or are too small for digits, by index; none in pictures. */
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
    const dot = isDot(box, length, line, decimal && level < DECIMAL_LEVEL ? LOW_SPECK : SPECK);
    const dash = isDash(box, length, line);
    if (!dash && !dot) {
      // If marks are allowed, a low dot beside a digit or a dash before it is not part of the digit.
      const dotted = decimal && pieces.some((piece) => isLowDotBeside(piece, pieces, line));
      if (dotted || (signed && hasMinusInFront(segment.first, pieces, ink, line))) {
        marks.set(index, { neverDigit: true });
      }
      return;
    }
    const high = Math.max(0, level - DECIMAL_LEVEL);
    // A dash above the level of a decimal mark is not a decimal mark.
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

function isDot({ width, height }: Box, length: number, line: LineMetrics, speck = SPECK): boolean {
  if (Math.max(width, height) < speck * line.height) return true;
  return height < MARK.height * line.height && length < MARK.length * line.height;
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
