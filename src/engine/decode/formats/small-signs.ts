/** Finds small signs by their position on the line: a low one is a point or a comma, a flat one is a minus. */

import { centreX, rightOf, unionBox } from '../../data/box.js';
import type { Box } from '../../data/ink.js';
import type { Piece } from '../../data/lattice.js';
import type { LineMetrics } from '../../segment/ink/geometry/line.js';
import type { MarkChances, SignChance } from '../hypothesis.js';
import { isDash, isDot, MARK } from '../marks.js';
import { lengthOf, levelOf, type Shape } from '../shapes.js';
import { colonWeight, commaChance } from './sign-shapes.js';

/** Minimum width : height of a small mark that may be a minus; many are bent. */
const BENT_MINUS = 1.4;

/** Height of the middle of a mark above the baseline (line heights): maximum of a point, range of a minus. */
const POINT_LEVEL = 0.35;
const MINUS_LEVEL = { low: 0.12, high: 0.88 };

/** Log-weight that a mark loses per line height of distance from this range. */
const OFF_LEVEL = 20;

/**
 * Maximum height and width (line heights) and minimum width : height of a dash that was drawn several times, and its
 * log-weight.
 */
const FLAT = { height: 0.25, width: 1.2, slimness: 2 };
const SCRIBBLED = -1;

/**
 * @param signs the allowed signs.
 * @returns `undefined` if the shape is not small, so that it may be a digit.
 */
export function smallSign(shape: Shape, signs: string): MarkChances | undefined {
  const { box, length, line, level, pieces } = shape;
  const [point, minus] = [/[.,]/.test(signs), signs.includes('-')];
  const dot = isDot(box, length, line);
  const dash = isDash(box, length, line);
  if (!dash && !dot) {
    // If a mark is allowed, a digit does not include a low dot beside it, or a dash in front.
    if (minus && isScribbledDash(shape)) return { neverDigit: false, signs: [['-', SCRIBBLED]] };
    const dotted = point && pieces.some((piece) => isLowDotBeside(piece, pieces, line));
    return dotted || (minus && hasMinusInFront(shape)) ? { neverDigit: true } : undefined;
  }
  const found: SignChance[] = [];
  const high = Math.max(0, level - POINT_LEVEL);
  // A dash at half height is never a point.
  if (dot && !(dash && high > 0)) {
    const [weight, comma] = [-OFF_LEVEL * high, commaChance(shape)];
    found.push(['.', weight + Math.log(1 - comma)], [',', weight + Math.log(comma)]);
  }
  if (isMinus(box, length, line)) {
    const off = Math.max(0, MINUS_LEVEL.low - level, level - MINUS_LEVEL.high);
    found.push(['-', -OFF_LEVEL * off]);
  }
  const colon = colonWeight(shape);
  if (colon !== undefined) found.push([':', colon]);
  const allowed = found.filter(([sign]) => signs.includes(sign));
  return { neverDigit: true, ...(allowed.length > 0 && { signs: allowed }) };
}

function isMinus(box: Box, length: number, line: LineMetrics): boolean {
  const bent = box.width > BENT_MINUS * box.height && isDot(box, length, line);
  return bent || isDash(box, length, line);
}

/** Whether a shape is a dash that was drawn several times: its stroke is too long for `isDash()`. */
function isScribbledDash({ box: { width, height }, line, level }: Shape): boolean {
  const isFlat = height < FLAT.height * line.height && width > FLAT.slimness * height;
  const isShort = width < FLAT.width * line.height;
  return isFlat && isShort && level > MINUS_LEVEL.low && level < MINUS_LEVEL.high;
}

function isLowDotBeside(piece: Piece, pieces: readonly Piece[], line: LineMetrics): boolean {
  const others = pieces.filter((other) => other !== piece).map((other) => other.box);
  if (others.length === 0) return false;
  const { box } = piece;
  const digit = unionBox(others);
  const beside = centreX(box) < digit.x || centreX(box) > rightOf(digit);
  const small = Math.hypot(box.width, box.height) < MARK.height * line.height;
  return beside && small && levelOf(box, line) < POINT_LEVEL;
}

/** Whether the first piece of the writing is a minus, and the other pieces of the shape are to its right. */
function hasMinusInFront({ first: place, pieces, strokes, line }: Shape): boolean {
  const [first, ...others] = pieces;
  if (place > 0 || !first || others.length === 0) return false;
  // The strokes of a shape lie in the order of its pieces.
  const length = lengthOf(strokes.slice(0, first.parts?.length));
  const rest = unionBox(others.map(({ box }) => box));
  return isMinus(first.box, length, line) && centreX(first.box) < rest.x;
}
