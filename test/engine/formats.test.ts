/** What may be written: signs, values, conflicts and wrong options, through the package's own entry. */
import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { createRecognizer, type ReadOptions, type Stroke } from 'digit-pad/engine';
import { writeNumber } from '../fixtures/digits.js';
import { picturePage } from '../fixtures/pages.js';
import { writeText } from '../fixtures/signs.js';

const recognizer = await createRecognizer();
after(() => recognizer.dispose());

const read = (text: string, options: ReadOptions) =>
  recognizer.recognize({ strokes: writeText(text) }, options);

const straight = (from: readonly [number, number], to: readonly [number, number]): Stroke => ({
  points: Array.from({ length: 12 }, (_, i) => ({
    x: from[0] + ((to[0] - from[0]) * i) / 11,
    y: from[1] + ((to[1] - from[1]) * i) / 11,
  })),
});

const moved = (strokes: readonly Stroke[], right: number): Stroke[] =>
  strokes.map(({ points }) => ({ points: points.map(({ x, y }) => ({ x: x + right, y })) }));

const GERMAN = 'de-DE';
const AMERICAN = 'en-US';

const VALUES: readonly [string, ReadOptions, string, string][] = [
  ['26.11.2026', { format: 'date', locale: GERMAN }, '2026-11-26', '26.11.2026'],
  ['11/26/2026', { format: 'date', locale: AMERICAN }, '2026-11-26', '11/26/2026'],
  ['14:05', { format: 'time', locale: GERMAN }, '14:05', '14:05'],
  ['14.05', { format: 'time', locale: GERMAN }, '14:05', '14:05'],
  ['1234,50', { format: 'number', decimal: true, locale: GERMAN }, '1234.50', '1.234,50'],
  ['-12.5', { format: 'number', decimal: true, signed: true }, '-12.5', '-12.5'],
  ['408-974-3205', { format: 'phone' }, '4089743205', '4089743205'],
  ['(408) 974-3205', { format: 'phone', length: 10 }, '4089743205', '4089743205'],
  ['+49 30 123456', { format: 'phone', locale: GERMAN }, '+4930123456', '+4930123456'],
  ['12,50€', { format: 'amount', locale: GERMAN }, '12.50', '12,50 €'],
  ['100.-', { format: 'amount', locale: 'de-CH' }, '100', '100'],
  ['11/26/26', { format: 'date', locale: AMERICAN }, '2026-11-26', '11/26/2026'],
  ['15.08%', { format: 'percent', locale: AMERICAN }, '15.08', '15.08%'],
  ['2:05 pm', { format: 'time', locale: AMERICAN }, '14:05', '2:05 PM'],
];

for (const [written, options, value, text] of VALUES) {
  test(`${written} as ${options.format}, ${options.locale ?? 'no locale'}`, async () => {
    const recognition = await read(written, options);
    assert.equal(recognition.value, value);
    // Which space it is, the version of ICU decides.
    assert.equal(recognition.text.replace(/\s/g, ' '), text);
    assert.equal(recognition.conflict, undefined);
    assert.equal(
      recognition.digits.map((digit) => digit.value).join(''),
      written.replace(/\D/g, ''),
    );
    assert.deepEqual(
      recognition.marks?.map((mark) => mark.value).join(''),
      written.replace(/[\d ]/g, ''),
    );
    assert.deepEqual(recognition.rejected, []);
    assert.equal(recognition.alternatives[0]!.value, value);
  });
}

test('where signs may not be written, they are refused, and the digits stay', async () => {
  const { value, text, conflict, rejected } = await read('12.5', {});
  assert.deepEqual([value, text, conflict, rejected.length], ['125', '125', undefined, 1]);
});

test('without a named format the value has no digit that was not written', async () => {
  assert.equal((await read('.5', { decimal: true })).value, '.5');
  assert.equal((await read('.5', { format: 'number', decimal: true })).value, '0.5');
});

