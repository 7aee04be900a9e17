/**
 * Finds signs among the segments of a lattice: by their shape and position on the written line, and by the scores of
 * the model, if it recognizes signs. Weights are logarithms; sizes are fractions of the line height.
 */

import type { SegmentScores } from '../../classify/score-segments.js';
import { centreX, rightOf } from '../../data/box.js';
import type { Box } from '../../data/ink.js';
import type { Lattice } from '../../data/lattice.js';
import { CLASS_COUNT, NOT_A_DIGIT } from '../../data/model-input.js';
import { CURRENCY_SIGNS } from '../grammar/symbols.js';
import type { SignChance } from '../hypothesis.js';
import type { FindMark } from '../marks.js';
import type { Shape } from '../shapes.js';
import { halfDayLetters } from './half-day-letters.js';
import { colonWeight, plusWeight } from './sign-shapes.js';
import { smallSign } from './small-signs.js';
import { TALL_SIGNS, tallSignWeight } from './tall-signs.js';

/** Weight of a % or a currency sign for a shape that is no digit: geometry cannot distinguish them from letters. */
const UNKNOWN_SIGN = -2;

/** Minimum probability of "not a digit", and minimum height, of a shape that may be such a sign. */
const UNKNOWN_ABOVE = 0.5;
const LEAST_UNKNOWN = 0.5;

/** Minimum size of signs that the model recognizes, if it is not `LEAST_UNKNOWN`. */
const LEAST_SIZES: Readonly<Record<string, number>> = { '+': 0.2, ':': 0.2 };

/** Added to the weight by geometry of a sign that the model could recognize, but does not. */
const UNSEEN = -3;

/**
 * Log-odds, for each piece after the first, that pieces one above the other are one sign: digits are not written so.
 * It replaces the score of the segment, which is about digits.
 */
const IN_ONE_COLUMN = 4;

/** The same for two dots one above the other, which may also be a digit. */
const TWO_DOTS = 0.5;

/** The same for all pieces of a % together, which are side by side, and for each stroke more than usual. */
const IN_ONE_ROW = 7;
const USUAL_IN_ROW = 3;
const STROKE_TOO_MANY = -2;

/** Log-weight of currency signs but $: of the others, no one has collected any, and a barred 7 is like a €. */
const DRAWN_SIGN = -2;

/** How far beside the widest piece the centre of another may be: a fraction of its width, or of the line height. */
const BESIDE = { width: 0.1, height: 0.15 };

/** A shape of more strokes is more than one sign. */
const MOST_STROKES: Readonly<Record<string, number>> = { '+': 2, ':': 2, '%': 4, $: 5, '¥': 5 };
const USUAL_STROKES = 3;

/** Log-odds of a slash or a bracket of two strokes. */
const TWO_STROKES = -2;

/** Letters and signs with a lower weight are not tried. */
const LEAST_LETTER = -14;
const LEAST_WEIGHT = -8;

/** Keeps logarithms finite. */
const TINY = 1e-9;

/**
 * @param signs the allowed signs.
 * @param labels the signs of the columns of `scores.signs`; its last column is "not a sign".
 */
