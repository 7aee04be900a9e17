/**
 * Finds signs among the segments of a lattice: by their shape and place on the line, and by what the
 * model makes of them, where it knows signs.
 */

import type { SegmentScores } from '../../classify/score-segments.js';
import { CLASS_COUNT, NOT_A_DIGIT } from '../../data/model-input.js';
import type { SignChance } from '../hypothesis.js';
import type { FindMark } from '../marks.js';
import type { Shape } from '../shapes.js';
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

/** Less likely signs are not tried. */
const LEAST_WEIGHT = -8;

/**
 * @param signs that may be written.
 * @param labels the signs of a row of the model's scores, in their order; behind them, "not a sign".
 */
export function signFinder(
  signs: string,
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
    return byShape.flatMap(([sign, weight]): SignChance[] => {
      if (!allows(sign)) return [];
      const known = byModel(shape, segment, sign);
      const unseen = sign === ',' ? 0 : UNSEEN;
      const best = known === undefined ? weight : Math.max(known, (weight ?? -Infinity) + unseen);
      return best === undefined || best < LEAST_WEIGHT ? [] : [[sign, best]];
    });
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
    const others = small?.signs ? [] : tall(shape, segment);
    return others.length > 0 ? { neverDigit: small !== undefined, signs: others } : small;
  };
}
