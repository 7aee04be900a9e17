/**
 * Finds signs among the segments of a lattice: by their shape and place on the line, and by what the
 * model makes of them, where it knows signs.
 */

import type { SegmentScores } from '../../classify/score-segments.js';
import { centreX, rightOf } from '../../data/box.js';
import type { Box } from '../../data/ink.js';
import type { Lattice } from '../../data/lattice.js';
import { CLASS_COUNT, NOT_A_DIGIT } from '../../data/model-input.js';
import type { SignChance } from '../hypothesis.js';
import type { FindMark } from '../marks.js';
import type { Shape } from '../shapes.js';
import { halfDayLetters } from './half-day-letters.js';
import { OF_SEVERAL_STROKES } from './sign-segments.js';
import { bracketWeight, colonWeight, leaningLine, longComma, plusWeight } from './sign-shapes.js';
import { smallSign } from './small-signs.js';

/** Log-weight of any sign where a shape is surely no digit: no geometry tells a $ from other letters. */
const UNKNOWN_SIGN = -2;

/** Above this chance of being no digit, a shape may be a sign that geometry does not know. */
const UNKNOWN_ABOVE = 0.5;

/** Of heights of the line: signs that geometry does not know are as large as digits. */
const LEAST_UNKNOWN = 0.5;

const CURRENCIES = '$€£¥¤';

/** The same for those that may be smaller. */
const SIZES: Readonly<Record<string, number>> = { '+': 0.2, ':': 0.2, ',': Infinity };

/** Log-weight of a shape that looks like a sign by geometry, where the model says that it is none. */
const UNSEEN = -3;

/**
 * Log-odds that a piece more in one column is a part of a sign: two digits are not written over each other, and the geometry of
 * digits, which has not seen such signs, says nothing of it.
 */
const IN_ONE_COLUMN = 4;

/** Of two dots one above the other; a digit may stand there, too. */
const TWO_DOTS = 0.5;

/** The same of all pieces of a %, which lie beside one another. */
const IN_ONE_ROW = 7;

/** How far beside the widest piece the middle of another may lie: a share of its width, or of the line's height. */
const BESIDE = { width: 0.1, height: 0.15 };

/** Signs that reach above and below the digits: log-odds per height of the line, and where they are even. */
const REACHING = /[/()]/;
const REACH = { even: 1.05, perHeight: 5, least: -1, most: 2 };

/** Less likely letters and signs are not tried. */
const LEAST_LETTER = -14;
const LEAST_WEIGHT = -8;

/** Keeps logarithms finite. */
const TINY = 1e-9;

/**
 * @param signs that may be written.
 * @param labels the signs of a row of the model's scores, in their order; behind them, "not a sign".
 */
export function signFinder(
  signs: string,
  lattice: Lattice,
  scores: SegmentScores,
  labels: readonly string[] = [],
): FindMark {
  const allows = (sign: string) => signs.includes(sign);

  function tall(shape: Shape, segment: number): SignChance[] {
    const unknown = unknownWeight(shape, segment);
    const byShape: (readonly [string, number | undefined])[] = [
      ['/', leaningLine(shape)],
      ['(', bracketWeight(shape, 'left')],
      [')', bracketWeight(shape, 'right')],
      ['+', plusWeight(shape)],
      [':', colonWeight(shape)],
      [',', longComma(shape)],
      ['%', unknown],
      ...[...CURRENCIES].map((sign) => [sign, unknown] as const),
    ];
    const column = columnWeight(shape);
    const isOfPieces = shape.pieces.length > 1;
    const togetherness: Readonly<Record<string, number>> = {
      '%': isOfPieces ? IN_ONE_ROW : 0,
      ':': isOfPieces && column > 0 ? TWO_DOTS : 0,
    };
    // What is no digit of two strokes may be a sign of two.
    const score = lattice.segments[segment]!.score ?? 0;
    return byShape.flatMap(([sign, weight]): SignChance[] => {
      if (!allows(sign)) return [];
      const known = byModel(shape, segment, sign);
      const unseen = sign === ',' ? 0 : UNSEEN;
      const best = known === undefined ? weight : Math.max(known, (weight ?? -Infinity) + unseen);
      if (best === undefined || best < LEAST_WEIGHT) return [];
      const together = togetherness[sign] ?? (OF_SEVERAL_STROKES.test(sign) ? column : 0);
      const isOne = together > 0 && best === known;
      const reach = REACHING.test(sign) ? reachWeight(shape) : 0;
      return [[sign, best + (isOne ? together : score) + reach]];
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

  /** What the model makes of a shape that is large enough; it does not see sizes. */
  function byModel({ box, line }: Shape, segment: number, sign: string): number | undefined {
    const at = labels.indexOf(sign);
    const chance = at < 0 ? undefined : scores.signs?.[segment * (labels.length + 1) + at];
    if (chance === undefined) return undefined;
    const least = SIZES[sign] ?? LEAST_UNKNOWN;
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
    const others = small?.signs ? [] : [...tall(shape, segment), ...letters(shape, segment)];
    return others.length > 0 ? { neverDigit: small !== undefined, signs: others } : small;
  };
}

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
