/** Results as CSV: read back by the rules of RFC 4180, and harmless to spreadsheets. */
import test from 'node:test';
import { assert } from 'chai';
import fc from 'fast-check';
import { csvField, toCSV } from '../../src/results/csv.js';
import { resultOf } from '../../src/results/result.js';

/** A field that is all quotes, as RFC 4180 reads it. */
const unquoted = (field: string) => {
  assert.match(field, /^"(?:[^"]|"")*"$/);
  return field.slice(1, -1).replaceAll('""', '"');
};

test('a row for each result, with names above and CRLF behind', () => {
  const sevens = resultOf({ value: '77', confidence: 0.98765, source: 'a "new", page.png' });
  const mended = resultOf({ value: '-12.5', read: '125', confidence: 0.5 });
  const rows = toCSV([sevens, mended]).split('\r\n');
  assert.equal(rows.length, 4);
  assert.equal(rows[0], 'time,source,value,read,confidence,corrected');
  const time = sevens.time.toISOString();
  assert.equal(rows[1], `${time},"a ""new"", page.png","77","77",0.9877,false`);
  assert.equal(rows[2], `${mended.time.toISOString()},"","-12.5","125",0.5000,true`);
  assert.equal(rows[3], '');
});

test('no result is a row of names all the same', () => {
  assert.equal(toCSV([]), 'time,source,value,read,confidence,corrected\r\n');
});

const formulas = [
  '=1+1',
  '+1+cmd',
  '-1+1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '  =1+1',
  '＝1+1',
  '-',
  '--1',
  '-1e',
];
for (const text of formulas) {
  test(`${JSON.stringify(text)} is no formula`, () => {
    assert.equal(unquoted(csvField(text)), `'${text}`);
  });
}

for (const text of ['0012', '-12.5', '-3,5', 'page 1.png', '', '1-2', 'a=b']) {
  test(`${JSON.stringify(text)} stays as it is`, () => {
    assert.equal(unquoted(csvField(text)), text);
  });
}

test('any text comes back, but for the apostrophe', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'"\'=,-\r\n é7') }), (text) => {
      assert.oneOf(unquoted(csvField(text)), [text, `'${text}`]);
    }),
  );
});
