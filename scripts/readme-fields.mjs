/**
 * Takes the README's pictures of fields with several digits: a known length, cells, a date and an amount, all
 * written with the mouse. Fails when one is not read as written. Needs a build.
 */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { launch } from 'puppeteer-core';
import { writeText } from '../build/test/fixtures/signs.js';
import { browserArgs, ensureBrowser } from './lib/browser.mjs';
import { root } from './lib/paths.mjs';
import { drawByMouse, writeByMouse, writeInCells } from './lib/readme-pictures/write-by-mouse.mjs';
import { serve } from './lib/serve.mjs';

const PAGE = 'scripts/lib/readme-pictures/fields.html';
const FOLDER = join(root, 'docs/images');
const PICTURES = [
  { file: 'fields.png', scheme: 'light' },
  { file: 'fields-dark.png', scheme: 'dark' },
];
const VALUES = { postal: '40789', code: '519236', birth: '1958-11-26', amount: '12.50' };
const MOST_BYTES = 150_000;
const READING_LIMIT_MS = 30_000;
/** Readings are judged half a second after the last stroke; then the page has its final look. */
const QUIET_MS = 1500;
/** The size of the amount's ink, which is written without regard to the pad's. */
const AMOUNT = { scale: 0.62, x: 60, y: 26 };

const executablePath = await ensureBrowser();
if (!executablePath) process.exit(1);
const server = await serve(root);
const browser = await launch({ executablePath, args: browserArgs() });
try {
  for (const picture of PICTURES) await take(picture);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await browser.close();
  await server.stop();
}

async function take({ file, scheme }) {
  const page = await browser.newPage();
  await page.setViewport({ width: 896, height: 800 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.goto(`${server.address}${PAGE}`, { waitUntil: 'load' });
  await page.evaluate(() =>
    Promise.all([...document.querySelectorAll('digit-pad')].map((pad) => pad.load())),
  );
  await writeByMouse(page, '#postal', '40789');
  await writeInCells(page, '#code', '519236');
  await writeInCells(page, '#birth', '26111958');
  const paper = await page.waitForSelector('#amount >>> canvas');
  await drawByMouse(page, await paper.boundingBox(), amountInk());
  for (const [id, value] of Object.entries(VALUES)) {
    await page.waitForFunction(isRead, { timeout: READING_LIMIT_MS }, id, value).catch(async () => {
      const read = await page.$eval(`#${id}`, (pad) => pad.value);
      throw new Error(`${id}: ${value} was read as "${read}"; no picture taken.`);
    });
  }
  await page.mouse.move(0, 0);
  await page.evaluate(() => document.activeElement?.blur());
  await sleep(QUIET_MS);
  const path = join(FOLDER, file);
  await (await page.$('body')).screenshot({ path });
  const { size } = statSync(path);
  console.log(`${path}: ${Math.round(size / 1000)} kB`);
  if (size > MOST_BYTES) throw new Error(`${file} is larger than ${MOST_BYTES / 1000} kB.`);
  await page.close();
}

function amountInk() {
  const { scale, x: left, y: top } = AMOUNT;
  return writeText('12.50').map(({ points }) => ({
    points: points.map(({ x, y }) => ({ x: left + scale * x, y: top + scale * y })),
  }));
}

/** Runs in the page. */
function isRead(id, value) {
  return document.getElementById(id).value === value;
}
