/**
 * npm run photo: the time to read a photograph of 12 megapixels, decoding included, in Node and in a browser;
 * `-- --write` stores it in docs/pictures.md.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { launch } from 'puppeteer-core';
import sharp from 'sharp';
import { writeNumber } from '../build/test/fixtures/digits.js';
import { boxes, picturePage } from '../build/test/fixtures/pages.js';
import { browserArgs, ensureBrowser } from '../scripts/lib/browser.mjs';
import { root } from '../scripts/lib/paths.mjs';
import { node } from '../scripts/lib/run.mjs';
import { startServer } from './lib/server.mjs';
import { median, table } from './lib/statistics.mjs';

const PAGE = join(root, 'docs/pictures.md');
const ROUNDS = 5;
const NUMBERS = ['40795', '34618', '27503', '96184', '51029', '88336', '70412', '63957'];

const { values } = parseArgs({ options: { write: { type: 'boolean', default: false } } });
const load = loadavg()[0].toFixed(1);
const browserPath = await ensureBrowser();
if (!browserPath) process.exit(1);
const folder = mkdtempSync(join(tmpdir(), 'digit-pad-photo-'));
try {
  const file = join(folder, 'form.jpg');
  const bytes = await formPage();
  writeFileSync(file, bytes);
  const { ok, text } = await node([join(root, 'bench/lib/read-photo.mjs'), file, `${ROUNDS}`], {
    quiet: true,
  });
  if (!ok) throw new Error(text);
  const inNode = JSON.parse(text);
  assertRead(inNode.lines);
  const inBrowser = await readInBrowser(bytes);
  const figures = [
    table(
      ['environment', 'time from the file to the numbers', 'peak memory'],
      [
        [`Node ${process.versions.node}`, seconds(inNode.times), `${inNode.megabytes} MB`],
        [inBrowser.version, seconds(inBrowser.times), '–'],
      ],
    ),
    `Median of ${ROUNDS} runs on a generated form of 4000 × 3000 px (JPEG), with the engine already loaded. In Node the file is decoded by sharp; the memory is
that of the whole process. \`npm run photo -- --write\`, ${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0].model.trim()}, load average ${load} at the start (above ${cpus().length},
other processes make it slower).`,
  ].join('\n\n');
  console.log(figures);
  if (values.write) {
    const marked = /(<!-- figures: photo -->\n)[\s\S]*?(<!-- \/figures: photo -->)/;
    writeFileSync(PAGE, readFileSync(PAGE, 'utf8').replace(marked, `$1\n${figures}\n\n$2`));
  }
} finally {
  rmSync(folder, { recursive: true });
}

function formPage() {
  const size = { width: 4000, height: 3000 };
  const rows = NUMBERS.map((number, row) => ({ number, top: 200 + 330 * row }));
  const { data } = picturePage({
    ...size,
    ink: rows.flatMap(({ number, top }) =>
      [...number].flatMap((digit, place) =>
        writeNumber(digit, { x: 370 + 260 * place, y: top + 40, height: 170 }),
      ),
    ),
    penWidth: 16,
    printed: rows.flatMap(({ number, top }) => boxes(300, top, 260, number.length)),
    printWidth: 5,
  });
  return sharp(data, { raw: { ...size, channels: 4 } })
    .removeAlpha()
    .jpeg({ quality: 85 })
    .toBuffer();
}

async function readInBrowser(bytes) {
  const server = await startServer();
  const browser = await launch({ executablePath: browserPath, args: browserArgs() });
  try {
    const page = await browser.newPage();
    await page.goto(`${server.address}/bench/pages/pad.html`, { waitUntil: 'networkidle0' });
    const { times, lines } = await page.evaluate(readInPage, bytes.toString('base64'), ROUNDS);
    assertRead(lines);
    return { times, version: await browser.version() };
  } finally {
    await browser.close();
    server.stop();
  }
}

async function readInPage(base64, rounds) {
  const pad = document.querySelector('digit-pad');
  await pad.load();
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const photo = new File([bytes], 'form.jpg', { type: 'image/jpeg' });
  const times = [];
  let lines = 0;
  for (let round = 0; round <= rounds; round++) {
    const begin = performance.now();
    lines = (await pad.readImage(photo)).lines.length;
    // The first round warms up.
    if (round > 0) times.push(performance.now() - begin);
  }
  return { times, lines };
}

/** Fails when the page was not read, because the time would mean nothing. */
function assertRead(lines) {
  if (lines !== NUMBERS.length) throw new Error(`${lines} of ${NUMBERS.length} lines were read.`);
}

function seconds(times) {
  return `${(median(times) / 1000).toFixed(2)} s`;
}
