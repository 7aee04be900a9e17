/** The letters of am and pm, by their shape and their place on the line: the network knows no letters. */

import { bottomOf, centreX } from '../../data/box.js';
import type { Box, Point, Stroke } from '../../data/ink.js';
import { NOT_A_DIGIT } from '../../data/model-input.js';
import type { SignChance } from '../hypothesis.js';
import type { Shape } from '../shapes.js';

/**
 * Log-weight of the first letter, besides that of being no digit: with it a digit too many behind a time is rather a
 * mistake than a letter. An m is expected behind it.
 */
const LETTER = -3;
const LETTER_M = -0.5;

/**
 * Digits that the model takes letters for: of UNIPEN's dev letters a, 36 % look like a 9 to it. The factors are so low
 * that only an m behind it makes a letter of such a shape (see `DOUBT` in grammar-acceptor.ts).
 */
const LIKE_DIGITS = { a: { 9: 0.002 }, p: { 1: 0.0005, 8: 0.001 } };

/** A letter is one shape as a digit is, though not a digit's. */
const SHARE_OF_SCORE = 0.5;

/** Keeps logarithms finite. */
const TINY = 1e-6;

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

/** A shape that is wider than this (widths : heights) has both letters: then its left part tells which comes first. */
const BOTH_LETTERS = 1.3;
const FIRST_LETTER = 0.75;

/** The shape says no more than this, log-odds. */
const SUREST = 5;

/**
 * @param chances of the digits 0…9 and of no digit, by the model.
 * @param score of geometry, as one digit.
 */
export function halfDayLetters(shape: Shape, chances: Float32Array, score: number): SignChance[] {
  const { box, line } = shape;
  const slimness = box.width / box.height;
  if (box.height < LOWEST * line.height) return [];
  const weigh = (letter: number, chance: number): number =>
    letter + Math.log(Math.max(chance, TINY)) + SHARE_OF_SCORE * score;
  const letters: SignChance[] =
    slimness > SLIMMEST_M ? [['m', weigh(LETTER_M, chances[NOT_A_DIGIT]!)]] : [];
  if (slimness > WIDEST_ROUND) return letters;
  const p = 1 / (1 + Math.exp(-oddsOfP(shape)));
  return [
    ...letters,
    ['p', weigh(LETTER, p * chanceOfLetter(chances, LIKE_DIGITS.p))],
    ['a', weigh(LETTER, (1 - p) * chanceOfLetter(chances, LIKE_DIGITS.a))],
  ];
}

function chanceOfLetter(chances: Float32Array, alike: Readonly<Record<number, number>>): number {
  return Object.entries(alike).reduce(
    (sum, [digit, share]) => sum + share * chances[Number(digit)]!,
    chances[NOT_A_DIGIT]!,
  );
}

function oddsOfP({ box: whole, line, strokes }: Shape): number {
  const { bias, ...weights } = ODDS_OF_P;
  const isBoth = whole.width > BOTH_LETTERS * whole.height;
  const all = strokes.flatMap(piecesOf);
  const ink = isBoth ? all.filter(({ x }) => x < whole.x + FIRST_LETTER * whole.height) : all;
  const box = isBoth ? boxOf(ink) : whole;
  const depth = (bottomOf(box) - line.baselineAt(centreX(box))) / line.height;
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

function boxOf(ink: readonly Point[]): Box {
  const [xs, ys] = [ink.map(({ x }) => x), ink.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** Mean over the length of the ink; 0 without ink. */
function meanOf(ink: readonly PieceOfInk[], of: (piece: PieceOfInk) => number): number {
  const length = ink.reduce((sum, piece) => sum + piece.length, 0);
  return length > 0 ? ink.reduce((sum, piece) => sum + piece.length * of(piece), 0) / length : 0;
}
