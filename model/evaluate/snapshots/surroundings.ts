/** What else is in a photograph of a number: the lines of the paper, and the table or a finger at its border. */
import type { Box } from '../../../src/engine/data/ink.js';
import { smoothNoise } from '../../samples/lines/canvas.js';
import { drawPath, emptyLayer, type Layer } from '../../samples/paint.js';
import type { Random } from '../../support/random.js';

export type Ruling = 'blank' | 'ruled' | 'squared';
export type Border = 'table' | 'finger';

/** Darkens `data` where the paper has lines. @param size height of a digit, px. */
export function printPaper(
  data: Float32Array,
  { width, height }: Layer,
  ruling: Ruling,
  size: number,
  random: Random,
): void {
  if (ruling === 'blank') return;
  const layer = emptyLayer(width, height);
  const pitch = size * (ruling === 'ruled' ? random.uniform(0.7, 1.5) : random.uniform(0.35, 1));
  const wide = Math.max(0.7, pitch * random.uniform(0.015, 0.05));
  const tilt = random.normal(0, 0.015);
  for (let y = random.uniform(-pitch, 0); y < height + pitch; y += pitch) {
    const ends = [
      { x: 0, y },
      { x: width, y: y + tilt * width },
    ];
    drawPath(layer, ends, wide);
  }
  if (ruling === 'squared') {
    for (let x = random.uniform(-pitch, 0); x < width + pitch; x += pitch) {
      const ends = [
        { x, y: 0 },
        { x: x - tilt * height, y: height },
      ];
      drawPath(layer, ends, wide);
    }
  }
  const depth = random.uniform(0.08, 0.4);
  for (let at = 0; at < data.length; at++) data[at]! *= 1 - depth * layer.coverage[at]!;
}

/** Covers what lies beside the paper, or over it, at one or two sides of the picture; never the number. */
export function addBorder(
  data: Float32Array,
  page: Layer,
  border: Border,
  number: Box,
  random: Random,
): void {
  if (border === 'finger') addFinger(data, page, number, random);
  else addTable(data, page, number, random);
}

function addTable(data: Float32Array, { width, height }: Layer, number: Box, random: Random) {
  const [dark, grain] = [random.uniform(0.1, 0.5), random.uniform(0, 0.25)];
  const wood = smoothNoise(width, height, Math.max(3, width / 40), random);
  const room = {
    left: number.x,
    right: width - number.x - number.width,
    top: number.y,
    foot: height - number.y - number.height,
  };
  const sides = random
    .shuffle(['left', 'right', 'top', 'foot'] as const)
    .slice(0, 1 + random.index(2));
  for (const side of sides) {
    const deep = room[side] * random.uniform(0.2, 0.75);
    const lean = random.normal(0, 0.04);
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const [off, along] = {
          left: [x, y - height / 2],
          right: [width - x, y - height / 2],
          top: [y, x - width / 2],
          foot: [height - y, x - width / 2],
        }[side] as [number, number];
        const at = y * width + x;
        const inside = Math.max(0, Math.min(1, deep + lean * along - off));
        data[at]! += inside * (dark * (1 + grain * wood[at]!) - data[at]!);
      }
    }
  }
}

/** The tip of a finger or thumb, which reaches in from the foot or from a side. */
function addFinger(data: Float32Array, { width, height }: Layer, number: Box, random: Random) {
  const thick = Math.min(width, height) * random.uniform(0.12, 0.22);
  const isLow = random.chance(0.6);
  const room = isLow ? height - number.y - number.height : number.x;
  const reach = Math.min(room * 0.8, thick * 2);
  const skin = random.uniform(0.3, 0.65);
  const middle = isLow ? random.uniform(0.1, 0.9) * width : random.uniform(0.2, 0.8) * height;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const deep = isLow ? height - y : x;
      const off = Math.abs((isLow ? x : y) - middle) / (thick / 2);
      const tip = reach - (thick / 2) * (1 - Math.sqrt(Math.max(0, 1 - off * off)));
      if (off >= 1) continue;
      const at = y * width + x;
      const inside = Math.max(0, Math.min(1, (tip - deep) / 2));
      const round = 1 - 0.35 * off * off;
      data[at]! += inside * (skin * round - data[at]!);
    }
  }
}
