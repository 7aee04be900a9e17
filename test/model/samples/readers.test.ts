import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import { gzipSync } from 'node:zlib';
import { readAdded } from '../../../model/samples/data/added.js';
import { readPicturesCsv } from '../../../model/samples/data/formats/csv.js';
import { readIdx } from '../../../model/samples/data/formats/idx.js';
import { readStrokeFile } from '../../../model/samples/data/formats/stroke-file.js';
import { readOwnInk } from '../../../model/samples/data/own-ink.js';

let folder: string;

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'digit-pad-data-'));
});

after(() => {
  rmSync(folder, { recursive: true });
});

/** Writes a file of that name and returns its path. */
function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** An IDX file: magic number, sizes, bytes. */
function idx(magic: number, sizes: readonly number[], bytes: readonly number[]): Buffer {
  const header = Buffer.alloc(4 * (1 + sizes.length));
  [magic, ...sizes].forEach((value, i) => {
    header.writeUInt32BE(value, 4 * i);
  });
  return Buffer.concat([header, Buffer.from(bytes)]);
}

const IMAGES = 0x803;
const LABELS = 0x801;
const imagesOf2 = idx(IMAGES, [2, 1, 2], [0, 255, 9, 8]);

function row(label: number | string, pixel: number | string = 0): string {
  return [label, pixel, ...Array.from({ length: 783 }, () => 0)].join(',');
}

test('IDX: reads pictures with their labels, packed or not', () => {
  const images = file('images.gz', gzipSync(imagesOf2));
  const { count, width, height, pixels, labels } = readIdx(
    images,
    file('labels', idx(LABELS, [2], [7, 0])),
  );
  assert.deepEqual([count, width, height], [2, 2, 1]);
  assert.deepEqual([...pixels], [0, 255, 9, 8]);
  assert.deepEqual([...labels], [7, 0]);
});

test('IDX: says what is wrong with a file in one sentence', () => {
  const images = file('good-images', imagesOf2);
  const labels = file('good-labels', idx(LABELS, [2], [7, 0]));
  const wrong = (i: string, l: string, words: RegExp) => assert.throws(() => readIdx(i, l), words);
  wrong(join(folder, 'nowhere'), labels, /nowhere does not exist\.$/);
  wrong(labels, labels, /no IDX file of images: it begins with 0x00000801, not with 0x00000803/);
  wrong(file('stub', imagesOf2.subarray(0, 9)), labels, /cut short: it ends within its header/);
  wrong(file('cut', imagesOf2.subarray(0, 19)), labels, /cut short: .* 3 bytes .* says 4\.$/);
  wrong(
    file('torn.gz', gzipSync(imagesOf2).subarray(0, 20)),
    labels,
    /torn\.gz is cut short or damaged/,
  );
  wrong(images, file('l3', idx(LABELS, [3], [1, 2, 3])), /3 labels for the 2 images/);
  wrong(images, file('l11', idx(LABELS, [2], [1, 11])), /label 2 is 11; 0 to 9 is accepted/);
});

test('CSV: reads rows with or without names above them, packed or not', () => {
  const names = ['label', ...Array.from({ length: 784 }, (_, i) => `pixel${i}`)].join(',');
  const text = `${names}\r\n${row(3, 255)}\r\n${row(9)}\r\n`;
  for (const path of [file('a.csv', text), file('a.csv.gz', gzipSync(text))]) {
    const { count, width, height, pixels, labels } = readPicturesCsv(path);
    assert.deepEqual([count, width, height, pixels.length], [2, 28, 28, 2 * 784]);
    assert.deepEqual([...labels], [3, 9]);
    assert.deepEqual([pixels[0], pixels[1], pixels[784]], [255, 0, 0]);
  }
  assert.equal(readPicturesCsv(file('bare.csv', row(5))).count, 1);
});

test('CSV: names the line of what is broken, and what is accepted', () => {
  const wrong = (text: string, words: RegExp) =>
    assert.throws(() => readPicturesCsv(file('b.csv', text)), words);
  wrong(`${row(1)}\n${row(12)}\n`, /b\.csv, line 2: the label is 12; 0 to 9 is accepted\.$/);
  wrong(`${row(1, 256)}\n`, /line 1: pixel 0 is 256; 0 to 255 is accepted/);
  wrong(`${row(1, '')}\n`, /pixel 0 is missing/);
  wrong(`${row(1, '-4')}\n`, /"-" is in it/);
  wrong('1,2,3\n', /it holds 3 values; a label and 784 pixels are accepted\.$/);
  wrong(`${row(1)}\n${row(2).slice(0, 50)}`, /line 2: .*\(is the file cut short\?\)\.$/);
  wrong('\n', /holds no pictures/);
});

