/** Makes the pieces of a written line: joins the parts of a digit, and cuts shapes of touching digits. */
import type { Bitmap } from '../../data/bitmap.js';
import { boxOfPixels, centreX, rightOf, unionBox } from '../../data/box.js';
import type { Box } from '../../data/ink.js';
import type { Component } from './components.js';
import { distance, type WrittenLine } from './lines.js';

/** One or more shapes (connected components), or the part of them between two columns. */
export interface PicturePiece {
  labels: readonly number[];
  box: Box;
  /** Index of the uncut shape that the piece is part of. */
  whole: number;
  /** Number of strokes that the cut on its left crosses; 0 if there is no cut. */
  severed: number;
}

/** A part of a digit: minimum overlap in x (of its width), maximum distance and height (of line height). */
const PART = { shared: 0.6, distance: 0.3, height: 0.55 };

/** Wider shapes may contain several digits; a multiple of the line height. */
const WIDE = 0.7;

/** Minimum distance of a cut from the sides and from other cuts, as a multiple of the line height. */
const NARROWEST_PART = 0.15;

/** Maximum amount of ink in the column of a cut, as a multiple of the line height. */
const THICKEST_CUT = 0.5;

/** Maximum number of cuts of a shape, per line height of its width. */
const MOST_CUTS = 3;

/** The pieces of a line, from left to right. */
export function piecesOf(
  line: WrittenLine,
  labels: Int32Array,
  page: { width: number },
): PicturePiece[] {
  const wholes = wholesOf(line);
  return wholes.flatMap(({ labels: own, box }, whole) => {
    const cuts = proposeCuts(own, box, labels, page, line.height);
    const edges = [{ x: box.x, severed: 0 }, ...cuts];
    return edges.flatMap(({ x, severed }, i) => {
      const to = edges[i + 1]?.x ?? rightOf(box);
      const part = boxOfPixels({ ...box, x, width: to - x }, (column, row) =>
        own.includes(labels[row * page.width + column]!),
      );
      return part ? [{ labels: own, box: part, whole, severed }] : [];
    });
  });
}

/** The shapes of a digit that touches no other one. */
export interface Whole {
  labels: number[];
  box: Box;
}

/** The uncut shapes of a line with their parts, from left to right. */
export function wholesOf(line: WrittenLine): Whole[] {
  return joinParts(line).sort((a, b) => centreX(a.box) - centreX(b.box));
}

/** Joins small parts with the digit that they are in, or close above or below. */
function joinParts({ shapes, height }: WrittenLine): Whole[] {
  const isPart = ({ box }: Component) => box.height < PART.height * height;
  const wholes: Whole[] = shapes
    .filter((shape) => !isPart(shape))
    .map(({ label, box }) => ({ labels: [label], box }));
  const digits = wholes.map(({ box }) => box);
  for (const { label, box } of shapes.filter(isPart)) {
    const owners = wholes
      .map((whole, i) => ({ whole, digit: digits[i] }))
      .filter(
        ({ digit }) =>
          digit &&
          distance(box, digit) <= PART.distance * height &&
          sharedWidth(box, digit) >= PART.shared * Math.min(box.width, digit.width),
      )
      .sort((a, b) => distance(box, a.digit!) - distance(box, b.digit!));
    const owner = owners[0]?.whole;
    if (owner) {
      owner.labels.push(label);
      owner.box = unionBox([owner.box, box]);
    } else wholes.push({ labels: [label], box });
  }
  return wholes;
}

function sharedWidth(a: Box, b: Box): number {
  return Math.min(rightOf(a), rightOf(b)) - Math.max(a.x, b.x);
}

interface Cut {
  x: number;
  severed: number;
}

/** Chooses columns with little ink as cuts, those with the least ink first. */
function proposeCuts(
  own: readonly number[],
  box: Box,
  labels: Int32Array,
  page: { width: number },
  height: number,
): Cut[] {
  if (box.width < WIDE * Math.max(height, 1)) return [];
  const { ink, strokes } = columnsOf(own, box, labels, page.width);
  const margin = Math.max(2, Math.round(NARROWEST_PART * height));
  const columns: number[] = [];
  for (let x = margin; x < box.width - margin; x++) {
    if (ink[x]! <= THICKEST_CUT * height) columns.push(x);
  }
  const middle = (x: number) => Math.abs(x - box.width / 2) / box.width;
  columns.sort((a, b) => ink[a]! - ink[b]! || middle(a) - middle(b));
  const most = Math.round((MOST_CUTS * box.width) / height);
  const chosen: number[] = [];
  for (const x of columns) {
    if (chosen.length >= most) break;
    if (chosen.every((other) => Math.abs(other - x) >= margin)) chosen.push(x);
  }
  return chosen.sort((a, b) => a - b).map((x) => ({ x: box.x + x, severed: strokes[x]! }));
}

/** For each column: the number of ink pixels, and the number of runs of ink (strokes). */
function columnsOf(own: readonly number[], box: Box, labels: Int32Array, width: number) {
  const ink = new Uint32Array(box.width);
  const strokes = new Uint32Array(box.width);
  for (let x = 0; x < box.width; x++) {
    let before = false;
    for (let y = box.y; y < box.y + box.height; y++) {
      const on = own.includes(labels[y * width + box.x + x]!);
      if (on) ink[x]!++;
      if (on && !before) strokes[x]!++;
      before = on;
    }
  }
  return { ink, strokes };
}

/**
 * Cuts a piece out of the greyscale bitmap, including its anti-aliased edge (`edge` px), with its box.
 *
 * @param ink the bitmap with even lighting.
 */
export function cutOut(
  { labels: own, box }: Pick<PicturePiece, 'labels' | 'box'>,
  ink: Bitmap,
  labels: Int32Array,
  edge: number,
): { box: Box; mask: Bitmap } {
  const x = Math.max(0, box.x - edge);
  const y = Math.max(0, box.y - edge);
  const width = Math.min(ink.width, box.x + box.width + edge) - x;
  const height = Math.min(ink.height, box.y + box.height + edge) - y;
  const near = new Uint8Array(width * height);
  for (let row = box.y; row < box.y + box.height; row++) {
    for (let column = box.x; column < box.x + box.width; column++) {
      if (!own.includes(labels[row * ink.width + column]!)) continue;
      const [fromY, toY] = [Math.max(y, row - edge), Math.min(y + height - 1, row + edge)];
      const [fromX, toX] = [Math.max(x, column - edge), Math.min(x + width - 1, column + edge)];
      for (let ny = fromY; ny <= toY; ny++) {
        near.fill(1, (ny - y) * width + fromX - x, (ny - y) * width + toX - x + 1);
      }
    }
  }
  const data = new Float32Array(width * height);
  for (let i = 0; i < data.length; i++) {
    if (!near[i]) continue;
    const at = (y + Math.floor(i / width)) * ink.width + x + (i % width);
    // Ink of other shapes is excluded.
    if (labels[at] === 0 || own.includes(labels[at]!)) data[i] = ink.data[at]!;
  }
  return { box: { x, y, width, height }, mask: { data, width, height } };
}
