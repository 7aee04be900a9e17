/**
 * What typed and pasted text means in four locales. The expected cells were written by hand:
 *
 * - `VALUE = TEXT`: the value, and how it is printed; a non-breaking space is `·`, also a narrow one.
 * - `? A | B`: ambiguous, with the candidates. `…`: incomplete. `!`: invalid.
 * - `≁ CONFLICT` behind it: what the value breaks.
 */
import assert from 'node:assert/strict';
import test from 'node:test';
import {
  type GrammarOptions,
  parseText,
  textOf,
} from '../../../src/engine/decode/grammar/index.js';

const LOCALES = ['en-US', 'de-DE', 'fr-FR', 'hi-IN'];

/** A text and its cells, one a locale; a single cell is that of all. */
type Row = readonly [text: string, ...cells: string[]];

const TABLE: Readonly<Record<string, [options: GrammarOptions, rows: readonly Row[]]>> = {
  number: [
    { format: 'number', decimal: true, signed: true },
    [
      ['407', '407 = 407'],
      ['1,234', '1234 = 1,234', '1.234 = 1,234', '1.234 = 1,234', '1234 = 1,234'],
      ['1.234', '1.234 = 1.234', '1234 = 1.234', '? 1.234 | 1234', '1.234 = 1.234'],
      ['1.234,50', ...grouped('1234.50', '1,234.50', '1.234,50', '1·234,50', '1,234.50')],
      ['1,234.50', ...grouped('1234.50', '1,234.50', '1.234,50', '1·234,50', '1,234.50')],
      ["1'234.50", ...grouped('1234.50', '1,234.50', '1.234,50', '1·234,50', '1,234.50')],
      ['1’234.50', ...grouped('1234.50', '1,234.50', '1.234,50', '1·234,50', '1,234.50')],
      ['1\u202f234,5', ...grouped('1234.5', '1,234.5', '1.234,5', '1·234,5', '1,234.5')],
      ['1\u00a0234', ...grouped('1234', '1,234', '1.234', '1·234', '1,234')],
      ['12,34,567', ...grouped('1234567', '1,234,567', '1.234.567', '1·234·567', '12,34,567')],
      ['1,234,567', ...grouped('1234567', '1,234,567', '1.234.567', '1·234·567', '12,34,567')],
      ['1.234.567', ...grouped('1234567', '1,234,567', '1.234.567', '1·234·567', '12,34,567')],
      ['1,50,000', ...grouped('150000', '150,000', '150.000', '150·000', '1,50,000')],
      ['12.5', ...grouped('12.5', '12.5', '12,5', '12,5', '12.5')],
      ['12,5', ...grouped('12.5', '12.5', '12,5', '12,5', '12.5')],
      ['1234,5', ...grouped('1234.5', '1,234.5', '1.234,5', '1·234,5', '1,234.5')],
      ['.5', ...grouped('0.5', '0.5', '0,5', '0,5', '0.5')],
      ['0,123', ...grouped('0.123', '0.123', '0,123', '0,123', '0.123')],
      ['１２．５', ...grouped('12.5', '12.5', '12,5', '12,5', '12.5')],
      ['١٢٫٥', ...grouped('12.5', '12.5', '12,5', '12,5', '12.5')],
      ['۱٬۲۳۴٫۵', ...grouped('1234.5', '1,234.5', '1.234,5', '1·234,5', '1,234.5')],
      ['१२.५', ...grouped('12.5', '12.5', '12,5', '12,5', '12.5')],
      ['১২.৫', ...grouped('12.5', '12.5', '12,5', '12,5', '12.5')],
      ['−5', '-5 = -5'],
      ['–5', '-5 = -5'],
      ['(1.5)', ...grouped('-1.5', '-1.5', '-1,5', '-1,5', '-1.5')],
      ['+7', '7 = 7'],
      ['007', '007 = 007'],
      ['about 40', '40 = 40'],
      ['40 kg', '40 = 40'],
      ['$40', '40 = 40'],
      ['', ' = '],
      ['-', '…'],
      ['5.', '…'],
      ['1e3', '!'],
      ['0x1F', '!'],
      ['1½', '!'],
      ['12²', '!'],
      ['1,2,3', '!'],
      ['1 2', '…'],
      ['1 23 456', '!'],
      ['12-3', '!'],
      ['12 or 13', '!'],
      ['many', '!'],
      ['1E3', '!'],
      ['5-', '!'],
      [
        '1.234.567,8',
        ...grouped('1234567.8', '1,234,567.8', '1.234.567,8', '1·234·567,8', '12,34,567.8'),
      ],
      ['१,२३,४५६', ...grouped('123456', '123,456', '123.456', '123·456', '1,23,456')],
      ['(1’234)', ...grouped('-1234', '-1,234', '-1.234', '-1·234', '-1,234')],
    ],
  ],
  amount: [
    { format: 'amount', signed: true },
    [
      ['12,50 €', ...grouped('12.50', '€12.50', '12,50·€', '12,50·€', '€12.50')],
      ['$1,234.50', ...grouped('1234.50', '$1,234.50', '1.234,50·$', '1·234,50·$', '$1,234.50')],
      ['1 234,50 €', ...grouped('1234.50', '€1,234.50', '1.234,50·€', '1·234,50·€', '€1,234.50')],
      [
        '₹1,23,456.78',
        ...grouped('123456.78', '₹123,456.78', '123.456,78·₹', '123·456,78·₹', '₹1,23,456.78'),
      ],
      ['Rs. 500', '500 = 500'],
      ['Rs.500', '500 = 500'],
      ['Fr. 19.90', ...grouped('19.90', '19.90', '19,90', '19,90', '19.90')],
      ['12,50 zł.', ...grouped('12.50', '12.50', '12,50', '12,50', '12.50')],
      ['EUR 12', '12 = 12'],
      ['100.-', '100 = 100'],
      ['100,-', '100 = 100'],
      ['100.–', '100 = 100'],
      ['(12.50)', ...grouped('-12.50', '-12.50', '-12,50', '-12,50', '-12.50')],
      ['-€5', '-5 = -€5', '-5 = -5·€', '-5 = -5·€', '-5 = -€5'],
      ['￥５００', '500 = ¥500', '500 = 500·¥', '500 = 500·¥', '500 = ¥500'],
      ['1.234 €', '1.234 = €1.234', '1234 = 1.234·€', '? 1.234 | 1234', '1.234 = €1.234'],
      ['5 € 50', '!'],
      ['Fr. 1234.-', ...grouped('1234', '1,234', '1.234', '1·234', '1,234')],
      ['CHF 1’234.50', ...grouped('1234.50', '1,234.50', '1.234,50', '1·234,50', '1,234.50')],
      ['(5 €)', '-5 = -€5', '-5 = -5·€', '-5 = -5·€', '-5 = -€5'],
      ['৳ ৫০০', '500 = ৳500', '500 = 500·৳', '500 = 500·৳', '500 = ৳500'],
      ['1e3 €', '!'],
    ],
  ],
  percent: [
    { format: 'percent' },
    [
      ['15.08%', ...grouped('15.08', '15.08%', '15,08·%', '15,08·%', '15.08%')],
      ['15,08 %', ...grouped('15.08', '15.08%', '15,08·%', '15,08·%', '15.08%')],
      ['%15', '15 = 15%', '15 = 15·%', '15 = 15·%', '15 = 15%'],
      ['٪١٥', '15 = 15%', '15 = 15·%', '15 = 15·%', '15 = 15%'],
      ['-3%', '-3 = -3% ≁ sign', '-3 = -3·% ≁ sign', '-3 = -3·% ≁ sign', '-3 = -3% ≁ sign'],
    ],
  ],
  date: [
    { format: 'date', today: '2026-11-26' },
    [
      ['26.11.2026', ...days('2026-11-26')],
      ['11/26/26', ...days('2026-11-26')],
      ['26/11/2026', ...days('2026-11-26')],
      ['2026-11-26', ...days('2026-11-26')],
      ['2026/11/26', ...days('2026-11-26')],
      ['26. 11. 2026', ...days('2026-11-26')],
      ['26 11 2026', ...days('2026-11-26')],
      ['26 / 11 / 2026', ...days('2026-11-26')],
      ['１１／２６／２０２６', ...days('2026-11-26')],
      ['on 11/26/2026', ...days('2026-11-26')],
      ['26.11.', ...days('2026-11-26')],
      ['3/7', ...days('2027-03-07', '2026-07-03')],
      ['3/7/2026', ...days('2026-03-07', '2026-07-03')],
      ['1/1/47', ...days('1947-01-01')],
      ['1/1/46', ...days('2046-01-01')],
      ['29.2.', ...days('2028-02-29')],
      ['29.2.2027', '!'],
      ['31.2.2026', '!'],
      ['26.11.1405', '!'],
      ['26.11/2026', '!'],
      ['26 Nov 2026', '!'],
      ['26.11.20', ...days('2020-11-26')],
      ['26', '…'],
      ['26.11.2026, 27.11.2026', '!'],
      ['3/7 4/7', '!'],
      ['26.11.2026 14:05', '!'],
    ],
  ],
  time: [
    { format: 'time' },
    [
      ['14:05', ...times('14:05', '2:05 PM')],
      ['14.05', ...times('14:05', '2:05 PM')],
      ['14h05', ...times('14:05', '2:05 PM')],
      ['14:05 Uhr', ...times('14:05', '2:05 PM')],
      ['2:05 pm', ...times('14:05', '2:05 PM')],
      ['2:05 p.m.', ...times('14:05', '2:05 PM')],
      ['2:05pm', ...times('14:05', '2:05 PM')],
      ['12:00 am', ...times('00:00', '12:00 AM')],
      ['12:30 pm', ...times('12:30', '12:30 PM')],
      ['2:05', ...times('02:05', '2:05 AM')],
      ['२:०५', ...times('02:05', '2:05 AM')],
      ['14:5', '…'],
      ['14:05 pm', '!'],
      ['25:00', '!'],
      ['14:60', '!'],
      ['14:05, 15:10', '!'],
      ['2026-11-26T14:05', '!'],
    ],
  ],
  phone: [
    { format: 'phone' },
    [
      ['(408) 974-3145', '4089743145 = 4089743145'],
      ['+49 30 123456', '+4930123456 = +4930123456'],
      ['+49 (0)30 123456', '+4930123456 = +4930123456'],
      ['030/12345', '03012345 = 03012345'],
      ['01.23.45.67.89', '0123456789 = 0123456789'],
      ['+٤٩٣٠١٢٣٤٥٦', '+4930123456 = +4930123456'],
      ['Tel.: 110', '110 = 110'],
      ['12', '12 = 12 ≁ length'],
      ['408 974 3145 x12', '!'],
    ],
  ],
  digits: [
    { format: 'digits' },
    [
      ['407', '407 = 407'],
      ['４０７', '407 = 407'],
      ['Nr. 407', '407 = 407'],
      ['4929 1234 5678 9012', '4929123456789012 = 4929123456789012'],
      ['12-34-56', '123456 = 123456'],
      ['12.5', '!'],
      ['1,234', '!'],
      ['-5', '!'],
      ['(5)', '!'],
      ['(408) 974-3145', '4089743145 = 4089743145'],
      ['3/7', '!'],
      ['1e3', '!'],
    ],
  ],
};

