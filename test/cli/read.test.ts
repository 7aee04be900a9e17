/** `npx digit-pad read` as a process of its own, on files that the test makes. */
import assert from 'node:assert/strict';
import { cpSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { encode } from 'fast-png';
import sharp from 'sharp';
import { writeNumber } from '../fixtures/digits.js';
import { picturePage } from '../fixtures/pages.js';
import { run, temporaryFolder } from './run.js';

const { folder, remove } = temporaryFolder();
after(remove);
const digitPad = (...args: string[]) => run(folder, args);

const page = picturePage({
  width: 320,
  height: 190,
  ink: [
    ...writeNumber('2407', { x: 30, y: 30, height: 44, gap: 0.35 }),
    ...writeNumber('358', { x: 30, y: 110, height: 44, gap: 0.35 }),
  ],
});
const blank = picturePage({ width: 200, height: 100 });
const { width, height } = page;

const file = (name: string, bytes: Uint8Array | string) => {
  writeFileSync(join(folder, name), bytes);
  return name;
};
const good = file('two lines.png', encode(page));
const empty = file('blank.png', encode(blank));
const text = file('renamed.png', 'No picture at all.');
/** Stored rotated by 90°, with its orientation in the EXIF data, as by phones. */
const turned = file(
  'photo.jpg',
  await sharp(page.data, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .rotate(90)
    .withMetadata({ orientation: 8 })
    .jpeg({ quality: 90 })
    .toBuffer(),
);

test('each written line is a line of text, rotated as EXIF says', async () => {
  const { code, out, err } = await digitPad('read', good, turned);
  assert.equal(err, '');
  assert.equal(out, 'two lines.png: 2407\ntwo lines.png: 358\nphoto.jpg: 2407\nphoto.jpg: 358\n');
  assert.equal(code, 0);
});

test('files that are not read are named with the reason, the others are read, and the exit code is 1', async () => {
  const { code, out, err } = await digitPad(
    'read',
    text,
    good,
    empty,
    'none.png',
    '--format',
    'json',
  );
  const readings = JSON.parse(out) as {
    file: string;
    lines: { value: string; confidence: number }[];
  }[];
  assert.deepEqual(
    readings.map(({ file, lines }) => [file, lines.map(({ value }) => value)]),
    [[good, ['2407', '358']]],
  );
  assert.match(err, /^digit-pad: renamed\.png: .*not a picture.*\n/);
  assert.match(err, /\ndigit-pad: blank\.png: no digits found/);
  assert.match(err, /\ndigit-pad: none\.png: there is no such file/);
  assert.match(err, /\ndigit-pad: 1 of 4 files were read\.\n$/);
  assert.equal(err.trim().split('\n').length, 4);
  assert.equal(code, 1);
});

test('unsupported files are refused before they are decoded', async () => {
  const jpeg = await sharp(page.data, { raw: { width, height, channels: 4 } })
    .jpeg()
    .toBuffer();
  const vast = Buffer.from(encode(page));
  vast.writeUInt32BE(20_000, 16);
  vast.writeUInt32BE(10_000, 20);
  const heavy = file('heavy.png', '');
  truncateSync(join(folder, heavy), 100_000_000);
  const refused: Record<string, RegExp> = {
    [file('cut.jpg', jpeg.subarray(0, jpeg.length / 2))]: /^This JPEG file is cut off/,
    [file('drawing.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>')]:
      /^This file is not a picture/,
    [file('nothing.png', '')]: /^This file is empty/,
    [file('vast.png', vast)]: /too large \(20000 × 10000 pixels\)/,
    [heavy]: /too large \(100 MB\)/,
    '/dev/null': /^this is no file/,
  };
  const { code, out, err } = await digitPad('read', ...Object.keys(refused));
  assert.equal(out, '');
  assert.equal(code, 1);
  const said = err.trimEnd().split('\n');
  assert.equal(said.pop(), `digit-pad: 0 of ${said.length} files were read.`);
  assert.equal(said.length, Object.keys(refused).length, err);
  for (const [i, [name, why]] of Object.entries(refused).entries()) {
    assert.ok(said[i]!.startsWith(`digit-pad: ${name}: `), said[i]);
    assert.match(said[i]!.slice(`digit-pad: ${name}: `.length), why);
  }
});

test('without a decoder it says in one line what to install', async () => {
  const elsewhere = join(folder, 'elsewhere');
  cpSync('dist', elsewhere, { recursive: true, filter: (path) => !/types|\.map$/.test(path) });
  writeFileSync(join(elsewhere, 'package.json'), '{"type":"module"}');
  const { code, out, err } = await run(folder, ['read', good], join(elsewhere, 'cli.js'));
  assert.match(err, /^digit-pad: [^\n]*npm install sharp\n$/);
  assert.deepEqual([code, out], [1, '']);
});

test('CSV has a header row, and no formulas', async () => {
  const formula = file('=1+1.png', encode(page));
  const { out } = await digitPad('read', formula, '--format', 'csv');
  const rows = out.trimEnd().split('\r\n');
  assert.equal(rows[0], 'file,line,value,confidence,x,y,width,height,conflict');
  assert.match(rows[1]!, /^"'=1\+1\.png",1,"2407",[01]\.\d{4}(,\d+){4},$/);
  assert.match(rows[2]!, /,2,"358",/);
  const [x, y, width, height] = rows[2]!.split(',').slice(4).map(Number);
  assert.ok(x! >= 20 && x! + width! < 220, 'where 358 was written');
  assert.ok(y! > 90 && y! + height! < 170, 'where 358 was written');
});

test('wrong arguments print the usage', async () => {
  for (const args of [
    [],
    ['read'],
    ['write', good],
    ['read', good, '--format', 'xml'],
    ['read', good, '--length', '0'],
    ['read', good, '--value-format', 'words'],
    ['read', good, '--check', 'sum'],
    ['read', good, '--pattern', '('],
    ['read', good, '--locale', 'de_CH'],
    ['read', good, '--min-confidence', '90'],
    ['read', good, '--report', good],
    ['--none'],
  ]) {
    const { code, out, err } = await digitPad(...args);
    assert.equal(code, 2, args.join(' '));
    assert.equal(out, '');
    assert.match(err, /Usage: digit-pad read/);
  }
});

test('--version is that of the package', async () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const { code, out } = await digitPad('--version');
  assert.deepEqual([code, out], [0, `${version}\n`]);
});
