/** Composes paper without writing: brightness, patterns, rules and boxes, print, shadows. */
import type { Random } from '../../support/random.js';
import { drawPath, emptyLayer, type Layer } from '../paint.js';
import { printLine, smoothNoise } from './canvas.js';
import type { Extent, Pattern } from './patterns.js';
import { printedText, type Typeface } from './print.js';

export interface PaperSource {
  patterns: readonly Pattern[];
  typefaces: readonly Typeface[];
}

/** Probabilities of what is on a paper. */
const SHARES = {
  plain: 0.15,
  second: 0.3,
  rule: 0.4,
  otherRules: 0.15,
  box: 0.12,
  boxes: 0.06,
  print: 0.3,
  shadow: 0.35,
  stamp: 0.06,
} as const;

/** The area of the digits, px. */
export interface Place {
  left: number;
  right: number;
  top: number;
  base: number;
}

/**
 * @param light the paper's brightness, 0…1.
 * @returns brightness, 0…1.
 */
export function blankPaper(
  extent: Extent,
  place: Place,
  light: number,
  { patterns, typefaces }: PaperSource,
  random: Random,
): Float32Array {
  const { width, height, size } = extent;
  const paper = new Float32Array(width * height).fill(light);
  if (!random.chance(SHARES.plain)) {
    const count = random.chance(SHARES.second) ? 2 : 1;
    for (let i = 0; i < count; i++) {
      // Mostly faint; sometimes nearly as dark as ink.
      const depth = light * (0.03 + 0.4 * random.uniform() ** 2.2);
      darken(paper, random.pick(patterns)(extent, random), depth);
    }
  }
  const printed = emptyLayer(width, height);
  printRules(printed, place, size, random);
  if (random.chance(SHARES.print)) printWords(printed, place, size, typefaces, random);
  if (random.chance(SHARES.stamp)) stamp(printed, size, random);
  darken(paper, printed.coverage, light * random.uniform(0.12, 0.8));
  if (random.chance(SHARES.shadow)) {
    const noise = smoothNoise(width, height, random.uniform(1.5, 8) * size, random);
    const deep = random.uniform(0.03, 0.3);
    for (let at = 0; at < paper.length; at++) paper[at]! *= 1 - deep * (0.5 + 0.5 * noise[at]!);
  }
  return paper;
}

function darken(paper: Float32Array, shade: Float32Array, depth: number): void {
  for (let at = 0; at < paper.length; at++) paper[at]! -= depth * shade[at]!;
}

/** Draws a line over the whole width, from `y` at the left. */
function across(layer: Layer, y: number, slope: number, wide: number) {
  const { width } = layer;
  const ends = [
    { x: 0, y },
    { x: width, y: y - slope * width },
  ];
  drawPath(layer, ends, wide);
}

function printRules(layer: Layer, place: Place, size: number, random: Random): void {
  const wide = Math.max(0.7, size * random.uniform(0.02, 0.1));
  const slope = random.normal(0, 0.012);
  if (random.chance(SHARES.rule)) {
    const y = place.base + size * random.normal(0.08, 0.14);
    if (random.chance(0.2)) dotted(layer, y, size, random);
    else across(layer, y, slope, wide);
  }
  if (random.chance(SHARES.otherRules)) {
    across(layer, place.top - size * random.uniform(-0.05, 0.5), slope, wide);
  }
  if (random.chance(SHARES.box)) {
    const [left, right] = [
      place.left - size * random.uniform(0.05, 1.2),
      place.right + size * random.uniform(0.05, 1.2),
    ];
    const [top, foot] = [
      place.top - size * random.uniform(0, 0.6),
      place.base + size * random.uniform(0, 0.6),
    ];
    const corners = [
      { x: left, y: top },
      { x: right, y: top },
      { x: right, y: foot },
      { x: left, y: foot },
      { x: left, y: top },
    ];
    drawPath(layer, corners, wide);
  }
  if (random.chance(SHARES.boxes)) {
    const pitch = size * random.uniform(0.7, 1.4);
    const [top, foot] = [place.top - size * random.uniform(0.05, 0.4), place.base + size * 0.2];
    for (let x = place.left - size * random.uniform(0, 0.3); x < layer.width; x += pitch) {
      drawPath(
        layer,
        [
          { x, y: top },
          { x, y: foot },
        ],
        wide,
      );
    }
    if (random.chance(0.7)) across(layer, foot, 0, wide);
    if (random.chance(0.7)) across(layer, top, 0, wide);
  }
}

function dotted(layer: Layer, y: number, size: number, random: Random): void {
  const [apart, wide] = [size * random.uniform(0.08, 0.3), size * random.uniform(0.03, 0.08)];
  for (let x = 0; x < layer.width; x += apart) drawPath(layer, [{ x, y }], Math.max(0.8, wide));
}

/** Small print above, below or behind, and words before or after the line in its own size. */
function printWords(
  layer: Layer,
  place: Place,
  size: number,
  typefaces: readonly Typeface[],
  random: Random,
): void {
  const typeface = random.pick(typefaces);
  const count = 1 + random.index(3);
  for (let i = 0; i < count; i++) {
    if (random.chance(0.35)) {
      // Beside the line: a currency, or a word.
      const own = size * random.uniform(0.35, 0.9);
      const text = random.chance(0.5) ? '$' : printedWord(random);
      const x = random.chance(0.6)
        ? place.left - size * random.uniform(0.7, 1.2) - own * 0.6 * text.length
        : place.right + size * random.uniform(0.3, 1.5);
      printLine(layer, text, typeface, x, place.base + size * random.uniform(-0.3, 0.1), own);
      continue;
    }
    const own = Math.max(3, size * random.uniform(0.12, 0.42));
    const base = random.chance(0.7)
      ? random.pick([
          place.top - size * random.uniform(0.08, 0.5),
          place.base + size * random.uniform(0.3, 0.9),
        ])
      : random.uniform(0, layer.height);
    let x = random.uniform(-2 * size, layer.width);
    for (let word = 0; word < 1 + random.index(5) && x < layer.width; word++) {
      x = printLine(layer, printedText(random), typeface, x, base, own) + own * 0.5;
    }
  }
}

function printedWord(random: Random): string {
  return printedText(random).replaceAll(/\d/g, 'n');
}

/** A rubber stamp: one or two rings. */
function stamp(layer: Layer, size: number, random: Random): void {
  const [x, y] = [random.uniform(0, layer.width), random.uniform(0, layer.height)];
  const radius = size * random.uniform(0.6, 2);
  const rings = random.chance(0.5) ? [radius] : [radius, radius * 0.85];
  for (const own of rings) {
    const path = Array.from({ length: 41 }, (_, i) => ({
      x: x + own * Math.cos((Math.PI * i) / 20),
      y: y + own * Math.sin((Math.PI * i) / 20),
    }));
    drawPath(layer, path, Math.max(1, size * random.uniform(0.03, 0.1)));
  }
}