for (const [name, [options, rows]] of Object.entries(TABLE)) {
  for (const [text, ...cells] of rows) {
    test(`${name}: "${text}"`, () => {
      LOCALES.forEach((locale, i) => {
        assert.equal(cell(text, { ...options, locale }), cells[i] ?? cells[0], locale);
      });
    });
  }
}

test('languages that group otherwise', () => {
  const value = (text: string, locale: string, format: GrammarOptions['format'] = 'number') =>
    parseText(text, { format, decimal: true, signed: true, locale }).value;
  for (const locale of ['es', 'pt-BR', 'it', 'nl', 'tr', 'id', 'el', 'da']) {
    assert.equal(value('1.234', locale), '1234', locale);
    assert.equal(value('1.234,5', locale), '1234.5', locale);
    assert.equal(value('1234,5', locale), '1234.5', locale);
  }
  for (const space of [' ', '\u00a0', '\u202f']) {
    for (const locale of ['fr', 'pl', 'pt-PT', 'sv', 'cs', 'de-AT']) {
      assert.equal(value(`12${space}345,6`, locale), '12345.6', locale);
    }
  }
  for (const apostrophe of ["'", '’', '‘', '′']) {
    assert.equal(value(`1${apostrophe}234.50`, 'de-CH'), '1234.50');
    assert.equal(value(`1${apostrophe}234.50`, 'de-CH', 'amount'), '1234.50');
  }
  assert.equal(value('12,34,567.8', 'en-IN'), '1234567.8');
  assert.equal(value('۱٬۲۳۴٫۵', 'fa'), '1234.5');
  assert.equal(value('١٬٢٣٤٫٥', 'ar-EG'), '1234.5');
  assert.equal(value('১২,৩৪,৫৬৭.৮', 'bn'), '1234567.8');
  assert.equal(value('१२,३४,५६७.८', 'hi'), '1234567.8');
  // Where a point groups in no number of the locale, it may still do so here: nothing is guessed.
  for (const locale of ['fr', 'pl', 'pt-PT', 'sv']) assert.equal(value('1.234', locale), undefined);
});

