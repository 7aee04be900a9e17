/** Compiled patterns, compared with the regular expressions themselves on all short strings. */
import assert from 'node:assert/strict';
import process from 'node:process';
import test from 'node:test';
import fc from 'fast-check';
import { grammarOf, loadPattern, SYMBOLS } from '../../../src/engine/decode/grammar/index.js';
import { compilePattern } from '../../../src/engine/decode/grammar/pattern/compile-pattern.js';
import { check, effortFrom } from '../../robustness/property.js';
import { assertLanguage } from './language.js';

const effort = effortFrom(process.env);

/** A gap that a pattern does not ask for may be typed all the same: it is left out of these alphabets. */
const ALPHABET = '0127-/.p';

const PATTERNS = [
  '[0-9]{4}',
  '\\d{2,3}',
  '\\d+-\\d+',
  '(?:0|[1-9]\\d*)',
  '1?2*7+',
  '(1|2(0|7))*',
  '(?<year>\\d{2})/(\\d|1[012])',
  '\\d{2}|0-\\d|',
  '.{3}',
  '[^0-9]*',
  '[\\d--[12]]+',
  '[\\p{Nd}&&[01]]+p?',
  '\\p{P}\\d',
  '\\w\\W',
  '1*?2+?',
  '^\\d$|^0|7$',
  '(1*)*7',
  '(|0)(|1){3}',
  '\\u{31}[\\x30-2]',
  '\\.\\/-',
  '(?:)',
  'a',
];

for (const source of PATTERNS) {
  test(`the same strings as /^(?:${source})$/v`, async () => {
    const expression = new RegExp(`^(?:${source})$`, 'v');
    const pattern = await loadPattern(source);
    assertLanguage({ pattern }, ALPHABET, 5, (text) => expression.test(text));
  });
}

const atom = fc.constantFrom('0', '1', '[02]', '\\d', '[^1]', '(?:0|12)', '-', '.');
const repeated = fc
  .tuple(atom, fc.constantFrom('', '?', '*', '+', '{2}', '{0,2}', '{1,}', '*?'))
  .map((parts) => parts.join(''));
const sequence = fc.array(repeated, { maxLength: 4 }).map((parts) => parts.join(''));
const group = fc.array(sequence, { minLength: 1, maxLength: 3 }).map((all) => `(${all.join('|')})`);

test('any pattern of these parts', async () => {
  const source = fc
    .array(fc.oneof(sequence, group), { minLength: 1, maxLength: 3 })
    .map((parts) => parts.join(''));
  await check(
    fc.property(source, (source) => {
      const expression = new RegExp(`^(?:${source})$`, 'v');
      const options = { pattern: compilePattern(source) };
      assertLanguage(options, '012-', 4, (text) => expression.test(text));
    }),
    60,
    effort,
  );
});

test('together with a format, the pattern is for the value', async () => {
  const pattern = await loadPattern('\\d{2}\\.5');
  const options = { format: 'number', locale: 'de', decimal: true, pattern } as const;
  assertLanguage({ ...options, foreign: false }, '125.,', 6, (text) => /^\d\d,5$/.test(text), {
    finite: true,
  });
});

test('a gap that the pattern does not ask for is skipped', async () => {
  const { next, start, accepts } = grammarOf({ pattern: await loadPattern('\\d{4}') });
  const end = [...'12 34'].reduce((state, symbol) => next(state, symbol)!, start);
  assert.ok(accepts(end));
});

test('what cannot be an automaton is refused by name', () => {
  for (const [source, named] of [
    ['(?=1)\\d', '(?=1)'],
    ['\\d(?<!1)', '(?<!1)'],
    ['(\\d)\\1', '\\1'],
    ['(?<a>\\d)\\k<a>', '\\k<a>'],
    ['\\b\\d', '\\b'],
    ['[\\q{12|3}]', '[\\q{12|3}]'],
  ] as const) {
    const refusal = (error: Error) => error instanceof RangeError && error.message.includes(named);
    assert.throws(() => compilePattern(source), refusal, source);
  }
});

test('work stays bounded', () => {
  for (const source of ['(\\d{1000}){1000}', '(?:.*1.{12})', '((\\d{99}){99}){99}']) {
    const start = performance.now();
    assert.throws(() => compilePattern(source), RangeError, source);
    assert.ok(performance.now() - start < 5000, source);
  }
});

test('what is no regular expression is a SyntaxError', () => {
  for (const source of ['(', '[', '\\', '{', '[(]', '*']) {
    assert.throws(() => compilePattern(source), SyntaxError, source);
    assert.throws(() => new RegExp(source, 'v'), SyntaxError, source);
  }
});

test('a table is plain data', () => {
  const pattern = compilePattern('\\d{3}');
  assert.deepEqual(structuredClone(pattern), pattern);
  assert.equal(pattern.next.length, pattern.accepts.length * SYMBOLS.length);
});
