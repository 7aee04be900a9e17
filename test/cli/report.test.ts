/** `npx digit-pad read --report`: the file that it writes. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { after } from 'node:test';
import sharp from 'sharp';
import { writeNumber } from '../fixtures/digits.js';
import { picturePage } from '../fixtures/pages.js';
import { run, temporaryFolder } from './run.js';

const { folder, remove } = temporaryFolder();
after(remove);

const page = picturePage({
  width: 900,
  height: 700,
  ink: [
    ...writeNumber('2407', { x: 30, y: 60, height: 130, gap: 0.35 }),
    ...writeNumber('35', { x: 500, y: 460, height: 130, gap: 0.35 }),
  ],
});
const jpeg = await sharp(page.data, {
  raw: { width: page.width, height: page.height, channels: 4 },
})
  .jpeg()
  .toBuffer();

const STRANGE = `a "b" 'c' <img src=x onerror=alert(1)> & co.jpg`;
const photos = join(folder, 'photos');
mkdirSync(photos);
writeFileSync(join(photos, 'two.jpg'), jpeg);
writeFileSync(join(photos, STRANGE), jpeg);
writeFileSync(join(photos, '<i>cut.jpg'), jpeg.subarray(0, jpeg.length / 2));

const pictures = (html: string) =>
  [...html.matchAll(/src="data:image\/jpeg;base64,([^"]+)"/g)].map(([, data]) =>
    Buffer.from(data!, 'base64'),
  );
const sectionsOf = (html: string) =>
  [...html.matchAll(/<section class="(\w+)">[\s\S]*?<\/section>/g)].map(([text, name]) => ({
    name,
    text,
  }));

test('each line is shown beside what was read, doubtful ones first, in one file', async () => {
  const { code, out, err } = await run(folder, [
    ...['read', 'photos', '--format', 'csv'],
    ...['--report', 'report.html', '--pattern', '2407'],
  ]);
  assert.equal(code, 1);
  assert.match(err, /cut\.jpg: This JPEG file is cut off/);
  assert.equal(out.trimEnd().split('\r\n').length, 5);

  const html = readFileSync(join(folder, 'report.html'), 'utf8');
  const [doubtful, sure, failed, ...others] = sectionsOf(html);
  assert.deepEqual(
    [doubtful?.name, sure?.name, failed?.name, others.length],
    ['doubtful', 'sure', 'failed', 0],
  );
  assert.equal(doubtful!.text.match(/<p class="value">35<\/p>/g)?.length, 2);
  assert.match(doubtful!.text, /does not match the requested pattern/);
  assert.equal(sure!.text.match(/<p class="value">2407<\/p>/g)?.length, 2);
  assert.match(failed!.text, /&lt;i&gt;cut\.jpg<\/bdi>: This JPEG file is cut off/);

  const crops = pictures(html);
  assert.equal(crops.length, 4);
  for (const crop of crops) {
    const { format, width, height } = await sharp(crop).metadata();
    assert.equal(format, 'jpeg');
    assert.ok(width <= 720 && height <= 160, 'small');
    const { dominant } = await sharp(crop).stats();
    assert.ok(dominant.r > 200, 'ink on paper, not a black area');
    assert.ok((await sharp(crop).stats()).channels[0]!.min < 100, 'with ink');
  }
});

test('names of files are text, and nothing is loaded', () => {
  const html = readFileSync(join(folder, 'report.html'), 'utf8');
  assert.ok(
    html.includes('a &quot;b&quot; &#39;c&#39; &lt;img src=x onerror=alert(1)&gt; &amp; co.jpg'),
  );
  assert.doesNotMatch(html, /<img src=x|<i>|<script|<link|https?:|url\(|@import/);
  assert.match(html, /Content-Security-Policy" content="default-src 'none'; img-src data:;/);
});

test('without doubtful numbers and failures there are no such sections', async () => {
  const { code } = await run(folder, [
    'read',
    join('photos', 'two.jpg'),
    '--report',
    'sure.html',
    '--min-confidence',
    '0',
  ]);
  assert.equal(code, 0);
  const names = sectionsOf(readFileSync(join(folder, 'sure.html'), 'utf8')).map(({ name }) => name);
  assert.deepEqual(names, ['sure']);
});

test('a report that cannot be written is an error before anything is read', async () => {
  const { code, out, err } = await run(folder, [
    'read',
    'photos',
    '--report',
    join('none', 'report.html'),
  ]);
  assert.deepEqual([code, out], [1, '']);
  assert.match(err, /^digit-pad: .*report\.html/);
  assert.ok(!existsSync(join(folder, 'none')));
});
