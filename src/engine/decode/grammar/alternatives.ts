/** The notations in which a value may be written, each with the conditions on the value. */

import type { Condition, Notation, Way } from './automaton.js';
import { conditionsOf } from './conditions/conditions-of.js';
import { amount } from './formats/amount.js';
import { date } from './formats/date.js';
import { digits } from './formats/digits.js';
import { number } from './formats/number.js';
import { percent } from './formats/percent.js';
import { phone } from './formats/phone.js';
import { time } from './formats/time.js';
import { anything, listed, patterned } from './formats/written-values.js';
import type { GrammarOptions } from './options.js';

export interface Alternative extends Way {
  readonly conditions: readonly Condition[];
}

/** The alternatives of an options object, in order of preference. */
export function alternativesOf(options: GrammarOptions): readonly Alternative[] {
  const known = cache.get(options);
  if (known) return known;
  const conditions = conditionsOf(options);
  const alternatives = waysOf(options).map((way) => ({ ...way, conditions }));
  cache.set(options, alternatives);
  return alternatives;
}

const cache = new WeakMap<GrammarOptions, readonly Alternative[]>();

function waysOf(options: GrammarOptions): Way[] {
  switch (options.format) {
    case 'number':
      return number(options);
    case 'amount':
      return amount(options);
    case 'percent':
      return percent(options);
    case 'date':
      return date(options);
    case 'time':
      return time(options);
    case 'phone':
      return [own(phone)];
    default:
      return digitWays(options);
  }
}

/** With a list or a pattern, the value is the text as it is written, signs included (an article number). */
function digitWays({ accept, pattern }: GrammarOptions): Way[] {
  if (accept) return [own(listed(accept)), own(anything)];
  return pattern ? [own(patterned(pattern)), own(anything)] : [own(digits)];
}

function own(notation: Notation): Way {
  return { rank: 'own', notation };
}
