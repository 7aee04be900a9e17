/** The letters of am and pm, by their place on the line: the network knows no letters. */

import { bottomOf, centreX } from '../../data/box.js';
import type { SignChance } from '../hypothesis.js';
import type { Shape } from '../shapes.js';

/**
 * Log-weight of a letter, besides that of being no digit: with it a digit too many behind a time is rather a mistake
 * than a letter.
 */
const LETTER = -3;

/** A letter is one shape as a digit is, though not a digit's. */
const SHARE_OF_SCORE = 0.5;

/** What is lower is no letter (heights of the line). */
const LOWEST = 0.15;

/** An m is at least so many times as wide as high, an a or a p at the most. The format says which comes first. */
const SLIMMEST_M = 0.7;
const WIDEST_ROUND = 1.6;

/** Small letters are lower than this, in heights of the line above the baseline. */
const SMALL = 0.85;

/** Log-odds of a small p: how far it hangs below the baseline, and how high it is (heights of the line). */
const SMALL_P = { depth: 0.15, perDepth: 12, height: 0.7, perHeight: 8 };

/** Log-odds of P by how far above the middle of its box the ink lies, as a share of its height. */
const PER_RISE = 40;

/** No place on the line says more than this, log-odds. */
const SUREST = 3;

/**
 * @param noDigit log-chance that it is no digit.
 * @param score of geometry, as one digit.
 */
export function halfDayLetters(shape: Shape, noDigit: number, score: number): SignChance[] {
  const { box, line } = shape;
  const slimness = box.width / box.height;
  const weight = noDigit + LETTER + SHARE_OF_SCORE * score;
  if (box.height < LOWEST * line.height) return [];
  const letters: SignChance[] = slimness > SLIMMEST_M ? [['m', weight]] : [];
  if (slimness > WIDEST_ROUND) return letters;
  const p = 1 / (1 + Math.exp(-oddsOfP(shape)));
  return [...letters, ['p', weight + Math.log(p)], ['a', weight + Math.log(1 - p)]];
}

function oddsOfP({ box, line, strokes }: Shape): number {
  const height = box.height / line.height;
  const depth = (bottomOf(box) - line.baselineAt(centreX(box))) / line.height;
  const points = strokes.flatMap((stroke) => stroke.points);
  const middle = points.reduce((sum, { y }) => sum + y, 0) / points.length;
  const rise = (box.y + box.height / 2 - middle) / box.height;
  const small =
    SMALL_P.perDepth * (depth - SMALL_P.depth) + SMALL_P.perHeight * (height - SMALL_P.height);
  const odds = height - depth < SMALL ? small : PER_RISE * rise;
  return Math.max(-SUREST, Math.min(SUREST, odds));
}