test('a date that does not exist is shown as it was written', async () => {
  const { value, text, conflict, digits } = await read('31.02.2026', {
    format: 'date',
    locale: GERMAN,
  });
  assert.equal(conflict, 'format');
  assert.equal(text, '31.02.2026');
  assert.equal(value, '31022026');
  assert.equal(digits.length, 8);
});

test('the beginning of a date is no conflict while more is to be written', async () => {
  const options: ReadOptions = { format: 'date', locale: GERMAN };
  assert.equal((await read('26.11.2', options)).conflict, 'format');
  const { value, text, conflict } = await read('26.11.2', { ...options, unfinished: true });
  assert.deepEqual([value, text, conflict], ['26112', '26.11.2', undefined]);
});

test('a date of two meanings follows the locale; the other one is an alternative', async () => {
  const { value, alternatives } = await read('3/7/2026', { format: 'date', locale: AMERICAN });
  assert.equal(value, '2026-03-07');
  assert.ok(alternatives.some((other) => other.value === '2026-07-03'));
});

test('without a year the nearest one is meant, in the order of the locale', async () => {
  const { value, alternatives } = await read('3/7', { format: 'date', locale: AMERICAN });
  assert.match(value, /^\d{4}-03-07$/);
  assert.ok(alternatives.some((other) => other.value.endsWith('-07-03')));
});

test('a digit behind a time is no letter of am or pm', async () => {
  const { value, text, conflict } = await read('2:059', { format: 'time', locale: AMERICAN });
  assert.deepEqual([value, text, conflict], ['2059', '2:059', 'format']);
});

test('a 9 before an m is the a of am', async () => {
  const { value, conflict } = await read('2:059m', { format: 'time', locale: AMERICAN });
  assert.deepEqual([value, conflict], ['02:05', undefined]);
});

test('lines around an area code that are higher than its digits, and hardly bent, are brackets', async () => {
  const high = (x: number, bend: number): Stroke => ({
    points: straight([x, 2], [x, 152]).points.map(({ x: left, y }, i) => ({
      x: left + bend * Math.sin((Math.PI * i) / 11),
      y,
    })),
  });
  const strokes = [
    high(30, -12),
    ...writeNumber('408', { x: 60, y: 30 }),
    high(350, 12),
    ...moved(writeText('974-3205'), 420),
  ];
  const options: ReadOptions = { format: 'phone', locale: AMERICAN };
  const { value, marks, conflict } = await recognizer.recognize({ strokes }, options);
  assert.deepEqual([value, conflict], ['4089743205', undefined]);
  assert.equal(marks?.map((mark) => mark.value).join(''), '()-');
});

test('a long line that hangs below the others is a comma', async () => {
  const strokes = [
    ...writeText('12'),
    straight([214, 116], [208, 184]),
    ...moved(writeText('304'), 220),
  ];
  const options: ReadOptions = { format: 'amount', locale: AMERICAN };
  const { value, conflict } = await recognizer.recognize({ strokes }, options);
  assert.deepEqual([value, conflict], ['12304', undefined]);
});

test('a point groups digits in German, and is decimal in English', async () => {
  const options: ReadOptions = { format: 'number', decimal: true };
  assert.equal((await read('1.234', { ...options, locale: GERMAN })).value, '1234');
  assert.equal((await read('1.234', { ...options, locale: AMERICAN })).value, '1.234');
});

const CONFLICTS: readonly [string, ReadOptions, string][] = [
  ['4072', { check: 'luhn' }, 'check'],
  ['407', { accept: ['123', '456'] }, 'accept'],
  ['407', { pattern: '[5-9]\\d\\d' }, 'pattern'],
  ['407', { pattern: '(?!4)\\d+' }, 'pattern'],
  ['407', { max: '299' }, 'range'],
  ['407', { min: '500' }, 'range'],
  ['4072', { maxLength: 3 }, 'length'],
  ['407', { format: 'time' }, 'format'],
];

for (const [written, options, conflict] of CONFLICTS) {
  test(`${written} breaks ${JSON.stringify(options)}, and is shown as it is`, async () => {
    const recognition = await read(written, options);
    assert.equal(recognition.conflict, conflict);
    assert.equal(recognition.value, written);
    assert.equal(recognition.digits.length, written.length);
  });
}