export function signFinder(
  signs: string,
  lattice: Lattice,
  scores: SegmentScores,
  labels: readonly string[] = [],
): FindMark {
  const allows = (sign: string) => signs.includes(sign);

  /** Signs that are not small, see `smallSign()`. */
  function largeSigns(shape: Shape, segment: number): SignChance[] {
    const strokes = strokeCount(shape);
    const { score = 0 } = lattice.segments[segment]!;
    const isOne = strokes === 1 || (strokes === 2 && score > 0);
    return [
      ...(isOne ? tallSigns(shape, segment, strokes) : []),
      ...others(shape, segment, strokes),
    ];
  }

  /** Signs of one stroke, or of two that geometry takes for one shape. */
  function tallSigns(shape: Shape, segment: number, strokes: number): SignChance[] {
    const { score = 0 } = lattice.segments[segment]!;
    const twice = strokes > 1 ? TWO_STROKES : 0;
    return TALL_SIGNS.flatMap((sign): SignChance[] => {
      const weight = allows(sign)
        ? tallSignWeight(sign, shape, logChance(segment, sign))
        : undefined;
      if (weight === undefined || weight < LEAST_WEIGHT) return [];
      // That a shape hangs below the line speaks against a digit, and for a comma.
      return [[sign, weight + twice + (sign === ',' ? 0 : score)]];
    });
  }

  /** Signs of several strokes. */
  function others(shape: Shape, segment: number, strokes: number): SignChance[] {
    const unknown = unknownWeight(shape, segment);
    const byShape: (readonly [string, number | undefined])[] = [
      ['+', plusWeight(shape)],
      [':', colonWeight(shape)],
      ['%', unknown],
      ...[...CURRENCY_SIGNS].map((sign) => [sign, unknown] as const),
    ];
    const column = columnWeight(shape);
    const isOfPieces = shape.pieces.length > 1;
    const oneSign: Readonly<Record<string, number>> = {
      '%': isOfPieces ? IN_ONE_ROW + STROKE_TOO_MANY * Math.max(0, strokes - USUAL_IN_ROW) : 0,
      ':': isOfPieces && column > 0 ? TWO_DOTS : 0,
    };
    const { score = 0 } = lattice.segments[segment]!;
    return byShape.flatMap(([sign, weight]): SignChance[] => {
      if (!allows(sign) || strokes > (MOST_STROKES[sign] ?? USUAL_STROKES)) return [];
      const known = byModel(shape, segment, sign);
      const best = known === undefined ? weight : Math.max(known, (weight ?? -Infinity) + UNSEEN);
      if (best === undefined || best < LEAST_WEIGHT) return [];
      // The score is the log-odds of one digit; pieces that only a sign has together need odds of their own.
      const isCurrency = CURRENCY_SIGNS.includes(sign);
      const together = oneSign[sign] ?? column;
      const rare = isCurrency && sign !== '$' ? DRAWN_SIGN : 0;
      return [[sign, best + rare + (together > 0 && best === known ? together : score)]];
    });
  }

  function letters(shape: Shape, segment: number): SignChance[] {
    if (!allows('m')) return [];
    const chances = scores.digits.subarray(segment * CLASS_COUNT, (segment + 1) * CLASS_COUNT);
    const { score = 0 } = lattice.segments[segment]!;
    return halfDayLetters(shape, chances, score).filter(([, weight]) => weight > LEAST_LETTER);
  }

  /** The weight by the model. Its input has a fixed size, so that the size of the shape is checked here. */
  function byModel({ box, line }: Shape, segment: number, sign: string): number | undefined {
    const known = logChance(segment, sign);
    if (known === undefined) return undefined;
    const least = LEAST_SIZES[sign] ?? LEAST_UNKNOWN;
    const size = Math.max(box.width, box.height) / line.height;
    return size < least ? -Infinity : known;
  }

  function logChance(segment: number, sign: string): number | undefined {
    const at = labels.indexOf(sign);
    const chance = at < 0 ? undefined : scores.signs?.[segment * (labels.length + 1) + at];
    return chance === undefined ? undefined : Math.log(Math.max(chance, TINY));
  }

  function unknownWeight({ box, line }: Shape, segment: number): number | undefined {
    const chance = scores.digits[segment * CLASS_COUNT + NOT_A_DIGIT]!;
    if (chance < UNKNOWN_ABOVE || box.height < LEAST_UNKNOWN * line.height) return undefined;
    return Math.log(chance) + UNKNOWN_SIGN;
  }

  return (shape, segment) => {
    const small = smallSign(shape, signs);
    const large = small?.signs ? [] : [...largeSigns(shape, segment), ...letters(shape, segment)];
    return large.length > 0 ? { neverDigit: small !== undefined, signs: large } : small;
  };
}

/** Log-odds that the pieces of a shape are one sign, if they are one above the other; otherwise 0. */
function columnWeight({ pieces, line }: Shape): number {
  const boxes = pieces.map(({ box }) => box);
  const widest = boxes.reduce((a, b) => (b.width > a.width ? b : a));
  const room = Math.max(BESIDE.width * widest.width, BESIDE.height * line.height);
  const isOver = (box: Box) =>
    centreX(box) > widest.x - room && centreX(box) < rightOf(widest) + room;
  return boxes.every(isOver) ? IN_ONE_COLUMN * (boxes.length - 1) : 0;
}

/** Number of strokes that a shape has ink of. */
function strokeCount({ pieces }: Shape): number {
  return new Set(pieces.flatMap(({ parts = [] }) => parts.map(({ stroke }) => stroke))).size;
}
