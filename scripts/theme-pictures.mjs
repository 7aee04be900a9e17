/** Takes the pictures of the themes for docs/themes.md, each light and dark. Needs a build. */
import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { launch } from 'puppeteer-core';
import { browserArgs, ensureBrowser } from './lib/browser.mjs';
import { root } from './lib/paths.mjs';
import { serve } from './lib/serve.mjs';

const FOLDER = join(root, 'docs/images/themes');
const PAGE = 'scripts/lib/readme-pictures/themes.html';
const VIEWPORT = { width: 780, height: 600 };
const MOST_BYTES = 60_000;
const READING_LIMIT_MS = 30_000;
const NUMBER = '40789';

const executablePath = await ensureBrowser();
if (!executablePath) process.exit(1);
mkdirSync(FOLDER, { recursive: true });
const server = await serve(root);
const browser = await launch({ executablePath, args: browserArgs() });
try {
  for (const file of readdirSync(join(root, 'src/themes'))) await take(file);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await browser.close();
  await server.stop();
}

async function take(file) {
  const page = await browser.newPage();
  await page.setViewport(VIEWPORT);
  await page.goto(`${server.address}${PAGE}`, { waitUntil: 'load' });
  await page.addStyleTag({ url: `/dist/themes/${file}` });
  await page.evaluate(write, NUMBER);
  await page.waitForFunction(isRead, { timeout: READING_LIMIT_MS }, NUMBER);
  const path = join(FOLDER, file.replace('.css', '.webp'));
  const stage = await page.$('body');
  await stage.screenshot({ path, type: 'webp', quality: 80 });
  const { size } = statSync(path);
  console.log(`${path}: ${Math.round(size / 1000)} kB`);
  if (size > MOST_BYTES) throw new Error(`${path} is larger than ${MOST_BYTES / 1000} kB.`);
  await page.close();
}

/** Runs in the page: writes into the first pad of each form. */
async function write(number) {
  const { write } = await import('/demo/handwriting.js');
  await customElements.whenDefined('digit-pad');
  for (const pad of document.querySelectorAll('digit-pad')) {
    await pad.load();
    if (pad.value) continue;
    const { width, height } = pad.shadowRoot.querySelector('canvas').getBoundingClientRect();
    pad.strokes = write(number, { x: 0, y: 0, width, height }, () => 0.5);
  }
}

/** Runs in the page. */
function isRead(number) {
  return [...document.querySelectorAll('form')].every(
    (form) => form.firstElementChild.value === number,
  );
}
