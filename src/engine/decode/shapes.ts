/** Measures the segments of a lattice: size, strokes, and position on the written line. */

import { centreX, centreY, unionBox } from '../data/box.js';
import type { Box, Ink, Stroke } from '../data/ink.js';
import { type Lattice, type Piece, strokesOf } from '../data/lattice.js';
import { fragmentsOf, pathLength } from '../segment/ink/geometry/fragment.js';
import { type LineMetrics, measureLine } from '../segment/ink/geometry/line.js';
import { splitRows } from '../segment/ink/geometry/rows.js';

export interface Shape {
  /** Index of its first piece. */
  first: number;
  pieces: readonly Piece[];
  box: Box;
  strokes: readonly Stroke[];
  /** Length of the strokes, in the units of the ink. */
  length: number;
  /** The written line that it belongs to. */
  line: LineMetrics;
  /** Height of its middle above the baseline, as a fraction of the line height. */
  level: number;
}

/** By segment; `undefined` where a segment belongs to no line. */
export function shapesOf(lattice: Lattice, ink: Ink): (Shape | undefined)[] {
  const lines = linesByStroke(ink);
  return lattice.segments.map((segment) => {
    const pieces = lattice.pieces.slice(segment.first, segment.last + 1);
    const line = lines.get(pieces[0]?.parts?.[0]?.stroke ?? -1);
    if (!line) return undefined;
    const box = unionBox(pieces.map((piece) => piece.box));
    const strokes = strokesOf(segment, lattice, ink);
    const length = lengthOf(strokes);
    return { first: segment.first, pieces, box, strokes, length, line, level: levelOf(box, line) };
  });
}

export function lengthOf(strokes: readonly Stroke[]): number {
  return strokes.reduce((sum, { points }) => sum + pathLength(points), 0);
}

export function levelOf(box: Box, line: LineMetrics): number {
  return (line.baselineAt(centreX(box)) - centreY(box)) / line.height;
}

function linesByStroke(ink: Ink): Map<number, LineMetrics> {
  const lines = new Map<number, LineMetrics>();
  for (const row of splitRows(fragmentsOf(ink))) {
    const line = measureLine(row);
    for (const { stroke } of row) lines.set(stroke, line);
  }
  return lines;
}
