/** What is printed is read again as the same value, in every locale. */
import assert from 'node:assert/strict';
import process from 'node:process';
import test from 'node:test';
import fc from 'fast-check';
import {
  type GrammarOptions,
  parseText,
  SYMBOLS,
  textOf,
} from '../../../src/engine/decode/grammar/index.js';
import { check, effortFrom } from '../../robustness/property.js';
import { accepts } from './language.js';

const effort = effortFrom(process.env);

const LOCALES = [
  ...['de', 'de-AT', 'de-CH', 'en-US', 'en-GB', 'en-IN', 'fr', 'fr-CH', 'es', 'pt-BR', 'it', 'sv'],
  ...[
    'pl',
    'ja',
    'zh',
    'ko',
    'ar',
    'ar-EG',
    'ar-SA',
    'fa',
    'hi',
    'bn',
    'th',
    'tr',
    'fi',
    'hu',
    'hr',
  ],
  ...[
    'bg',
    'he',
    'ne',
    'mr',
    'my',
    'eu',
    'lt',
    'da',
    'fr-CA',
    'ur-PK',
    'mr-u-nu-deva',
    'zh-u-nu-fullwide',
  ],
];

const digits = (minLength: number, maxLength: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength, maxLength }).map((all) => all.join(''));

const numbers = fc
  .tuple(fc.boolean(), digits(1, 30), digits(0, 12))
  .map(([minus, whole, fraction]) => `${minus ? '-' : ''}${whole}${fraction && `.${fraction}`}`);

const dates = fc
  .date({ min: new Date('1800-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const times = fc.integer({ min: 0, max: 24 * 60 - 1 }).map((minutes) => {
  const part = (number: number) => String(Math.floor(number)).padStart(2, '0');
  return `${part(minutes / 60)}:${part(minutes % 60)}`;
});

const VALUES: Readonly<Record<NonNullable<GrammarOptions['format']>, fc.Arbitrary<string>>> = {
  digits: digits(1, 20),
  number: numbers,
  amount: numbers,
  percent: numbers,
  date: dates,
  time: times,
  phone: fc.tuple(fc.constantFrom('', '+'), digits(3, 15)).map((parts) => parts.join('')),
};

for (const locale of LOCALES) {
  test(`${locale}: text is read as the value that it was made of`, async () => {
    for (const [format, values] of Object.entries(VALUES)) {
      const options = { format, locale, decimal: true, signed: true } as GrammarOptions;
      const currency = fc.constantFrom(undefined, '€', '$', '₹', 'kr', 'zł', 'CHF');
      await check(
        fc.property(values, currency, (value, sign) => {
          const text = textOf(value, { ...options, currency: sign });
          const parsed = parseText(text, options);
          assert.equal(parsed.value, value, `${format} ${JSON.stringify(text)}`);
          assert.deepEqual(parsed.conflicts, []);
          assert.ok(accepts(parsed.symbols!, options), `${format} ${parsed.symbols}`);
        }),
        60,
        effort,
      );
    }
  });
}

test('an amount has the currency that was written, in the place of the locale, and no other', () => {
  const text = (locale: string, currency?: string) =>
    textOf('1234.50', { format: 'amount', locale, currency }).replace(/\s/g, ' ');
  assert.equal(text('de', '€'), '1.234,50 €');
  assert.equal(text('en', '€'), '€1,234.50');
  assert.equal(text('de'), '1.234,50');
  assert.equal(text('en'), '1,234.50');
});

test('every digit is kept, also where a number would lose it', () => {
  const text = (value: string) => textOf(value, { format: 'number', locale: 'en' });
  assert.equal(
    text('12345678901234567890.12345678901234567890'),
    '12,345,678,901,234,567,890.12345678901234567890',
  );
  assert.equal(text('-0.10'), '-0.10');
  assert.equal(text('007'), '007');
});

test('what is no value is given back', () => {
  assert.equal(textOf('', { format: 'number' }), '');
  assert.equal(textOf('many', { format: 'amount' }), 'many');
  assert.equal(textOf('2026-13-01', { format: 'date' }), '2026-13-01');
  assert.equal(textOf('2026-02-30', { format: 'date' }), '2026-02-30');
  assert.equal(textOf('24:00', { format: 'time' }), '24:00');
  assert.equal(textOf('407', { format: 'number', locale: 'no such locale' }), '407');
});

test('any text gets an answer: a value that its symbols are accepted for, or a problem', async () => {
  const unit = fc.oneof(
    fc.constantFrom(...SYMBOLS),
    fc.constantFrom(
      '٣',
      '۴',
      '५',
      '৬',
      '７',
      '−',
      '\u00a0',
      '\u202f',
      '’',
      '€',
      'e',
      'Rs.',
      '½',
      '\n',
    ),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  );
  const text = fc.array(unit, { maxLength: 12 }).map((units) => units.join(''));
  const format = fc.constantFrom(...(Object.keys(VALUES) as (keyof typeof VALUES)[]));
  const options = fc.record({
    format,
    locale: fc.constantFrom('en-US', 'de-DE', 'fr-FR', 'hi-IN', 'ar-EG', 'ja'),
    decimal: fc.boolean(),
    signed: fc.boolean(),
  });
  await check(
    fc.property(text, options, (text, options) => {
      const { value, problem, conflicts, symbols, dropped } = parseText(text, options);
      if (value) {
        assert.equal(problem, undefined);
        assert.equal(accepts(symbols!, options), conflicts.length === 0, JSON.stringify(symbols));
        assert.match(value, /^[-+]?[\d.:-]+$/);
      } else if (value === undefined) {
        assert.ok(problem);
      }
      assert.ok(!/[0-9]/.test(dropped));
    }),
    3000,
    effort,
  );
});