test('what is kept to has no conflict', async () => {
  for (const [written, options] of [
    ['4077', { check: 'luhn' }],
    ['456', { accept: ['123', '456'] }],
    ['507', { pattern: '[5-9]\\d\\d' }],
    ['507', { pattern: '(?!4)\\d+' }],
    ['299', { min: '100', max: '299' }],
  ] as const) {
    const { value, conflict } = await read(written, options);
    assert.deepEqual([value, conflict], [written, undefined]);
  }
});

test('article numbers of a list may hold signs', async () => {
  const { value, conflict } = await read('12-5', { accept: ['12-5', '12-7', '34-5'] });
  assert.deepEqual([value, conflict], ['12-5', undefined]);
});

test('nothing written is no value, and breaks nothing', async () => {
  const { value, text, conflict } = await recognizer.recognize({ strokes: [] }, { format: 'date' });
  assert.deepEqual([value, text, conflict], ['', '', undefined]);
});

test('an amount in a picture, whose signs are not read, is doubtful', async () => {
  const picture = picturePage({
    width: 520,
    height: 200,
    ink: writeNumber('1250', { x: 60, y: 50 }),
  });
  for (const options of [{ format: 'amount', locale: GERMAN }, { decimal: true }] as const) {
    const { value, confidence, alternatives } = await recognizer.recognize(picture, options);
    assert.equal(value, '1250');
    assert.ok(confidence < 0.5, `${confidence}`);
    assert.ok(alternatives[0]!.confidence < 0.5);
  }
  assert.ok((await recognizer.recognize(picture, {})).confidence > 0.5);
});

test('in cells the points of a date are printed', async () => {
  const cells = Array.from({ length: 8 }, (_, i) => ({
    x: i * 120,
    y: 0,
    width: 120,
    height: 160,
  }));
  const strokes = [...'26112026'].flatMap((digit, i) =>
    writeNumber(digit, { x: i * 120 + 25, y: 30 }),
  );
  const options: ReadOptions = { format: 'date', locale: GERMAN, cells };
  const { value, text } = await recognizer.recognize({ strokes }, options);
  assert.deepEqual([value, text], ['2026-11-26', '26.11.2026']);
});

test('a live reading keeps to the format', async () => {
  const reading = recognizer.open({ format: 'time', locale: GERMAN, unfinished: true });
  const strokes = writeText('14:05');
  for (let count = 1; count < strokes.length; count++) {
    const { conflict } = await reading.update({ strokes: strokes.slice(0, count) });
    assert.equal(conflict, undefined);
  }
  assert.equal((await reading.update({ strokes })).value, '14:05');
});

const WRONG: readonly [unknown, RegExp][] = [
  [{ format: 'money' }, /^TypeError: format must be one of digits, number/],
  [{ check: 'crc' }, /^TypeError: check must be one of luhn/],
  [{ locale: 49 }, /^TypeError: locale must be a language tag/],
  [{ pattern: /4/ }, /^TypeError: pattern must be a regular expression as a string/],
  [{ pattern: '(' }, /^TypeError: pattern must be a regular expression \(with the flag v\)/],
  [{ accept: '407' }, /^TypeError: accept must be an array of values/],
  [{ accept: [407] }, /^TypeError: accept must be an array of values/],
  [{ min: 5 }, /^TypeError: min must be a string, a number such as "-12.5"/],
  [{ max: '12,5' }, /^RangeError: max must be a number such as/],
  [{ format: 'date', min: '1.1.2026' }, /^RangeError: min must be a date such as "2026-11-26"/],
  [{ format: 'time', max: '25' }, /^RangeError: max must be a time such as "14:05"/],
  [{ step: 'any' }, /^RangeError: step must be a number/],
];

for (const [options, message] of WRONG) {
  test(`refuses ${JSON.stringify(options)}`, async () => {
    await assert.rejects(recognizer.recognize({ strokes: [] }, options as ReadOptions), (error) =>
      message.test(String(error)),
    );
  });
}
