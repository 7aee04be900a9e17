/**
 * Finds signs among the segments of a lattice: by their shape and place on the line, and by what the
 * model makes of them, where it knows signs.
 */

import type { SignChance } from '../hypothesis.js';
import type { SignFinder } from '../marks.js';
import type { Shape } from '../shapes.js';
import {
  bracketWeight,
  colonWeight,
  commaChance,
  leaningLine,
  longComma,
  plusWeight,
} from './sign-shapes.js';

/** What the classifier says of segments. */
export interface SignScores {
  /** Chance of being no digit. */
  notADigit(segment: number): number;
  /** Chance of a sign; `undefined` where the model does not know it. */
  sign(segment: number, sign: string): number | undefined;
}

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

export function signFinder(signs: string, scores: SignScores): SignFinder {
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
    const chance = scores.sign(segment, sign);
    if (chance === undefined) return undefined;
    const least = SIZES[sign] ?? LEAST_UNKNOWN;
    const size = Math.max(box.width, box.height) / line.height;
    return size < least ? -Infinity : Math.log(chance);
  }

  function unknownWeight({ box, line }: Shape, segment: number): number | undefined {
    const chance = scores.notADigit(segment);
    if (chance < UNKNOWN_ABOVE || box.height < LEAST_UNKNOWN * line.height) return undefined;
    return Math.log(chance) + UNKNOWN_SIGN;
  }

  /** A low mark is a point or a comma; where both may be written, its shape decides how likely each is. */
  function small(shape: Shape, found: readonly SignChance[]): SignChance[] {
    const comma = commaChance(shape);
    const signs = found.flatMap(([sign, weight]): SignChance[] => {
      if (sign !== '.') return [[sign, weight]];
      return [
        ['.', weight + Math.log(1 - comma)],
        [',', weight + Math.log(comma)],
      ];
    });
    const colon = colonWeight(shape);
    if (colon !== undefined) signs.push([':', colon]);
    return signs.filter(([sign]) => allows(sign));
  }

  return { tall, small };
}
