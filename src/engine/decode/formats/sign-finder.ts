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
import { OF_SEVERAL_STROKES } from './sign-segments.js';
import { bracketWeight, colonWeight, leaningLine, longComma, plusWeight } from './sign-shapes.js';
import { smallSign } from './small-signs.js';

/** Weight of a % or a currency sign for a shape that is no digit: geometry cannot distinguish them from letters. */
const UNKNOWN_SIGN = -2;

/** Minimum probability of "not a digit", and minimum height, of a shape that may be such a sign. */
const UNKNOWN_ABOVE = 0.5;
const LEAST_UNKNOWN = 0.5;

/** Minimum size of signs that the model recognizes, if it is not `LEAST_UNKNOWN`. A comma is found by geometry alone. */
const LEAST_SIZES: Readonly<Record<string, number>> = { '+': 0.2, ':': 0.2, ',': Infinity };

/** Added to the weight by geometry of a sign that the model could recognize, but does not. */
const UNSEEN = -3;

/**
 * Log-odds, for each piece after the first, that pieces one above the other are one sign: digits are not written so.
 * It replaces the score of the segment, which is about digits.
 */
const IN_ONE_COLUMN = 4;

/** The same for two dots one above the other, which may also be a digit. */
const TWO_DOTS = 0.5;

/** The same for all pieces of a % together, which are side by side. */
const IN_ONE_ROW = 7;

/** How far beside the widest piece the centre of another may be: a fraction of its width, or of the line height. */
const BESIDE = { width: 0.1, height: 0.15 };

/** Signs that are higher than digits: log-odds per line height above `even`, within `least` and `most`. */
const REACHING = /[/()]/;
const REACH = { even: 1.05, perHeight: 5, least: -1, most: 2 };

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
    const unknown = unknownWeight(shape, segment);
    const byShape: (readonly [string, number | undefined])[] = [
      ['/', leaningLine(shape)],
      ['(', bracketWeight(shape, 'left')],
      [')', bracketWeight(shape, 'right')],
      ['+', plusWeight(shape)],
      [':', colonWeight(shape)],
      [',', longComma(shape)],
      ['%', unknown],
      ...[...CURRENCY_SIGNS].map((sign) => [sign, unknown] as const),
    ];
    const column = columnWeight(shape);
    const isOfPieces = shape.pieces.length > 1;
    const oneSign: Readonly<Record<string, number>> = {
      '%': isOfPieces ? IN_ONE_ROW : 0,
      ':': isOfPieces && column > 0 ? TWO_DOTS : 0,
    };
    const score = lattice.segments[segment]!.score ?? 0;
    return byShape.flatMap(([sign, weight]): SignChance[] => {
      if (!allows(sign)) return [];
      const known = byModel(shape, segment, sign);
      const unseen = sign === ',' ? 0 : UNSEEN;
      const best = known === undefined ? weight : Math.max(known, (weight ?? -Infinity) + unseen);
      if (best === undefined || best < LEAST_WEIGHT) return [];
      const together = oneSign[sign] ?? (OF_SEVERAL_STROKES.test(sign) ? column : 0);
      // The score is the log-odds of one digit; pieces that only a sign has together need odds of their own.
      const isOneSign = together > 0 && best === known;
      const reach = REACHING.test(sign) ? reachWeight(shape) : 0;
      return [[sign, best + (isOneSign ? together : score) + reach]];
    });
  }

  function letters(shape: Shape, segment: number): SignChance[] {
    if (!allows('m')) return [];
    const chance = scores.digits[segment * CLASS_COUNT + NOT_A_DIGIT]!;
    const { score = 0 } = lattice.segments[segment]!;
    return halfDayLetters(shape, Math.log(Math.max(chance, TINY)), score).filter(
      ([, weight]) => weight > LEAST_LETTER,
    );
  }

  /** The weight by the model. Its input has a fixed size, so that the size of the shape is checked here. */
  function byModel({ box, line }: Shape, segment: number, sign: string): number | undefined {
    const at = labels.indexOf(sign);
    const chance = at < 0 ? undefined : scores.signs?.[segment * (labels.length + 1) + at];
    if (chance === undefined) return undefined;
    const least = LEAST_SIZES[sign] ?? LEAST_UNKNOWN;
    const size = Math.max(box.width, box.height) / line.height;
    return size < least ? -Infinity : Math.log(chance);
  }

  function unknownWeight({ box, line }: Shape, segment: number): number | undefined {
    const chance = scores.digits[segment * CLASS_COUNT + NOT_A_DIGIT]!;
    if (chance < UNKNOWN_ABOVE || box.height < LEAST_UNKNOWN * line.height) return undefined;
    return Math.log(chance) + UNKNOWN_SIGN;
  }

  return (shape, segment) => {
    const small = smallSign(shape, signs);
    const others = small?.signs ? [] : [...largeSigns(shape, segment), ...letters(shape, segment)];
    return others.length > 0 ? { neverDigit: small !== undefined, signs: others } : small;
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

function reachWeight({ box, line }: Shape): number {
  const weight = REACH.perHeight * (box.height / line.height - REACH.even);
  return Math.max(REACH.least, Math.min(REACH.most, weight));
}
