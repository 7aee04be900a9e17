/** Dates and times, compared with the calendar on all days, and with regular expressions on all short strings. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { grammarOf, printedLayout, readingsOf } from '../../../src/engine/decode/grammar/index.js';
import { assertLanguage } from './language.js';

const TODAY = '2026-11-26';

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

test('every day of a leap year and of a common one, and no other', () => {
  const options = { format: 'date', locale: 'de', today: TODAY, foreign: false } as const;
  for (const year of [1900, 2000, 2026, 2028]) {
    for (let month = 0; month <= 13; month++) {
      for (let day = 0; day <= 32; day++) {
        const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
        const expected = month > 0 && day > 0 && isDay(year, month, day) ? iso : undefined;
        assert.equal(readingsOf(`${day}.${month}.${year}`, options).value, expected, iso);
        assert.equal(readingsOf(iso, options).value, expected, iso);
      }
    }
  }
});

test('dates without a year: days of any year, with one separator or a gap', () => {
  const options = { format: 'date', locale: 'en-GB', today: TODAY, foreign: false } as const;
  assertLanguage(options, '01239/.', 5, (text) => {
    const [, day, separator, month, end] = /^(\d\d?)([/.])(\d\d?)(\.?)$/.exec(text) ?? [];
    if (!day || !month || (end && separator !== '.')) return false;
    return isDay(2028, Number(month), Number(day));
  });
});

test('printed separators: digits alone', () => {
  const options = { format: 'date', locale: 'en-US', today: TODAY, printed: true } as const;
  assert.equal(readingsOf('11262026', options).value, TODAY);
  assert.equal(readingsOf('13012026', options).value, undefined);
  assert.equal(readingsOf('1126', options).value, undefined);
  const time = { format: 'time', printed: true } as const;
  assertLanguage(time, '0123569', 5, (text) => /^([01]\d|2[0-3])[0-5]\d$/.test(text), {
    finite: true,
  });
});

test('what is printed between the digits of a date or a time', () => {
  const layouts = ['de', 'en-US', 'ja', 'ko', 'fa', 'fi'].map((locale) => [
    printedLayout({ format: 'date', locale }),
    printedLayout({ format: 'time', locale }),
  ]);
  assert.deepEqual(layouts, [
    ['00.00.0000', '00:00'],
    ['00/00/0000', '00:00'],
    ['0000/00/00', '00:00'],
    ['0000.00.00', '00:00'],
    ['0000/00/00', '00:00'],
    ['00.00.0000', '00.00'],
  ]);
  assert.equal(printedLayout({ format: 'phone' }), undefined);
});

test('bounds', () => {
  const options = { format: 'date', locale: 'de', min: '2026-11-20', max: '2026-12-05' } as const;
  const isAllowed = (text: string) => {
    const [, day, month, year] = /^(\d\d?)\.(\d\d?)(?:\.|\.(\d\d|\d{4})\.?)?$/.exec(text) ?? [];
    if (!day || (year && year !== '26' && year !== '2026')) return false;
    const number = Number(month) * 100 + Number(day);
    return isDay(2026, Number(month), Number(day)) && number >= 1120 && number <= 1205;
  };
  assertLanguage({ ...options, today: TODAY, foreign: false }, '126.', 8, isAllowed);
});

test('a start that leads nowhere is found at once', () => {
  const grammar = grammarOf({ format: 'date', locale: 'de', min: '2026-11-20', max: '2026-12-05' });
  const follow = (text: string) =>
    [...text].reduce<number | undefined>(
      (state, symbol) => (state === undefined ? undefined : grammar.next(state, symbol)),
      grammar.start,
    );
  assert.notEqual(follow('26.1'), undefined);
  assert.equal(follow('26.12'), undefined);
  assert.equal(follow('10'), undefined);
  assert.equal(follow('26.11.203'), undefined);
});

test('two digits of a year are completed within 79 years back and 20 ahead', () => {
  const options = { format: 'date', locale: 'de', today: TODAY } as const;
  for (let year = 1947; year <= 2046; year++) {
    const short = String(year % 100).padStart(2, '0');
    assert.equal(readingsOf(`1.2.${short}`, options).value, `${year}-02-01`);
  }
  const birth = { ...options, max: TODAY };
  assert.equal(readingsOf('1.2.30', birth).value, '1930-02-01');
  const lease = { ...options, min: TODAY };
  assert.equal(readingsOf('1.2.60', lease).value, '2060-02-01');
});

test('a date without a year is the nearest one, within the bounds where one is', () => {
  const options = { format: 'date', locale: 'de', today: TODAY } as const;
  const value = (text: string, bounds = {}) => readingsOf(text, { ...options, ...bounds }).value;
  assert.equal(value('24.12.'), '2026-12-24');
  assert.equal(value('27.5.'), '2027-05-27');
  assert.equal(value('1.2.'), '2027-02-01');
  assert.equal(value('1.2.', { max: TODAY }), '2026-02-01');
  assert.equal(value('24.12.', { max: TODAY }), '2025-12-24');
  assert.equal(value('29.2.'), '2028-02-29');
});

test('times of day, with 24 hours or with am and pm', () => {
  const half = /^(1[0-2]|0?[1-9])[:.][0-5]\d ?[ap]\.?(m\.?)?$/;
  const full = /^([01]?\d|2[0-3])[:.][0-5]\d$/;
  const options = { format: 'time', locale: 'de' } as const;
  // `p` alone stands for pm; more letters are tried below.
  assertLanguage(options, '0123:6p', 6, (text) => {
    return full.test(text) || /^(1[0-2]|0?[1-9]):[0-5]\dp$/.test(text);
  });
  for (const text of [
    '2:05 pm',
    '12.30 a.m.',
    '2:05p',
    '02:05 am',
    '0:30 pm',
    '13:05 pm',
    '2:5 pm',
  ]) {
    const value = readingsOf(text, options).value;
    assert.equal(value !== undefined, half.test(text), text);
  }
});
