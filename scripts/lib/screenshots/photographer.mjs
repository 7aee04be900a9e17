/** Takes screenshots of a pad in its states, each when nothing moves any more. */
import { launch } from 'puppeteer-core';
import { browserArgs } from '../browser.mjs';
import { root } from '../paths.mjs';
import { serve } from '../serve.mjs';

const PAGE = 'test/screenshots/page.html';
const VIEWPORT = { width: 360, height: 400, deviceScaleFactor: 1 };
/** The first reading loads the engine. */
const READING_LIMIT_MS = 30_000;
/** Two screenshots in a row must be equal. */
const MOST_TRIES = 20;

/** @returns `take(state)` gives a PNG, `stop()` ends browser and server. */
export async function photographer(executablePath) {
  const server = await serve(root);
  // The same colours on every screen.
  const args = [...browserArgs(), '--force-color-profile=srgb', '--hide-scrollbars'];
  const browser = await launch({ executablePath, args });
  return {
    take: (state) => take(browser, `${server.address}${PAGE}`, state),
    async stop() {
      await browser.close();
      await server.stop();
    },
  };
}

async function take(browser, address, { markup, scheme = 'light', forced, ink, slots, act }) {
  const page = await browser.newPage();
  try {
    await page.setViewport(VIEWPORT);
    const protocol = await page.createCDPSession();
    // puppeteer's own method does not support forced colours.
    await protocol.send('Emulation.setEmulatedMedia', {
      features: [
        { name: 'prefers-color-scheme', value: scheme },
        { name: 'forced-colors', value: forced ? 'active' : 'none' },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ],
    });
    await page.goto(address, { waitUntil: 'load' });
    await page.evaluate(set, markup);
    if (ink) await page.evaluate(write, ink, Boolean(slots), READING_LIMIT_MS);
    if (act) await page.evaluate(`(${functionOf(act)})(document.querySelector('digit-pad'))`);
    return await still(await page.$('#stage'));
  } finally {
    await page.close();
  }
}

/** The source of a method is not an expression, so `function` is put before it. */
const functionOf = (act) => (/^act\(/.test(String(act)) ? `function ${act}` : String(act));

async function still(stage) {
  let before;
  for (let i = 0; i < MOST_TRIES; i++) {
    const now = Buffer.from(await stage.screenshot());
    if (before?.equals(now)) return now;
    before = now;
  }
  throw new Error('It does not stop moving.');
}

/** Runs in the page. */
async function set(markup) {
  await customElements.whenDefined('digit-pad');
  document.querySelector('#stage').innerHTML = markup;
  const pad = document.querySelector('digit-pad');
  if (!pad) return;
  await pad.updateComplete;
  // A part of its styles is loaded with the code for writing.
  await pad.load();
  await pad.updateComplete;
}

/** Runs in the page. */
async function write(number, slots, limit) {
  const { writeNumber } = await import('/build/test/fixtures/digits.js');
  const pad = document.querySelector('digit-pad');
  const cells = [...pad.shadowRoot.querySelectorAll('.cell')];
  pad.strokes = slots
    ? [...number].flatMap((digit, slot) => {
        // Into the middle of its box, or of the paper.
        const canvas = pad.shadowRoot.querySelector('canvas');
        const paper = canvas.getBoundingClientRect();
        const box = (cells[slot] ?? canvas).getBoundingClientRect();
        const x = box.x - paper.x + box.width / 2 - 17;
        const y = box.y - paper.y + box.height / 2 - 25;
        const place = { x, y, height: 50 };
        return writeNumber(digit, place).map((stroke) => ({ ...stroke, slot }));
      })
    : writeNumber(number, { x: 50, y: 30, height: 80 });
  const giveUp = performance.now() + limit;
  while (pad.value !== number) {
    if (performance.now() > giveUp) throw new Error(`${number} was read as "${pad.value}".`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await pad.updateComplete;
}
