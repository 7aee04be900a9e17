/** Check digits, compared with their definitions, which go through the whole number from the right. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { type Check, readingsOf } from '../../../src/engine/decode/grammar/index.js';
import { assertLanguage } from './language.js';

/** The tables as they are printed in textbooks. */
const DIHEDRAL = [
  '0123456789',
  '1234067895',
  '2340178956',
  '3401289567',
  '4012395678',
  '5987604321',
  '6598710432',
  '7659821043',
  '8765932104',
  '9876543210',
];
const PERMUTATIONS = [
  '0123456789',
  '1576283094',
  '5803796142',
  '8916043527',
  '9453126870',
  '4286573901',
  '2793806415',
  '7046913258',
];

const fromRight = (text: string) => [...text].reverse().map(Number);
const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);

const DEFINITIONS: Readonly<Record<Exclude<Check, 'damm'>, (text: string) => boolean>> = {
  luhn: (text) =>
    sum(fromRight(text).flatMap((d, i) => (i % 2 ? [...String(2 * d)].map(Number) : d))) % 10 === 0,
  gs1: (text) => sum(fromRight(text).map((digit, i) => (i % 2 ? 3 * digit : digit))) % 10 === 0,
  mod97: (text) => BigInt(text) % 97n === 1n,
  verhoeff: (text) =>
    fromRight(text).reduce((c, d, i) => {
      return Number(DIHEDRAL[c]![Number(PERMUTATIONS[i % 8]![d])]);
    }, 0) === 0,
};

for (const [name, holds] of Object.entries(DEFINITIONS)) {
  test(`${name}: all numbers of up to four digits`, () => {
    const isValue = (text: string) => text.length >= 2 && holds(text);
    const options = { check: name as Check };
    assertLanguage({ ...options, maxLength: 4 }, '0123456789', 4, isValue, { finite: true });
    const three = (text: string) => text.length === 3 && holds(text);
    assertLanguage({ ...options, length: 3 }, '0123456789', 4, three, { finite: true });
  });
}

test('numbers of any length, when it is known and when not', () => {
  const rights: [Check, string][] = [
    ['luhn', '79927398713'],
    ['luhn', '4111111111111111'],
    ['gs1', '4006381333931'],
    ['gs1', '9780306406157'],
    ['verhoeff', '2363'],
    ['verhoeff', '84736430954837284567892'],
    ['damm', '5724'],
    ['damm', '112946'],
    ['mod97', '3214282912345698765432161182'],
  ];
  for (const [check, right] of rights) {
    const conflicts = (text: string, length?: number) =>
      readingsOf(text, { check, length }).conflicts;
    assert.deepEqual(conflicts(right), [], `${check} ${right}`);
    assert.deepEqual(conflicts(right, right.length), [], `${check} ${right}`);
    for (let i = 0; i < right.length; i++) {
      const slip = right.slice(0, i) + ((Number(right[i]) + 1) % 10) + right.slice(i + 1);
      assert.deepEqual(conflicts(slip), ['check'], `${check} ${slip}`);
    }
  }
});

test('damm finds all single errors and all swaps of neighbours', () => {
  const isRight = (text: string) => readingsOf(text, { check: 'damm' }).conflicts.length === 0;
  for (let number = 0; number < 1000; number++) {
    const digits = String(number).padStart(3, '0');
    const right = [...'0123456789'].map((d) => digits + d).filter(isRight);
    assert.equal(right.length, 1, digits);
    const [a, b, c, d] = right[0]!;
    if (a !== b) assert.ok(!isRight(`${b}${a}${c}${d}`), right[0]);
    if (b !== c) assert.ok(!isRight(`${a}${c}${b}${d}`), right[0]);
    if (c !== d) assert.ok(!isRight(`${a}${b}${d}${c}`), right[0]);
  }
});
