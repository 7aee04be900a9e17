/** Bounds, steps, lists and lengths, compared with arithmetic on all short strings. */
import assert from 'node:assert/strict';
import process from 'node:process';
import test from 'node:test';
import fc from 'fast-check';
import { grammarOf, readingsOf } from '../../../src/engine/decode/grammar/index.js';
import { check, effortFrom } from '../../robustness/property.js';
import { accepts, assertLanguage } from './language.js';

const effort = effortFrom(process.env);

const DECIMAL = /^-?(\d+(\.\d+)?|\.\d+)$/;

/** What `assertLanguage()` is given for decimals: English, without groups. */
const decimals = { format: 'number', locale: 'en', decimal: true, signed: true } as const;

test('lengths count digits', () => {
  assertLanguage({ length: 3 }, '019', 5, (text) => text.length === 3, { finite: true });
  const between = (text: string) => text.length >= 2 && text.length <= 4;
  assertLanguage({ minLength: 2, maxLength: 4 }, '019', 5, between, { finite: true });
  assertLanguage({ minLength: 3 }, '07', 6, (text) => text.length >= 3);
  assertLanguage({ ...decimals, length: 3 }, '17.-', 5, (text) => {
    return DECIMAL.test(text) && text.replace(/\D/g, '').length === 3;
  });
});

test('bounds of whole numbers, whatever their leading zeros', () => {
  for (const [min, max] of [
    ['7', '1203'],
    ['0', '0'],
    ['99', '101'],
    ['1000', '1000'],
  ] as const) {
    const within = (text: string) => Number(text) >= Number(min) && Number(text) <= Number(max);
    assertLanguage({ min, max, maxLength: 5 }, '0123456789', 5, within, { finite: true });
  }
});

test('any bounds of decimals, with any sign', async () => {
  const bound = fc.tuple(fc.integer({ min: -1300, max: 1300 }), fc.constantFrom(1, 10, 100, 1000));
  await check(
    fc.property(bound, bound, ([a, unitA], [b, unitB]) => {
      const [min, max] = [a / unitA, b / unitB].sort((x, y) => x - y) as [number, number];
      assertLanguage({ ...decimals, min: String(min), max: String(max) }, '0129-.', 5, (text) => {
        return DECIMAL.test(text) && Number(text) >= min && Number(text) <= max;
      });
    }),
    12,
    effort,
  );
});

test('bounds longer than numbers can hold', () => {
  const max = '12345678901234567890';
  assert.ok(accepts('12345678901234567890', { max }));
  assert.ok(accepts('00012345678901234567889', { max }));
  assert.ok(!accepts('12345678901234567891', { max }));
});

test('steps from min or from 0', () => {
  for (const [step, min] of [
    ['0.25', undefined],
    ['3', undefined],
    ['0.5', '-1.25'],
    ['7', '2'],
  ] as const) {
    // All of these are exact as binary fractions.
    const isStep = (value: number) =>
      Number.isInteger((value - Number(min ?? 0)) / Number(step)) && value >= Number(min ?? -1e9);
    const isValue = (text: string) => DECIMAL.test(text) && isStep(Number(text));
    assertLanguage({ ...decimals, step, min }, '01257-.', 5, isValue);
  }
});

test('a list, and what begins a value of it', () => {
  const accept = ['407', '40', '1123', '0'];
  const listed = (text: string) => accept.includes(text);
  assertLanguage({ accept }, '01234567', 5, listed, { finite: true });
  const prices = ['12.5', '3', '100.00'];
  const isPrice = (text: string) =>
    ['12.5', '12.50', '3', '3.0', '3.00', '100', '100.0', '100.00'].includes(text);
  assertLanguage({ ...decimals, accept: prices }, '01235.-', 6, isPrice, { finite: true });
});

test('values of a list may hold signs', () => {
  const accept = ['12-34', '7/8'];
  assertLanguage({ accept }, '123478-/', 5, (text) => accept.includes(text), { finite: true });
});

test('conditions combine, and no state leads nowhere', () => {
  const accept = ['18', '34', '42', '79927398713', '91'];
  const right = (text: string) => text === '18' || text === '34' || text === '42' || text === '91';
  const options = { accept, check: 'luhn', length: 2 } as const;
  assertLanguage(options, '0123456789', 4, right, { finite: true });
  assertLanguage({ ...options, min: '35' }, '0123456789', 4, (t) => t === '42' || t === '91', {
    finite: true,
  });
  const nothing = grammarOf({ length: 3, max: '5', min: '6' });
  assert.equal(nothing.next(nothing.start, '0'), undefined);
});

test('what a value breaks is named', () => {
  const { value, conflicts } = readingsOf('12345', { max: '99', length: 4, check: 'luhn' });
  assert.equal(value, '12345');
  assert.deepEqual(conflicts, ['length', 'max', 'check']);
});

test('bounds that are no values are refused', () => {
  assert.throws(() => grammarOf({ min: 'low' }), RangeError);
  assert.throws(() => grammarOf({ format: 'date', min: '26.11.2026' }), RangeError);
  assert.throws(() => grammarOf({ format: 'time', max: '5 pm' }), RangeError);
  assert.throws(() => grammarOf({ step: '0' }), RangeError);
  assert.throws(() => grammarOf({ step: '-1' }), RangeError);
});

test('states stay few: as many as the bounds tell apart', () => {
  const options = { ...decimals, min: '-12345678.25', max: '12345678.75' };
  const grammar = grammarOf(options);
  const { next, start } = grammar;
  let level = new Set([start]);
  for (let length = 1; length <= 12; length++) {
    level = new Set(
      [...level].flatMap((state) =>
        [...'0123456789-.,'].flatMap((symbol) => next(state, symbol) ?? []),
      ),
    );
    assert.ok(level.size <= 400, `${level.size} states behind ${length} symbols`);
  }
});