test('what is dropped is said, and nothing else', () => {
  const dropped = (text: string, format: GrammarOptions['format']) =>
    parseText(text, { format, decimal: true, locale: 'en' }).dropped;
  assert.equal(dropped('Rs. 500', 'amount'), 'Rs.');
  assert.equal(dropped('12,50 €', 'number'), '€');
  assert.equal(dropped('12,50 €', 'amount'), '');
  assert.equal(dropped('~40 kg', 'number'), '~kg');
  assert.equal(dropped('12-34 56', 'digits'), '-');
  assert.equal(dropped('\u200f407\u200f', 'digits'), '');
});

test('other meanings are offered', () => {
  const candidates = (text: string, options: GrammarOptions) => parseText(text, options).candidates;
  const date = { format: 'date', locale: 'en-US', today: '2026-11-26' } as const;
  assert.deepEqual(candidates('3/7/2026', date), ['2026-03-07', '2026-07-03']);
  assert.equal(candidates('3/3/2026', date), undefined);
  assert.deepEqual(candidates('3/7/2026', { ...date, locale: 'ja' }), ['2026-07-03', '2026-03-07']);
  assert.deepEqual(candidates('2:05', { format: 'time', locale: 'en-US' }), ['02:05', '14:05']);
  assert.equal(candidates('02:05', { format: 'time', locale: 'en-US' }), undefined);
  assert.equal(candidates('2:05', { format: 'time', locale: 'de' }), undefined);
});

