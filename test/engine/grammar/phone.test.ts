/** Telephone numbers, compared with a regular expression on all short strings. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { chanceOfPhone, grammarOf, readingsOf } from '../../../src/engine/decode/grammar/index.js';
import { accepts, assertLanguage } from './language.js';

/** Digits in brackets or not, with at most one separator between two of them. */
const NATIONAL = /^(\(\d+\)|\d+)([-/.]?(?=[(\d])(\(\d+\)|\d+))*$/;

test('three digits or more, with separators and brackets between them', () => {
  assertLanguage({ format: 'phone' }, '04-()', 6, (text) => {
    return NATIONAL.test(text) && text.replace(/\D/g, '').length >= 3;
  });
});

test('gaps are free, separators are not', () => {
  const options = { format: 'phone' } as const;
  for (const text of ['040 - 123', '(040) 123 4', '+49 40 - 1', '( 040 ) 123', '040/ 123']) {
    assert.ok(accepts(text, options), text);
  }
  for (const text of [
    '040--123',
    '-040',
    '040-',
    '((040)123',
    '040)123',
    '4+123',
    '++4912',
    '()040',
  ]) {
    assert.ok(!accepts(text, options), text);
  }
});

test('the zero in brackets behind a country code is not dialled', () => {
  const value = (text: string) => readingsOf(text, { format: 'phone' }).value;
  assert.equal(value('+49 (0)40 123'), '+4940123');
  assert.equal(value('+49 (040) 123'), '+49040123');
  assert.equal(value('(0)40 123'), '040123');
  assert.equal(value('(+49) 40 123'), '+4940123');
});

test('as many digits as a number has at the most, unless the field says otherwise', () => {
  assert.ok(accepts('123456789012345', { format: 'phone' }));
  assert.ok(!accepts('1234567890123456', { format: 'phone' }));
  assert.ok(accepts('1234567890123456', { format: 'phone', maxLength: 20 }));
  assert.ok(!accepts('12345', { format: 'phone', length: 6 }));
});

test('options are plain data for a worker', () => {
  const options = { format: 'phone', locale: 'de', length: 5, check: 'luhn' } as const;
  const grammar = grammarOf(structuredClone(options));
  const end = [...'18-18-0'].reduce<number | undefined>(
    (state, symbol) => (state === undefined ? undefined : grammar.next(state, symbol)),
    grammar.start,
  );
  assert.equal(end !== undefined && grammar.accepts(end), false);
});

test('people of a region expect its usual numbers of digits', () => {
  const likelier = (a: string, b: string, locale: string | undefined) =>
    assert.ok(chanceOfPhone(a, locale) > chanceOfPhone(b, locale), `${a}, ${b}, ${locale}`);
  for (const locale of ['en-US', 'es-PR', 'fr-CA']) {
    likelier('4089743145', '140819743145', locale);
    likelier('9743145', '97431451', locale);
    likelier('14089743145', '24089743145', locale);
    likelier('+4930123456', '49301234567', locale);
  }
  for (const locale of ['de', 'fr', 'en-GB', 'en', undefined]) {
    likelier('03012345678', '1030123456781', locale);
    assert.equal(chanceOfPhone('030123', locale), 1);
    assert.equal(chanceOfPhone('004930123456789', locale), 1);
  }
});
