/**
 * Takes the README's screenshots: the demo, used with the mouse. Fails when a number is not read as
 * written. Needs a build.
 */
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { launch } from 'puppeteer-core';
import { browserArgs, ensureBrowser } from './lib/browser.mjs';
import { root } from './lib/paths.mjs';
import { writeByMouse } from './lib/readme-pictures/write-by-mouse.mjs';
import { serve } from './lib/serve.mjs';

const FOLDER = join(root, 'docs/images');
const PICTURES = [
  { file: 'demo.png', scheme: 'light' },
  { file: 'demo-dark.png', scheme: 'dark' },
];
const NUMBERS = { parcels: '4', postal: '40789', customer: '95236' };
const VIEWPORT = { width: 1180, height: 800 };
const MOST_BYTES = 300_000;
const READING_LIMIT_MS = 30_000;
/** Longer than any transition of the page. */
const TRANSITIONS_MS = 500;

const executablePath = await ensureBrowser();
if (!executablePath) process.exit(1);
mkdirSync(FOLDER, { recursive: true });
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
  await page.setViewport(VIEWPORT);
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.goto(`${server.address}demo/`, { waitUntil: 'load' });
  for (const [id, number] of Object.entries(NUMBERS)) {
    await writeByMouse(page, `#${id}`, number);
    await page
      .waitForFunction(isRead, { timeout: READING_LIMIT_MS }, id, number)
      .catch(async () => {
        const value = await page.$eval(`#${id}`, (pad) => pad.value);
        throw new Error(`${id}: ${number} was read as "${value}"; no picture taken.`);
      });
  }
  await page.click('#order [type="submit"]');
  await page.waitForSelector('.sent dl');
  await page.mouse.move(0, 0);
  await page.evaluate(() => document.activeElement?.blur());
  await sleep(TRANSITIONS_MS);
  const path = join(FOLDER, file);
  await page.screenshot({ path, clip: await page.evaluate(formsPart) });
  const { size } = statSync(path);
  console.log(`${path}: ${Math.round(size / 1000)} kB`);
  if (size > MOST_BYTES) throw new Error(`${file} is larger than ${MOST_BYTES / 1000} kB.`);
  await page.close();
}

/** The page down to the end of its form. Runs in the page. */
function formsPart() {
  const { bottom } = document.querySelector('.advice').getBoundingClientRect();
  return { x: 0, y: 0, width: innerWidth, height: Math.round(bottom + scrollY) + 32 };
}

/** Runs in the page. */
function isRead(id, number) {
  const pad = document.getElementById(id);
  return pad.recognition?.value === number && pad.value === number;
}
