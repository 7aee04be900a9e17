/** The segments of a lattice as the geometry of their written lines sees them. */

import { centreX, centreY, unionBox } from '../data/box.js';
import type { Box, Ink, Stroke } from '../data/ink.js';
import { type Lattice, type Piece, strokesOf } from '../data/lattice.js';
import { fragmentsOf, pathLength } from '../segment/ink/geometry/fragment.js';
import { type LineMetrics, measureLine } from '../segment/ink/geometry/line.js';
import { splitRows } from '../segment/ink/geometry/rows.js';

export interface Shape {
  first: number;
  pieces: readonly Piece[];
  box: Box;
  strokes: readonly Stroke[];
  /** Of the line that was drawn. */
  length: number;
  line: LineMetrics;
  /** How high above the baseline its middle lies, in heights of the line. */
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
