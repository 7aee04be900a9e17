/**
 * Finds signs among the segments of a lattice: by their shape and place on the line, and by what the
 * model makes of them, where it knows signs.
 */

import type { SignChance } from '../hypothesis.js';
import type { SignFinder } from '../marks.js';
import type { Shape } from '../shapes.js';
import { bracketWeight, colonWeight, commaChance, leaningLine, plusWeight } from './sign-shapes.js';

/** What the classifier says of segments. */
export interface SignScores {
  /** Chance of being no digit. */
  notADigit(segment: number): number;
}

/** Log-weight of any sign where a shape is surely no digit: no geometry tells a $ from other letters. */
const UNKNOWN_SIGN = -2;

/** Above this chance of being no digit, a shape may be a sign that geometry does not know. */
const UNKNOWN_ABOVE = 0.5;

/** Of heights of the line: signs that geometry does not know are as large as digits. */
const LEAST_UNKNOWN = 0.5;

const CURRENCY = '¤';

export function signFinder(signs: string, scores: SignScores): SignFinder {
  const allows = (sign: string) => signs.includes(sign);

  function tall(shape: Shape, segment: number): SignChance[] {
    const found: SignChance[] = [];
    const add = (sign: string, weight: number | undefined) => {
      if (weight !== undefined && allows(sign)) found.push([sign, weight]);
    };
    add('/', leaningLine(shape));
    add('(', bracketWeight(shape, 'left'));
    add(')', bracketWeight(shape, 'right'));
    add('+', plusWeight(shape));
    add(':', colonWeight(shape));
    const unknown = unknownWeight(shape, segment);
    add('%', unknown);
    add(CURRENCY, unknown);
    return found;
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
