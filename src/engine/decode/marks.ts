/**
 * Finds points, commas and dashes. A segment with too little ink for a digit of its line is never read as
 * one. Where they may be written, a low one is a point or a comma, and a flat one a dash or a minus.
 */

import { centreX, rightOf, unionBox } from '../data/box.js';
import type { Box, Ink } from '../data/ink.js';
import type { Lattice, Piece } from '../data/lattice.js';
import type { LineMetrics } from '../segment/ink/geometry/line.js';
import type { MarkChances, SignChance } from './hypothesis.js';
import { levelOf, type Shape, shapeOf, shapesOf } from './shapes.js';

export interface MarkOptions {
  /** Signs that may be written. */
  signs?: string;
  /** Finds those that are as large as a digit, and tells small ones apart. */
  finder?: SignFinder;
}

export interface SignFinder {
  /** What a segment may be besides a digit. */
  tall(shape: Shape, segment: number): readonly SignChance[];
  /** What a small mark that lies low, or is flat, may be. */
  small(shape: Shape, signs: readonly SignChance[]): readonly SignChance[];
}

/** Shares of the line's height: a mark is lower than this, and its line shorter. */
const MARK = { height: 0.4, length: 0.6 };

/** What is so small is a mark, however long its line; where a point is allowed, so is a low one. */
const SPECK = 0.25;
const LOW_SPECK = 0.35;

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

/** @returns the segments that are marks or may be signs, by their index; none in pictures. */
export function findMarks(
  lattice: Lattice,
  ink: Ink | undefined,
  { signs = '', finder }: MarkOptions = {},
): Map<number, MarkChances> {
  const marks = new Map<number, MarkChances>();
  if (!ink) return marks;
  shapesOf(lattice, ink).forEach((shape, segment) => {
    const mark = shape && markOf(shape, segment, ink, { signs, finder });
    if (mark) marks.set(segment, mark);
  });
  return marks;
}

function markOf(
  shape: Shape,
  segment: number,
  ink: Ink,
  { signs = '', finder }: MarkOptions,
): MarkChances | undefined {
  const small = smallMark(shape, ink, signs, finder);
  const tall = small?.signs ? [] : (finder?.tall(shape, segment) ?? []);
  if (tall.length === 0) return small;
  return { neverDigit: small !== undefined, signs: tall };
}

function smallMark(
  shape: Shape,
  ink: Ink,
  signs: string,
  finder: SignFinder | undefined,
): MarkChances | undefined {
  const { box, length, line, level, pieces } = shape;
  const [decimal, signed] = [/[.,]/.test(signs), signs.includes('-')];
  const dot = isDot(box, length, line, decimal && level < DECIMAL_LEVEL ? LOW_SPECK : SPECK);
  const dash = isDash(box, length, line);
  if (!dash && !dot) {
    // Where a mark is allowed, a low dot beside a digit is not part of it, nor is a dash in front.
    const dotted = decimal && pieces.some((piece) => isLowDotBeside(piece, pieces, line));
    return dotted || (signed && hasMinusInFront(shape, ink)) ? { neverDigit: true } : undefined;
  }
  const high = Math.max(0, level - DECIMAL_LEVEL);
  const found: SignChance[] = [];
  // A dash at half height is never a point.
  if (decimal && dot && !(dash && high > 0)) found.push(['.', -OFF_LEVEL * high]);
  if (signed && isMinus(box, length, line)) {
    const off = Math.max(0, MINUS_LEVEL.low - level, level - MINUS_LEVEL.high);
    found.push(['-', -OFF_LEVEL * off]);
  }
  const all = finder?.small(shape, found) ?? found;
  return { neverDigit: true, ...(all.length > 0 && { signs: all }) };
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
  const beside = centreX(box) < digit.x || centreX(box) > rightOf(digit);
  const small = Math.hypot(box.width, box.height) < MARK.height * line.height;
  return beside && small && levelOf(box, line) < DECIMAL_LEVEL;
}

function hasMinusInFront({ first: place, pieces, line }: Shape, ink: Ink): boolean {
  const [first, ...others] = pieces;
  if (place > 0 || !first || others.length === 0) return false;
  const { length } = shapeOf(place, [first], ink, line);
  const rest = unionBox(others.map(({ box }) => box));
  return isMinus(first.box, length, line) && centreX(first.box) < rest.x;
}
