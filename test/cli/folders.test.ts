/** `npx digit-pad read` with folders, and with what is known of the numbers. */
import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import test, { after } from 'node:test';
import { encode } from 'fast-png';
import { writeNumber } from '../fixtures/digits.js';
import { picturePage } from '../fixtures/pages.js';
import { run, temporaryFolder } from './run.js';

const { folder, remove } = temporaryFolder();
after(remove);

const pictureOf = (...numbers: string[]) =>
  encode(
    picturePage({
      width: 560,
      height: 30 + 80 * numbers.length,
      ink: numbers.flatMap((number, i) =>
        writeNumber(number, { x: 30, y: 30 + 80 * i, height: 44, gap: 0.35 }),
      ),
    }),
  );

function file(name: string, bytes: Uint8Array | string): void {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}

const good = pictureOf('2407');
file('photos/page 10.png', pictureOf('358'));
file('photos/page 2.PNG', good);
file('photos/damaged.png', good.subarray(0, good.length / 2));
file('photos/notes.txt', 'No picture.');
file('photos/._page 2.png', 'What a system keeps beside a picture.');
file('photos/more/page 3.png', pictureOf('96'));
file('photos/unknown.heic', 'A format that is not read.');
symlinkSync('..', join(folder, 'photos/more/back'));
symlinkSync('page 3.png', join(folder, 'photos/more/same.png'));
mkdirSync(join(folder, 'empty/inner'), { recursive: true });
file('codes.png', pictureOf('79927398713', '79927398710'));

const valuesIn = (csv: string) =>
  csv
    .trimEnd()
    .split('\r\n')
    .slice(1)
    .map((row) => row.split(',').filter((_, i) => i === 0 || i === 2))
    .map(([name, value]) => `${name} ${value}`.replaceAll('"', ''));

test('the pictures in a folder are read in the order of their names; damaged ones are named at the end', async () => {
  const { code, out, err } = await run(folder, ['read', 'photos', '--format', 'csv']);
  assert.deepEqual(valuesIn(out), [
    `${join('photos', 'page 2.PNG')} 2407`,
    `${join('photos', 'page 10.png')} 358`,
  ]);
  assert.match(err, /^digit-pad: photos.damaged\.png: This PNG file is cut off/);
  assert.match(
    err,
    /\ndigit-pad: photos.unknown\.heic: This file is not a picture that can be read/,
  );
  assert.match(err, /\ndigit-pad: 2 of 4 files were read\.\n$/);
  assert.equal(code, 1);
});

test('--recursive reads the folders in it, too, and follows links to files only', async () => {
  const { out } = await run(folder, ['read', 'photos', '-r', '--format', 'csv']);
  assert.deepEqual(valuesIn(out).slice(2), [
    `${join('photos', 'more', 'page 3.png')} 96`,
    `${join('photos', 'more', 'same.png')} 96`,
  ]);
});

test('a folder without pictures is a failure', async () => {
  const flat = await run(folder, ['read', 'empty']);
  assert.equal(
    flat.err,
    'digit-pad: empty: there are no pictures in this folder; with --recursive, its folders are read, too.\n',
  );
  const deep = await run(folder, ['read', 'empty', '--recursive', '--format', 'csv']);
  assert.equal(deep.err, 'digit-pad: empty: there are no pictures in this folder.\n');
  assert.deepEqual([flat.code, flat.out, deep.code], [1, '', 1]);
  assert.deepEqual(valuesIn(deep.out), []);
});

test('each number keeps to what is known of it, or says what it breaks', async () => {
  const { code, out } = await run(folder, [
    'read',
    'codes.png',
    '--check',
    'luhn',
    '--format',
    'json',
  ]);
  const [reading] = JSON.parse(out) as [{ lines: { value: string; conflict?: string }[] }];
  assert.deepEqual(
    reading.lines.map(({ value, conflict }) => [value, conflict]),
    [
      ['79927398713', undefined],
      ['79927398710', 'check'],
    ],
  );
  assert.equal(code, 0);
});

test('signs are not read in pictures: with a format that has signs, a number is doubtful', async () => {
  const args = ['--value-format', 'amount', '--locale', 'de', '--format', 'json'];
  const { out } = await run(folder, ['read', join('photos', 'page 2.PNG'), ...args]);
  const [reading] = JSON.parse(out) as [{ lines: { text: string; confidence: number }[] }];
  assert.match(reading.lines[0]!.text, /2\.?407/);
  assert.ok(reading.lines[0]!.confidence < 0.5);
});
