/** The letters of am and pm, by their shape and their place on the line: the network knows no letters. */

import { bottomOf, centreX } from '../../data/box.js';
import type { Point, Stroke } from '../../data/ink.js';
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

/**
 * An m is at least so many times as wide as high; an a may be the wider one where the pen goes on to the next letter. The
 * format says which comes first.
 */
const SLIMMEST_M = 0.7;
const WIDEST_ROUND = 3;

/**
 * Log-odds of a p, small or capital, against an a. Fitted by logistic regression on letters of UNIPEN's training writers;
 * of those of dev writers, 97.5 % are told apart.
 */
const ODDS_OF_P = { bias: 16.8, depth: 12.6, middle: -25.6, foot: -5.25, spread: -19.8 };

/** The lowest part of a letter, as a share of its height: the stem of a p, the width of an a. */
const FOOT = 1 / 3;

/** The shape says no more than this, log-odds. */
const SUREST = 5;

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
  const { bias, ...weights } = ODDS_OF_P;
  const depth = (bottomOf(box) - line.baselineAt(centreX(box))) / line.height;
  const ink = strokes.flatMap(piecesOf);
  const lowest = ink.filter(({ y }) => y > bottomOf(box) - FOOT * box.height);
  const foot = meanOf(lowest, ({ x }) => (x - box.x) / box.width);
  const odds =
    bias +
    weights.depth * depth +
    weights.middle * meanOf(ink, ({ y }) => (y - box.y) / box.height) +
    weights.foot * foot +
    weights.spread * Math.sqrt(meanOf(lowest, ({ x }) => ((x - box.x) / box.width - foot) ** 2));
  return Math.max(-SUREST, Math.min(SUREST, odds));
}

interface PieceOfInk extends Point {
  length: number;
}

function piecesOf({ points }: Stroke): PieceOfInk[] {
  return points.slice(1).map((b, i) => {
    const a = points[i]!;
    return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, length: Math.hypot(b.x - a.x, b.y - a.y) };
  });
}

/** Mean over the length of the ink; 0 without ink. */
function meanOf(ink: readonly PieceOfInk[], of: (piece: PieceOfInk) => number): number {
  const length = ink.reduce((sum, piece) => sum + piece.length, 0);
  return length > 0 ? ink.reduce((sum, piece) => sum + piece.length * of(piece), 0) / length : 0;
}