test('a reader that is asked to, tells broken rows and goes on', () => {
  const problems: string[] = [];
  const path = file('c.csv', `${row(1)}\n${row(12)}\n${row(2)}\n`);
  const { labels } = readPicturesCsv(path, (problem) => problems.push(problem));
  assert.deepEqual([...labels], [1, 2]);
  assert.equal(problems.length, 1);
});

test('strokes: names the line of what is broken, and what is accepted', () => {
  const good = '{"label":"7","writer":"w","strokes":[[[0,0],[1,2]]]}';
  const wrong = (line: string, words: RegExp, labels: 'digit' | 'digits' | 'marked' = 'digit') =>
    assert.throws(() => readStrokeFile(file('s.jsonl', `${good}\n\n${line}\n`), { labels }), words);
  const with_ = (change: object) => JSON.stringify({ ...JSON.parse(good), ...change });
  assert.equal(readStrokeFile(file('ok.jsonl', `${good}\n`))[0]!.strokes[0]!.points.length, 2);
  wrong('{"label":', /s\.jsonl, line 3: it is not JSON\.$/);
  wrong('[]', /no JSON object/);
  wrong(with_({ label: '12' }), /label is "12"; one digit 0–9 is accepted/);
  wrong(with_({ label: 'x' }), /a text with a digit 0–9 is accepted/, 'marked');
  wrong(with_({ strokes: [] }), /it has no strokes/);
  wrong(with_({ strokes: [[]] }), /stroke 1 has no points/);
  wrong(with_({ strokes: [[[0, null]]] }), /stroke 1, point 1 is \[0,null\]; .* is accepted/);
  wrong(with_({ digit_strokes: [[1]] }), /digit_strokes does not fit/);
  assert.throws(
    () => readStrokeFile(file('t.jsonl', good.slice(0, 20))),
    /line 1: it is not whole JSON \(is the file cut short\?\)/,
  );
});

test('own ink: digits as they are, numbers by their slots', () => {
  const points = [
    { x: 0, y: 0, t: 5 },
    { x: 1, y: 2 },
  ];
  const strokes = [0, 1, 0].map((slot) => ({ points, slot }));
  const digits = readOwnInk(
    file(
      'own.jsonl',
      [
        JSON.stringify({ label: '4', strokes: [{ points }] }),
        JSON.stringify({ label: '70', strokes, writer: 'me' }),
        JSON.stringify({ label: '12', strokes: [[[0, 0]], [[1, 1]]], digit_strokes: [[1], [0]] }),
      ].join('\n'),
    ),
  );
  assert.deepEqual(
    digits.map(({ label, writer, strokes }) => [label, writer, strokes.length]),
    [
      [4, 'own.jsonl', 1],
      [7, 'me', 2],
      [0, 'me', 1],
      [1, 'own.jsonl', 1],
      [2, 'own.jsonl', 1],
    ],
  );
  assert.deepEqual(digits[3]!.strokes[0]!.points, [{ x: 1, y: 1 }]);
});

test('own ink: a number without slots is refused with a way out', () => {
  const wrong = (json: object, words: RegExp) =>
    assert.throws(() => readOwnInk(file('own.jsonl', JSON.stringify(json))), words);
  const stroke = [[0, 0]];
  wrong(
    { label: '407', strokes: [stroke, stroke, stroke] },
    /line 1: .*3 digits, and nothing says which stroke .* give every stroke a "slot".*one digit a line/,
  );
  const at = (slot: unknown) => ({ points: [{ x: 0, y: 0 }], slot });
  wrong({ label: '40', strokes: [at(0), at(0)] }, /no stroke has the slot 1 of the label 40/);
  wrong({ label: '40', strokes: [at(0), at(1), at(2)] }, /has the slot 2; the label 40 ends/);
  wrong({ label: '40', strokes: [at('a')] }, /slot "a"; whole numbers from 0/);
  wrong({ label: 7, strokes: [stroke] }, /label is 7; digits 0–9 in quotation marks/);
});

test('added files go by their kind, and every tenth digit is kept to measure on', () => {
  const line = '{"label":"7","strokes":[[[0,0],[1,2]]]}\n';
  const files = [file('mine.jsonl', line.repeat(20)), file('mine.csv', `${row(1)}\n`)];
  assert.equal(readAdded(files, 'train').ink.length, 18);
  assert.equal(readAdded(files, 'dev').ink.length, 2);
  assert.equal(readAdded(files, 'train').pictures.length, 1);
  assert.throws(() => readAdded(['ink.txt'], 'train'), /ink\.txt cannot be added: .* are accepted/);
});
