/** Groups shapes (connected components) into written lines. */

import { bottomOf, centreX, centreY, rightOf } from '../../data/box.js';
import type { Box } from '../../data/ink.js';
import type { Component } from './components.js';

export interface WrittenLine {
  shapes: Component[];
  /** Height of the digits of the line, in pixels. */
  height: number;
}

/** Shapes lower than this fraction of a digit's height are parts of digits, dots and dashes. */
const TALL = 0.55;

/** Minimum overlap in y of adjacent shapes of a line, as a fraction of the smaller height. */
const LEAST_SHARED = 0.5;

/** Number of last shapes of a line whose mean position is compared with the next shape. */
const LOOK_BACK = 3;

/** Maximum distance of a small part from a digit of its line, as a multiple of the digit height. */
const PART_DISTANCE = 0.5;

/** Shapes fainter than this fraction of their line's darkness are smears, or show through the paper. */
const FAINT = 0.5;

/** The line without shapes that are much fainter than the others. */
export function withoutFaint(line: WrittenLine, darkness: Float32Array): WrittenLine {
  const usual = median(line.shapes.map(({ label }) => darkness[label]!));
  const shapes = line.shapes.filter(({ label }) => darkness[label]! >= FAINT * usual);
  return { ...line, shapes };
}

/**
 * Finds the lines, from top to bottom, with their shapes from left to right.
 *
 * @param height height of a digit, in pixels.
 * @param slope slope (y per x) of the lines of the page.
 */
export function findLines(
  shapes: readonly Component[],
  height: number,
  slope: number,
): WrittenLine[] {
  const level = (box: Box): Box => ({ ...box, y: box.y - slope * centreX(box) });
  const tall = shapes.filter(({ box }) => box.height >= TALL * height);
  const lines: Component[][] = [];
  for (const shape of [...tall].sort((a, b) => centreX(a.box) - centreX(b.box))) {
    const line = best(lines, (shapesOfLine) => {
      const near = shapesOfLine.slice(-LOOK_BACK).map(({ box }) => level(box));
      return sharedHeight(level(shape.box), meanBand(near));
    });
    if (line && line.score >= LEAST_SHARED) line.item.push(shape);
    else lines.push([shape]);
  }
  for (const part of shapes.filter(({ box }) => box.height < TALL * height)) {
    const nearest = best(lines, (line) => -nearestDistance(part.box, line));
    if (nearest && -nearest.score <= PART_DISTANCE * height) nearest.item.push(part);
  }
  const top = (line: readonly Component[]) => mean(line.map(({ box }) => centreY(level(box))));
  return lines
    .sort((a, b) => top(a) - top(b))
    .map((line) => ({
      shapes: line.sort((a, b) => centreX(a.box) - centreX(b.box)),
      height: median(line.map(({ box }) => box.height).filter((h) => h >= TALL * height)),
    }));
}

function best<T>(items: readonly T[], score: (item: T) => number) {
  return items
    .map((item) => ({ item, score: score(item) }))
    .reduce<{ item: T; score: number } | undefined>(
      (a, b) => (!a || b.score > a.score ? b : a),
      undefined,
    );
}

function meanBand(boxes: readonly Box[]): Pick<Box, 'y' | 'height'> {
  return { y: mean(boxes.map(({ y }) => y)), height: mean(boxes.map(({ height }) => height)) };
}

type Band = Pick<Box, 'y' | 'height'>;

function sharedHeight(a: Band, b: Band): number {
  const shared = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return shared / Math.min(a.height, b.height);
}

function nearestDistance(box: Box, line: readonly Component[]): number {
  return Math.min(...line.map((other) => distance(box, other.box)));
}

/** Distance between two boxes; 0 if they overlap. */
export function distance(a: Box, b: Box): number {
  return Math.hypot(
    Math.max(0, a.x - rightOf(b), b.x - rightOf(a)),
    Math.max(0, a.y - bottomOf(b), b.y - bottomOf(a)),
  );
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
