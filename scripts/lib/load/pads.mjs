/** Writes into twenty pads of one page at once, and measures frames and times. */

import { root } from '../paths.mjs';
import { serve } from '../serve.mjs';

const NUMBER = '40795';

export async function writeAtOnce(browser, pads) {
  const server = await serve(root);
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    await page.goto(`${server.address}bench/pages/pad.html?pads=${pads}`);
    const result = await page.evaluate(inPage, NUMBER);
    await page.close();
    return result;
  } finally {
    await server.stop();
  }
}

/** One point for each pad in each frame, as from twenty pens. */
async function inPage(number) {
  const { watch } = await import('/bench/lib/in-page.js');
  const { writeNumber } = await import('/build/test/fixtures/digits.js');
  const pads = [...document.querySelectorAll('digit-pad')];
  await customElements.whenDefined('digit-pad');
  await Promise.all(pads.map((pad) => pad.load()));
  const strokes = writeNumber(number, { x: 16, y: 20, height: 70, gap: 0.4 });
  const events = strokes.flatMap(({ points }) => [
    ['pointerdown', points[0]],
    ...points.map((point) => ['pointermove', point]),
    ['pointerup', points.at(-1)],
  ]);
  const papers = pads.map((pad) => pad.shadowRoot.querySelector('canvas.growing-ink'));
  const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const stop = watch();
  for (const [type, { x, y }] of events) {
    papers.forEach((paper, i) => {
      const { left, top } = paper.getBoundingClientRect();
      const at = { clientX: left + x, clientY: top + y, pointerId: i + 1, pointerType: 'pen' };
      const event = { ...at, button: 0, buttons: 1, isPrimary: true, bubbles: true };
      paper.dispatchEvent(new PointerEvent(type, event));
    });
    await nextFrame();
  }
  const { intervals, longTasks } = stop();
  const answers = await Promise.all(pads.map((pad) => pad.recognize()));
  return { intervals, longTasks, right: answers.filter(({ value }) => value === number).length };
}
