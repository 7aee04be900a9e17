/** A 1 as most of Europe writes it: a long upstroke, a foot, or both. */
import type { Point } from '../../../src/engine/data/ink.js';
import type { Random } from '../../support/random.js';
import { corners, curve, type Knot, mover } from './path.js';

/** An upstroke that rises less steeply than this (height over width) makes a 7. */
const LEAST_RISE = 1;
const MOST_RISE = 2.6;

export function one(random: Random): Point[][] {
  const move = mover(random, 0.02);
  const top = move(0.4 + random.normal(0, 0.04), 0);
  const bottom = move(0.4, 1);
  const upstroke = random.chance(0.8);
  const start = upstroke ? beginning(top, random) : undefined;
  const stem = curve(top, move((top[0] + bottom[0]) / 2, 0.5), bottom);
  const body = start ? [...upward(start, top, random), ...stem.slice(1)] : stem;
  if (upstroke && random.chance(0.6)) return [body];
  const half = random.uniform(0.15, 0.42);
  const middle = bottom[0] + random.normal(0, 0.06);
  const drop = bottom[1] + random.normal(0, 0.02);
  const left: Knot = [middle - half, drop + random.normal(0, 0.02)];
  const right: Knot = [middle + half, drop + random.normal(0, 0.03)];
  if (random.chance(0.2)) return [[...body, ...corners(bottom, left, right).slice(1)]];
  return [body, random.chance(0.9) ? corners(left, right) : corners(right, left)];
}

/** Where the upstroke begins: from a short flag down to the line itself. */
function beginning(top: Knot, random: Random): Knot {
  const height = random.uniform(0.22, 0.95);
  const rise = random.uniform(LEAST_RISE, MOST_RISE);
  return [top[0] - Math.min(0.75, height / rise), top[1] + height];
}

function upward(start: Knot, top: Knot, random: Random): Point[] {
  const bend = random.normal(0.02, 0.03);
  const middle: Knot = [(start[0] + top[0]) / 2 + bend, (start[1] + top[1]) / 2 + bend];
  return curve(start, middle, top);
}
