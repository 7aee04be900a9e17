/**
 * The shapes of signs. Each function returns the log-weight of a sign, or `undefined` if the shape cannot be that sign.
 * Lengths are fractions of the line height unless a comment names another unit.
 */

import type { Box, Point } from '../../data/ink.js';
import type { Shape } from '../shapes.js';

/** Minimum chord (fraction of its length), minimum and usual inclination (radians), and minimum height of a slash. */
const SLASH = { straight: 0.7, leans: 0.05, usual: 0.3, height: 0.5 };

/** Log-weight of an upright line, which is rather a 1. */
const UPRIGHT = -4;

/**
 * Minimum height of a bracket, its maximum width (fraction of its height), its minimum chord (fraction of its length),
 * and its least, usual and largest bulge (fraction of its chord).
 */
const BRACKET = { height: 0.6, widest: 0.75, straight: 0.6, least: 0.02, usual: 0.1, most: 0.6 };

/** Log-weight of a bracket that is a straight line. */
const FLAT_BRACKET = -4;

/**
 * Minimum and maximum size of a plus, minimum proportion of the sides of its lines, and how far from the centre of one
 * line the other may cross it (fraction of its length).
 */
const PLUS = { least: 0.2, most: 1.1, slim: 2, off: 0.3 };

/**
 * Maximum size of the dots of a colon, and of both lengths together; minimum and maximum vertical distance, maximum
 * horizontal distance, and minimum height of the middle above the baseline.
 */
const COLON = { dot: 0.35, length: 0.8, apart: 0.12, furthest: 0.9, beside: 0.3, level: 0.15 };

/** Log-odds of a comma, against a point: per height above `height`, and per depth below the baseline. */
const COMMA = { height: 0.2, perHeight: 15, perDepth: 6 };

/** Limit of these log-odds, either way. */
const MOST_ODDS = 7;

/** Probability that a dot is a comma and not a point. */
export function commaChance({ box, line, level }: Shape): number {
  const height = box.height / line.height;
  const depth = height / 2 - level;
  const odds = COMMA.perHeight * (height - COMMA.height) + COMMA.perDepth * depth;
  return 1 / (1 + Math.exp(-Math.max(-MOST_ODDS, Math.min(MOST_ODDS, odds))));
}

/** `/`: from the lower left to the upper right. */
export function leaningLine({ strokes, box, line, length }: Shape): number | undefined {
  if (strokes.length !== 1 || box.height < SLASH.height * line.height) return undefined;
  const chord = chordOf(strokes[0]!.points);
  if (!chord || Math.hypot(chord.x, chord.y) < SLASH.straight * length) return undefined;
  // Whichever end it begins at, x grows as y falls.
  const lean = Math.atan2(-chord.x * Math.sign(chord.y), Math.abs(chord.y));
  if (lean < SLASH.leans) return undefined;
  return UPRIGHT * Math.max(0, (SLASH.usual - lean) / SLASH.usual);
}

/** `(` bulges to the left, `)` to the right. */
export function bracketWeight(
  { strokes, box, line, length }: Shape,
  side: 'left' | 'right',
): number | undefined {
  if (strokes.length !== 1 || box.height < BRACKET.height * line.height) return undefined;
  if (box.width > BRACKET.widest * box.height) return undefined;
  const { points } = strokes[0]!;
  const chord = chordOf(points);
  if (!chord) return undefined;
  const size = Math.hypot(chord.x, chord.y);
  if (size < BRACKET.straight * length || Math.abs(chord.x) > BRACKET.widest * Math.abs(chord.y)) {
    return undefined;
  }
  const [start] = points;
  const bulges = points.map(
    ({ x, y }) => ((x - start!.x) * chord.y - (y - start!.y) * chord.x) / (size * size),
  );
  const toRight = Math.sign(chord.y);
  const wanted = side === 'right' ? toRight : -toRight;
  const bulge = Math.max(...bulges.map((bulge) => wanted * bulge));
  const other = Math.max(...bulges.map((bulge) => -wanted * bulge));
  if (bulge < BRACKET.least || bulge > BRACKET.most || other > bulge) return undefined;
  return FLAT_BRACKET * Math.max(0, 1 - (bulge - other) / BRACKET.usual);
}

/** `+`: a flat and an upright line that cross in the middle. */
export function plusWeight({ strokes, box, line }: Shape): number | undefined {
  if (strokes.length !== 2) return undefined;
  const size = Math.max(box.width, box.height) / line.height;
  if (size < PLUS.least || size > PLUS.most) return undefined;
  const boxes = strokes.map(({ points }) => boxOf(points));
  const flat = boxes.find(({ width, height }) => width > PLUS.slim * height);
  const upright = boxes.find(({ width, height }) => height > PLUS.slim * width);
  if (!flat || !upright) return undefined;
  const off = (a: number, b: number, size: number) => Math.abs(a - b) > PLUS.off * size;
  const middle = (box: Box) => [box.x + box.width / 2, box.y + box.height / 2] as const;
  const [a, b] = [middle(flat), middle(upright)];
  return off(a[0], b[0], flat.width) || off(a[1], b[1], upright.height) ? undefined : 0;
}

/** `:`: two dots, one above the other. */
export function colonWeight({ strokes, line, length, level }: Shape): number | undefined {
  if (strokes.length !== 2 || length > COLON.length * line.height) return undefined;
  const [a, b] = strokes.map(({ points }) => boxOf(points)) as [Box, Box];
  const isDot = ({ width, height }: Box) => Math.max(width, height) < COLON.dot * line.height;
  if (!isDot(a) || !isDot(b) || level < COLON.level) return undefined;
  const beside = Math.abs(a.x + a.width / 2 - b.x - b.width / 2) / line.height;
  const apart = Math.abs(a.y + a.height / 2 - b.y - b.height / 2) / line.height;
  const isPair = beside < COLON.beside && apart > COLON.apart && apart < COLON.furthest;
  return isPair ? 0 : undefined;
}

/** From the first to the last point; `undefined` for a level line. */
function chordOf(points: readonly Point[]): Point | undefined {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || first.y === last.y) return undefined;
  return { x: last.x - first.x, y: last.y - first.y };
}

function boxOf(points: readonly Point[]): Box {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
