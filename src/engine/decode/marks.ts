/**
 * Finds points, commas and dashes: a segment with too little ink for a digit of its line is never read as one. A
 * format decides which sign it is, and finds larger signs.
 */

import type { Box, Ink } from '../data/ink.js';
import type { Lattice } from '../data/lattice.js';
import type { LineMetrics } from '../segment/ink/geometry/line.js';
import { isSpeck } from '../segment/ink/geometry/loose.js';
import type { MarkChances } from './hypothesis.js';
import { type Shape, shapesOf } from './shapes.js';

/** Maximum height of a dot, and maximum length of its stroke (fractions of the line height). */
export const MARK = { height: 0.4, length: 0.6 };

/** Maximum height and length of a dash (fractions of the line height), and minimum width : height. */
const DASH = { height: 0.3, length: 1.4, slimness: 2 };

/** A shape with a larger width : height is no digit, whatever its size. */
const FLATTEST_DIGIT = 5;

/** @returns what a segment may be besides a digit; `undefined` if it can only be a digit. */
export type FindMark = (shape: Shape, segment: number) => MarkChances | undefined;

/** Without a format no sign is allowed, so that a mark can only be refused. */
const plainMark: FindMark = ({ box, length, line }) =>
  isDot(box, length, line) || isDash(box, length, line) ? { neverDigit: true } : undefined;

/** @returns the segments that are marks or may be signs, by their index; none in pictures. */
export function findMarks(
  lattice: Lattice,
  ink: Ink | undefined,
  markOf = plainMark,
): Map<number, MarkChances> {
  const marks = new Map<number, MarkChances>();
  if (!ink) return marks;
  shapesOf(lattice, ink).forEach((shape, segment) => {
    const mark = shape && markOf(shape, segment);
    if (mark) marks.set(segment, mark);
  });
  return marks;
}

/** Whether a shape is a speck, or low and with a short stroke. @param length of its strokes. */
export function isDot(box: Box, length: number, line: LineMetrics): boolean {
  if (isSpeck({ box }, line.height)) return true;
  return box.height < MARK.height * line.height && length < MARK.length * line.height;
}

export function isDash({ width, height }: Box, length: number, line: LineMetrics): boolean {
  if (width > FLATTEST_DIGIT * height && width > 0) return true;
  return (
    height < DASH.height * line.height &&
    length < DASH.length * line.height &&
    width > DASH.slimness * height
  );
}
