/** Groups shapes into written lines. */

import { bottomOf, centreX, centreY, rightOf } from '../../data/box.js';
import type { Box } from '../../data/ink.js';
import type { Component } from './components.js';

export interface WrittenLine {
  shapes: Component[];
  /** Of its digits, px. */
  height: number;
}

/** Shapes lower than this share of a digit's height are parts, dots and dashes. */
const TALL = 0.55;

/** Neighbours in a line overlap in y by so much of the lower one's height. */
const LEAST_SHARED = 0.5;

/** The last neighbours of a line, whose mean tells where the line runs. */
const LOOK_BACK = 3;

/** Small parts belong to a line whose nearest digit is no further than so many heights away. */
const PART_DISTANCE = 0.5;

/** Shapes fainter than this share of their line's ink show through the paper, or are smears. */
const FAINT = 0.5;

/** The line without shapes that are too faint for its pen. */
export function withoutFaint(line: WrittenLine, darkness: Float32Array): WrittenLine {
  const usual = median(line.shapes.map(({ label }) => darkness[label]!));
  const shapes = line.shapes.filter(({ label }) => darkness[label]! >= FAINT * usual);
  return { ...line, shapes };
}

/**
 * From top to bottom, each from left to right.
 *
 * @param slope (y per x) of the page's lines.
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

/** Between two boxes; 0 where they overlap. */
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
