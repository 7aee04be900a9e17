/**
 * Finds points, commas and dashes: a segment with too little ink for a digit of its line is never read as
 * one. Which sign it is, and which larger ones there are, formats say.
 */

import type { Box, Ink } from '../data/ink.js';
import type { Lattice } from '../data/lattice.js';
import type { LineMetrics } from '../segment/ink/geometry/line.js';
import { isSpeck } from '../segment/ink/geometry/loose.js';
import type { MarkChances } from './hypothesis.js';
import { type Shape, shapesOf } from './shapes.js';

/** Shares of the line's height: a mark is lower than this, and its line shorter. */
export const MARK = { height: 0.4, length: 0.6 };

/** Maximum height and length of a dash (fractions of the line height), and minimum width : height. */
const DASH = { height: 0.3, length: 1.4, slimness: 2 };

/** No digit is so flat, whatever the line. */
const FLATTEST_DIGIT = 5;

/** What a segment may be besides a digit; `undefined` where it is none of this. */
export type FindMark = (shape: Shape, segment: number) => MarkChances | undefined;

/** Where no sign may be written, marks are no digits, and nothing else. */
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

/** A speck, however long its line, or what is low and has little ink. */
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
