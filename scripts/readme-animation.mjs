/**
 * Makes the README's moving picture, docs/images/writing.svg: the demo's handwriting is put into a real
 * pad, stroke by stroke, and the picture shows what the pad read after each stroke. Fails when the
 * number is not read as written. Needs a build.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { launch } from 'puppeteer-core';
import { write } from '../demo/handwriting.js';
import { browserArgs, ensureBrowser } from './lib/browser.mjs';
import { root } from './lib/paths.mjs';
import { movingPicture } from './lib/readme-pictures/moving-picture.mjs';
import { serve } from './lib/serve.mjs';

const NUMBER = '40789';
const SIZE = { width: 540, height: 176 };
const FILE = 'docs/images/writing.svg';
const MOST_BYTES = 300_000;
const READING_LIMIT_MS = 60_000;

const executablePath = await ensureBrowser();
if (!executablePath) process.exit(1);
const server = await serve(root);
const browser = await launch({ executablePath, args: browserArgs() });
try {
  const strokes = write(NUMBER, SIZE, () => 0.5);
  const readings = await readStrokeByStroke(strokes);
  if (readings.at(-1) !== NUMBER) {
    throw new Error(`${NUMBER} was read as "${readings.at(-1)}"; no picture made.`);
  }
  const picture = movingPicture({ strokes, readings, ...SIZE });
  if (picture.length > MOST_BYTES) throw new Error(`${FILE} is larger than ${MOST_BYTES} bytes.`);
  writeFileSync(join(root, FILE), picture);
  console.log(`${FILE}: ${Math.round(picture.length / 1000)} kB, read ${readings.join(', ')}`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await browser.close();
  await server.stop();
}

/** The values of a real pad, one after each stroke. */
async function readStrokeByStroke(strokes) {
  const page = await browser.newPage();
  await page.goto(`${server.address}demo/`, { waitUntil: 'load' });
  const values = [];
  for (const count of strokes.keys()) {
    values.push(await page.evaluate(readFirst, strokes.slice(0, count + 1), READING_LIMIT_MS));
  }
  return values;
}

/** Runs in the page. */
async function readFirst(strokes, limit) {
  const pad = document.querySelector('#customer');
  const read = new Promise((resolve, reject) => {
    pad.addEventListener('digit-pad-recognize', () => resolve(pad.value), { once: true });
    setTimeout(() => reject(new Error('The pad did not read in time.')), limit);
  });
  pad.strokes = strokes;
  await pad.load();
  return read;
}
