/** €, £ and ¥, of which no open set has any. */
import type { Point } from '../../../src/engine/data/ink.js';
import type { Random } from '../../support/random.js';
import { anyOrder, corners, curve, ellipse, mover } from '../allographs/path.js';

export const CURRENCIES: Readonly<Record<string, (random: Random) => Point[][]>> = {
  '€': euro,
  '£': pound,
  '¥': yen,
};

/** A C with two lines through its back, or with one. */
function euro(random: Random): Point[][] {
  const rx = random.uniform(0.35, 0.5);
  const from = random.uniform(0.86, 0.93);
  const bow = ellipse([rx, 0.5], [rx, 0.5], from, -random.uniform(0.72, 0.84));
  const lines = line(random, 0.38, -0.14, rx * 1.3);
  const second = line(random, 0.6, -0.14, rx * 1.2);
  return anyOrder(random, random.chance(0.9) ? [bow, lines, second] : [bow, lines], {
    swapped: 0.1,
    reversed: 0.1,
  });
}

/** A stem with a hook above and a foot below, mostly with a loop, and one bar or two. */
function pound(random: Random): Point[][] {
  const move = mover(random, 0.025);
  const wide = random.uniform(0.85, 1.15);
  const hook = [move(0.62 * wide, random.uniform(0.12, 0.25)), move(0.45 * wide, 0)];
  const stem = [move(0.24 * wide, 0.2), move(0.25 * wide, 0.55), move(0.18 * wide, 0.85)];
  const loop = [move(0.04, 0.98), move(-0.03, 0.88), move(0.12, 0.85)];
  const foot = [move(0.38 * wide, 0.95), move(0.66 * wide, random.uniform(0.85, 1))];
  const body = random.chance(0.6)
    ? curve(...hook, ...stem, ...loop, ...foot)
    : [...curve(...hook, ...stem), ...corners(move(0.05, 0.97), ...foot)];
  const bars = [line(random, random.uniform(0.42, 0.58), 0, 0.52 * wide)];
  if (random.chance(0.15)) bars.push(line(random, 0.66, 0, 0.5 * wide));
  return anyOrder(random, [body, ...bars], { swapped: 0.1, reversed: 0.08 });
}

/** A Y with two bars, or with one. */
function yen(random: Random): Point[][] {
  const move = mover(random, 0.025);
  const middle = move(0.35, random.uniform(0.38, 0.52));
  const right = move(0.7, 0);
  const foot = move(0.35 + random.normal(0, 0.06), 1);
  const left = corners(move(0, 0), middle);
  const arms = random.chance(0.5)
    ? [left, corners(right, middle), corners(middle, foot)]
    : random.chance(0.5)
      ? [[...left, ...corners(middle, right).slice(1)], corners(middle, foot)]
      : [left, corners(right, middle, foot)];
  const bars = [line(random, random.uniform(0.5, 0.62), 0.08, 0.62)];
  if (random.chance(0.8)) bars.push(line(random, random.uniform(0.68, 0.8), 0.08, 0.62));
  return anyOrder(random, [...arms, ...bars], { swapped: 0.15, reversed: 0.08 });
}

function line(random: Random, y: number, from: number, to: number): Point[] {
  const slope = random.normal(0, 0.03);
  const shift = random.normal(0, 0.04);
  return corners([from + shift, y + slope], [to + shift + random.normal(0, 0.05), y - slope]);
}
