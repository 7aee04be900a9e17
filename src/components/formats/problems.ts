/** What is wrong with a text, in words and as the flags that `<input>` has for it. */
import type { BrokenCondition } from '../../engine/data/format.js';
import {
  CONDITION_OF,
  type Conflict,
  type GrammarOptions,
  type ParsedText,
} from '../../engine/decode/grammar/index.js';
import type { Problem } from '../field/text-format.js';
import type { Term } from '../words/vocabulary.js';

export function conflictOf({ conflicts }: ParsedText): BrokenCondition | undefined {
  const [first] = conflicts;
  return first && CONDITION_OF[first];
}

/**
 * @param textOf how a value is written.
 * @param request what the user is asked for.
 * @returns `undefined` where nothing is wrong but what the field checks itself: its lengths and its pattern.
 */
export function problemOf(
  { value, problem, candidates = [], conflicts }: ParsedText,
  options: GrammarOptions,
  textOf: (value: string) => string,
  request: (term: Term) => string,
): ((term: Term) => Problem) | undefined {
  if (problem === 'ambiguous') {
    const [first = '', second = ''] = candidates.map(textOf);
    return (term) => ({ flags: { badInput: true }, message: term('ambiguous', first, second) });
  }
  if (value === undefined) return (term) => ({ flags: { badInput: true }, message: request(term) });
  const wrong = conflicts.flatMap((conflict): Wrong[] => {
    if (conflict === 'length') return [{ flags: { badInput: true }, words: request }];
    const found = wordsOf(conflict, value, options, textOf);
    return found ? [found] : [];
  });
  if (wrong.length === 0) return undefined;
  return (term) => ({
    flags: Object.assign({}, ...wrong.map(({ flags }) => flags)) as ValidityStateFlags,
    message: wrong[0]!.words(term),
  });
}

interface Wrong {
  flags: ValidityStateFlags;
  words(term: Term): string;
}

function wordsOf(
  conflict: Conflict,
  value: string,
  { format, decimal, min = '', max = '', step = '' }: GrammarOptions,
  textOf: (value: string) => string,
): Wrong | undefined {
  const isMoment = format === 'date' || format === 'time';
  switch (conflict) {
    case 'sign':
      return { flags: { badInput: true }, words: (term) => term('noMinus') };
    case 'min':
      return {
        flags: { rangeUnderflow: true },
        words: (term) => term(isMoment ? 'notBefore' : 'notBelow', textOf(min)),
      };
    case 'max':
      return {
        flags: { rangeOverflow: true },
        words: (term) => term(isMoment ? 'notAfter' : 'notAbove', textOf(max)),
      };
    case 'step':
      // The mark is one that the field does not take, or the steps do not lead there.
      return {
        flags: { stepMismatch: true },
        words: (term) =>
          format === 'number' && !decimal && value.includes('.')
            ? term('noFraction')
            : term('inSteps', textOf(step)),
      };
    case 'check':
      return { flags: { customError: true }, words: (term) => term('wrongCheck') };
    case 'list':
      return { flags: { patternMismatch: true }, words: (term) => term('notListed') };
    default:
      return undefined;
  }
}
