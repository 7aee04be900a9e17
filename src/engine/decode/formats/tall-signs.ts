/** Signs of one stroke that are about as high as digits: slashes, brackets and long commas. */

import type { Shape } from '../shapes.js';
import { bracketWeight, leaningLine } from './sign-shapes.js';

/** Signs that may be as high as a digit, or higher. */
export const TALL_SIGNS = ['/', '(', ')', ','] as const;

export type TallSign = (typeof TALL_SIGNS)[number];

/**
 * Log-odds against a digit: per line height of the shape, and per log-probability of the sign by the model. Fitted
 * together by multinomial logistic regression on UNIPEN's lines of training and dev writers: 99 opening and 101 closing
 * brackets, 35 slashes, and their digits. The brackets of some writers are straight lines, so that their height tells
 * most.
 */
const ODDS = {
  '/': { bias: -13, height: 13, model: 1.05 },
  '(': { bias: -5, height: 9.9, model: 1.68 },
  ')': { bias: -6.9, height: 10, model: 1.34 },
};

/** Limits of what is taken into account: the height, the log-probability, and the log-odds. */
const HEIGHTS = { least: 0.6, most: 1.4 };
const LEAST_SEEN = -8;
const MOST_ODDS = 5;

/** The same without a model that knows signs: log-odds per line height above `even`, within `least` and `most`. */
const REACH = { even: 1.05, perHeight: 5, least: -1, most: 2 };

/**
 * Log-odds of a comma per line height of its middle above the baseline, its maximum height and width, and the limit. On
 * the same lines, 18 of 19 commas and all digits are told apart.
 */
const COMMA = { bias: 1.5, perLevel: -12, highest: 1.1, widest: 0.5, most: 3 };

/** @param seen log-probability by the model; `undefined` if it does not know the sign. */
export function tallSignWeight(
  sign: TallSign,
  shape: Shape,
  seen: number | undefined,
): number | undefined {
  if (sign === ',') return longComma(shape);
  if (seen === undefined) return byGeometry(sign, shape);
  const { bias, height, model } = ODDS[sign];
  const size = Math.max(HEIGHTS.least, Math.min(HEIGHTS.most, heightOf(shape)));
  return Math.min(MOST_ODDS, bias + height * size + model * Math.max(LEAST_SEEN, seen));
}

function byGeometry(sign: Exclude<TallSign, ','>, shape: Shape): number | undefined {
  const weight =
    sign === '/' ? leaningLine(shape) : bracketWeight(shape, sign === '(' ? 'left' : 'right');
  const reach = REACH.perHeight * (heightOf(shape) - REACH.even);
  return weight === undefined
    ? undefined
    : weight + Math.max(REACH.least, Math.min(REACH.most, reach));
}

/** A comma that is too large for `smallSign()`, but lies so low that it is hardly a digit. */
function longComma(shape: Shape): number | undefined {
  const { box, line, level } = shape;
  if (heightOf(shape) > COMMA.highest || box.width > COMMA.widest * line.height) return undefined;
  return Math.min(COMMA.most, COMMA.bias + COMMA.perLevel * level);
}

function heightOf({ box, line }: Shape): number {
  return box.height / line.height;
}
