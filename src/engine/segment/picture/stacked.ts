/** Cuts shapes of two digits that touch, one above the other, in two written lines. */

import { bottomOf, boxOfPixels, centreX, centreY } from '../../data/box.js';
import type { Box } from '../../data/ink.js';
import type { Component, Labelled } from './components.js';

/** The least height of two digits, in heights of one. */
const TWICE = 1.5;

/** Shapes of such a height (in heights of a digit) show where a line is. */
const USUAL = { least: 0.6, most: 1.3 };

/** Digits up to so many heights to the side show the lines that a shape belongs to. */
const SURROUNDINGS = 3;

/** The joint lies between both lines, or up to so many heights above or below. */
const MARGIN = 0.25;

/** The joint is no thicker than so many pen widths. */
const THICKEST_JOINT = 3;

/**
 * Cuts shapes that stand in two lines where they are thinnest between both; changes `labels`. A high
 * digit with neighbours in one line only stays whole.
 *
 * @param page its digits' height and the pen's width, px.
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

/** Whether the middle of a digit lies between two rows. */
function isBeside(box: Box, from: number, to: number): boolean {
  return centreY(box) >= from && centreY(box) < to;
}

/** The row with the least ink; of several, the one nearest to the middle. */
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

/** The component of a label, which lies within `area`. */
function measured(labels: Int32Array, label: number, area: Box, width: number): Component {
  let pixels = 0;
  const box = boxOfPixels(area, (x, y) => {
    const own = labels[y * width + x] === label;
    if (own) pixels++;
    return own;
  });
  // Both halves of a shape hold its first or its last row.
  return { label, area: pixels, box: box! };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
