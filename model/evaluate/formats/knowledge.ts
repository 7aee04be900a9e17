/** Numbers of which more is known than their digits: a check digit, a list, a pattern. */
import type { ReadOptions } from 'digit-pad/engine';
import type { Split } from '../../samples/data/index.js';
import { Random } from '../../support/random.js';
import type { LabelledString } from '../strings/sets.js';
import { composeText, handsOf } from './compose-text.js';

export interface KnowledgeSet {
  name: string;
  options: ReadOptions;
  samples: readonly LabelledString[];
  /** Numbers that do not keep to it, by one digit. */
  broken: readonly LabelledString[];
}

const COUNT = 500;
const BROKEN = 300;
const LISTED = 1000;
const SEED = 43;

export function knowledgeSets(folder: string, split: Split): KnowledgeSet[] {
  const hands = handsOf(folder, split);
  const digits = (count: number, random: Random) =>
    Array.from({ length: count }, () => random.index(10)).join('');
  const list = Array.from({ length: LISTED }, (_, i) => digits(6, new Random(SEED, 9, i)));
  const sets: (Omit<KnowledgeSet, 'samples' | 'broken'> & {
    draw: (random: Random) => string;
    isKept: (value: string) => boolean;
  })[] = [
    {
      name: 'a check digit (Luhn), 5 to 16 digits',
      options: { check: 'luhn' },
      draw: (random) => withLuhn(digits(4 + random.index(12), random)),
      isKept: (value) => withLuhn(value.slice(0, -1)) === value,
    },
    {
      name: 'a list of 1,000 numbers of 6 digits',
      options: { accept: list },
      draw: (random) => random.pick(list),
      isKept: (value) => list.includes(value),
    },
    {
      name: 'a pattern, (19 or 20)\\d\\d[0-5]\\d{5}',
      options: { pattern: '(19|20)\\d\\d[0-5]\\d{5}' },
      draw: (random) =>
        `${random.pick(['19', '20'])}${digits(2, random)}${random.index(6)}${digits(5, random)}`,
      isKept: (value) => /^(19|20)\d\d[0-5]\d{5}$/.test(value),
    },
  ];
  const written = (label: string, index: number, random: Random): LabelledString => {
    const { writer, strokes } = composeText(label, hands, random);
    return { index, label, writer, writing: { strokes } };
  };
  return sets.map(({ draw, isKept, ...set }, s) => ({
    ...set,
    samples: Array.from({ length: COUNT }, (_, index) => {
      const random = new Random(SEED, s, index);
      return written(draw(random), index, random);
    }),
    broken: Array.from({ length: BROKEN }, (_, index) => {
      const random = new Random(SEED, s, index, 1);
      const right = draw(random);
      let wrong = right;
      while (isKept(wrong)) {
        const at = random.index(right.length);
        wrong = right.slice(0, at) + random.index(10) + right.slice(at + 1);
      }
      return written(wrong, index, random);
    }),
  }));
}

function withLuhn(digits: string): string {
  const sum = [...digits].reverse().reduce((total, digit, i) => {
    const weighed = Number(digit) * (i % 2 === 0 ? 2 : 1);
    return total + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}
