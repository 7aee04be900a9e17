/** Numbers, amounts and percentages, compared with one regular expression for each way to write them. */
import assert from 'node:assert/strict';
import process from 'node:process';
import test from 'node:test';
import fc from 'fast-check';
import { type GrammarOptions, readingsOf } from '../../../src/engine/decode/grammar/index.js';
import { check, effortFrom } from '../../robustness/property.js';
import { accepts, assertLanguage } from './language.js';

const effort = effortFrom(process.env);

interface Marks {
  decimal: string;
  group: string;
  secondary: number;
}

const EVERYWHERE: readonly Marks[] = [
  ...['.', ','].flatMap((decimal) =>
    ['.', ',', "'", ' '].flatMap((group) =>
      group === decimal ? [] : [{ decimal, group, secondary: 3 }],
    ),
  ),
  { decimal: '.', group: ',', secondary: 2 },
];

/** The value of an unsigned number that is written with these marks. */
function valueWith({ decimal, group, secondary }: Marks, text: string): string | undefined {
  const d = `\\${decimal}`;
  const grouped = `[1-9]\\d{0,${secondary - 1}}(?:\\${group}\\d{${secondary}})*\\${group}\\d{3}`;
  const match = new RegExp(`^(\\d+|${grouped}|)(?:${d}(\\d+))?$`).exec(text);
  if (!match || match[0] === '') return undefined;
  const whole = match[1]!.replaceAll(group, '') || '0';
  return match[2] ? `${whole}.${match[2]}` : whole;
}

function value(own: Marks, text: string): string | undefined {
  const first = valueWith(own, text);
  if (first !== undefined) return first;
  const others = new Set(EVERYWHERE.map((marks) => valueWith(marks, text)));
  others.delete(undefined);
  return others.size === 1 ? [...others][0] : undefined;
}

const LOCALES: readonly [locale: string, own: Marks][] = [
  ['en-US', { decimal: '.', group: ',', secondary: 3 }],
  ['de-DE', { decimal: ',', group: '.', secondary: 3 }],
  ['fr-FR', { decimal: ',', group: ' ', secondary: 3 }],
  ['de-CH', { decimal: '.', group: "'", secondary: 3 }],
  ['hi-IN', { decimal: '.', group: ',', secondary: 2 }],
];

for (const [locale, own] of LOCALES) {
  test(`${locale}: marks of numbers`, () => {
    const options = { format: 'number', locale, decimal: true } as const;
    assertLanguage(options, "02.,' ", 6, (text) => {
      const expected = value(own, text);
      assert.equal(readingsOf(text, options).value, expected, JSON.stringify(text));
      return expected !== undefined;
    });
  });

  test(`${locale}: longer numbers, rightly and wrongly grouped`, async () => {
    const options = { format: 'number', locale, decimal: true } as const;
    const piece = fc.constantFrom(
      '0',
      '5',
      '55',
      '555',
      '5555',
      '.',
      ',',
      "'",
      ' ',
      ',555',
      '.555',
    );
    const text = fc.array(piece, { minLength: 1, maxLength: 7 }).map((pieces) => pieces.join(''));
    const count = await check(
      fc.property(text, (text) => {
        assert.equal(readingsOf(text, options).value, value(own, text));
        assert.equal(accepts(text, options), value(own, text) !== undefined);
      }),
      3000,
      effort,
    );
    assert.ok(count >= 3000);
  });
}

test('whole numbers have no decimal mark, and what looks like one is not a group', () => {
  const options: GrammarOptions = { format: 'number', locale: 'en-US' };
  assertLanguage(options, '02.,', 8, (text) => {
    const expected = value(LOCALES[0]![1], text);
    return expected !== undefined && !expected.includes('.');
  });
});

test('a minus, a plus and brackets', () => {
  const options = { format: 'number', locale: 'en', signed: true } as const;
  assertLanguage(options, '07-+()', 6, (text) => /^[-+]?\d+$|^\(\d+\)$/.test(text));
  assertLanguage({ ...options, signed: false }, '07-+()', 5, (text) => /^\+?\d+$/.test(text));
});

test('amounts have one currency sign on either side, and dashes for no cents', () => {
  const options = { format: 'amount', locale: 'en' } as const;
  assertLanguage(options, '02.-$€', 6, (text) => {
    return /^[$€]?(\d+(\.\d+)?|\.\d+|\d+\.--?)$|^(\d+(\.\d+)?|\.\d+|\d+\.--?)[$€]$/.test(text);
  });
});

test('percentages may have their sign', () => {
  const number = '(\\d+(\\.\\d+)?|\\.\\d+)';
  const percent = new RegExp(`^%?${number}$|^${number}%$`);
  const options = { format: 'percent', locale: 'en' } as const;
  assertLanguage(options, '05.%', 6, (text) => percent.test(text));
});

test("where other regions' ways are not accepted, the locale's own is", () => {
  const options = { format: 'number', locale: 'de', decimal: true, foreign: false } as const;
  assert.equal(readingsOf('1,5', options).value, '1.5');
  assert.equal(readingsOf('1.5', options).value, undefined);
  const german = (text: string) => valueWith(LOCALES[1]![1], text) !== undefined;
  assertLanguage(options, '02.,', 7, german);
});