test('a date whose order the locale does not know is ambiguous', () => {
  const { value, problem } = parseText('3/7/2026', { format: 'date', locale: 'ja' });
  assert.equal(value, undefined);
  assert.equal(problem, 'ambiguous');
});

test('a value that is not allowed is kept, and what it breaks is named', () => {
  const conflicts = (text: string, options: GrammarOptions) => {
    const parsed = parseText(text, options);
    return [parsed.value, ...parsed.conflicts];
  };
  assert.deepEqual(conflicts('1.234', { format: 'number', locale: 'en' }), ['1.234', 'step']);
  assert.deepEqual(conflicts('1,234', { format: 'number', locale: 'en', max: '10' }), [
    '1234',
    'max',
  ]);
  assert.deepEqual(conflicts('79927398710', { check: 'luhn' }), ['79927398710', 'check']);
  assert.deepEqual(conflicts('408', { accept: ['407'] }), ['408', 'list']);
  assert.deepEqual(conflicts('12345', { length: 4, min: '20000' }), ['12345', 'length', 'min']);
  const date = { format: 'date', locale: 'de', min: '2026-12-01', today: '2026-11-26' } as const;
  assert.deepEqual(conflicts('26.11.2026', date), ['2026-11-26', 'min']);
});

function cell(text: string, options: GrammarOptions): string {
  const { value, problem, candidates, conflicts, currency } = parseText(text, options);
  if (problem === 'ambiguous') return `? ${candidates!.join(' | ')}`;
  if (problem === 'incomplete') return '…';
  if (value === undefined) return '!';
  const { format, locale } = options;
  // Newer data have a narrow space in front of PM.
  const space = format === 'time' ? ' ' : '·';
  const printed = textOf(value, { format, locale, currency }).replace(/[\u00a0\u202f]/g, space);
  return [`${value} = ${printed}`, ...conflicts.map((name) => `≁ ${name}`)].join(' ');
}

/** The same value everywhere, printed in each way. */
function grouped(value: string, ...texts: [en: string, de: string, fr: string, hi: string]) {
  return texts.map((text) => `${value} = ${text}`);
}

/** A date in the United States, and one where the day comes first. */
function days(american: string, others = american): string[] {
  const part = (date: string) => date.split('-') as [year: string, month: string, day: string];
  const [year, month, day] = part(american);
  const [y, m, d] = part(others);
  return [
    `${american} = ${Number(month)}/${Number(day)}/${year}`,
    `${others} = ${Number(d)}.${Number(m)}.${y}`,
    `${others} = ${d}/${m}/${y}`,
    `${others} = ${Number(d)}/${Number(m)}/${y}`,
  ];
}

/** With 24 hours in Germany and France. */
function times(value: string, halfDay: string): string[] {
  const indian = halfDay.replace(/[AP]M/, (word) => word.toLowerCase());
  return [
    `${value} = ${halfDay}`,
    `${value} = ${value}`,
    `${value} = ${value}`,
    `${value} = ${indian}`,
  ];
}
