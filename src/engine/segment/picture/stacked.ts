/** Cuts shapes of two digits that touch vertically and belong to two written lines. */

import { bottomOf, boxOfPixels, centreX, centreY } from '../../data/box.js';
import type { Box } from '../../data/ink.js';
import type { Component, Labelled } from './components.js';

/** Minimum height of two digits, as a multiple of the digit height. */
const TWICE = 1.5;

/** Range of heights (multiples of the digit height) of shapes that indicate a written line. */
const USUAL = { least: 0.6, most: 1.3 };

/** Maximum horizontal distance of digits that indicate the lines of a shape, in digit heights. */
const SURROUNDINGS = 3;

/** Maximum distance of the cut from the space between the lines, as a multiple of the digit height. */
const MARGIN = 0.25;

/** Maximum width of the ink at the cut, as a multiple of the line width. */
const THICKEST_JOINT = 3;

/**
 * Cuts shapes in two lines at the row between the lines that has the least ink. Modifies `labels`. A high
 * digit with neighbours in only one line is not cut.
 *
 * @param page digit height, line width and width of the page, in px.
 */
export function cutStacked(
  { labels, components }: Labelled,
  { height, lineWidth, width }: { height: number; lineWidth: number; width: number },
): Component[] {
  const usual = components.filter(
    ({ box }) => box.height >= USUAL.least * height && box.height <= USUAL.most * height,
  );
  let next = components.reduce((most, { label }) => Math.max(most, label), 0) + 1;
  return components.flatMap((shape) => {
    const { box, label } = shape;
    if (box.height < TWICE * height) return [shape];
    const near = usual
      .filter((other) => Math.abs(centreX(other.box) - centreX(box)) <= SURROUNDINGS * height)
      .map((other) => other.box);
    const above = near.filter((other) => isBeside(other, box.y, box.y + box.height / 2));
    const below = near.filter((other) => isBeside(other, box.y + box.height / 2, bottomOf(box)));
    if (above.length === 0 || below.length === 0) return [shape];
    const [bottom, top] = [mean(above.map(bottomOf)), mean(below.map(({ y }) => y))];
    const from = Math.round(Math.min(bottom, top) - MARGIN * height);
    const to = Math.round(Math.max(bottom, top) + MARGIN * height);
    const cut = thinnestRow(labels, label, box, width, from, to);
    if (!cut || cut.ink > THICKEST_JOINT * lineWidth) return [shape];
    const lower = next++;
    for (let y = cut.row; y < bottomOf(box); y++) {
      for (let x = box.x; x < box.x + box.width; x++) {
        if (labels[y * width + x] === label) labels[y * width + x] = lower;
      }
    }
    return [
      measured(labels, label, { ...box, height: cut.row - box.y }, width),
      measured(labels, lower, { ...box, y: cut.row, height: bottomOf(box) - cut.row }, width),
    ];
  });
}

/** Whether the centre of a digit is between two rows of pixels. */
function isBeside(box: Box, from: number, to: number): boolean {
  return centreY(box) >= from && centreY(box) < to;
}

/** The row of pixels with the least ink; among equal ones, the one nearest to the middle. */
function thinnestRow(
  labels: Int32Array,
  label: number,
  box: Box,
  width: number,
  from: number,
  to: number,
) {
  const offMiddle = (row: number) => Math.abs(row - (from + to) / 2);
  let best: { row: number; ink: number } | undefined;
  for (let row = Math.max(from, box.y + 1); row <= Math.min(to, bottomOf(box) - 2); row++) {
    let ink = 0;
    for (let x = box.x; x < box.x + box.width; x++) if (labels[row * width + x] === label) ink++;
    const nearer = best && ink === best.ink && offMiddle(row) < offMiddle(best.row);
    if (!best || ink < best.ink || nearer) best = { row, ink };
  }
  return best;
}

/** The component with a label, which is within `area`. */
function measured(labels: Int32Array, label: number, area: Box, width: number): Component {
  let pixels = 0;
  const box = boxOfPixels(area, (x, y) => {
    const own = labels[y * width + x] === label;
    if (own) pixels++;
    return own;
  });
  // Each half includes the first or the last row of the shape, so it has ink.
  return { label, area: pixels, box: box! };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
