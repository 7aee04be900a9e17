/** Frames while someone writes: ten pads, ten signature_pads, and an empty page. */
import { strokesOf } from '../lib/in-node.mjs';
import { median, ms, p95, table } from '../lib/statistics.mjs';

const PAGES = [
  ['an empty page', '/bench/pages/empty.html', 'body'],
  ['ten `signature_pad`s', '/bench/pages/signature.html', 'canvas'],
  ['ten `<digit-pad>`s', '/bench/pages/pad.html?pads=10', 'digit-pad'],
];

export async function frames({ visit }) {
  const rows = [];
  for (const slowdown of [1, 4]) {
    for (const [name, path, target] of PAGES) {
      const page = await visit(path, { slowdown });
      const { intervals, longTasks } = await write(page, target);
      await page.done();
      const longest = longTasks.length ? ms(Math.max(...longTasks)) : 'none';
      const [middle, high] = [median(intervals), p95(intervals)].map((value) => value.toFixed(1));
      rows.push([name, `${slowdown}×`, middle, high, longest]);
    }
  }
  return table(['page', 'CPU throttling', 'median', 'p95', 'longest task over 50 ms'], rows);
}

/** Writes a number with the mouse while the page records its frames. */
async function write(page, target) {
  const corner = await page.evaluate(async (selector) => {
    const element = document.querySelector(selector);
    await element.load?.();
    const paper = element.shadowRoot?.querySelector('canvas.growing-ink') ?? element;
    const { left, top } = paper.getBoundingClientRect();
    return { left, top };
  }, target);
  const stop = await page.evaluateHandle(async () => {
    const { watch } = await import('/bench/lib/in-page.js');
    return watch();
  });
  for (const { points } of strokesOf(5)) {
    const at = (point) => [corner.left + point.x, corner.top + point.y];
    await page.mouse.move(...at(points[0]));
    await page.mouse.down();
    for (let i = 1; i < points.length; i++) {
      await page.mouse.move(...at(points[i]), { steps: 3 });
    }
    await page.mouse.up();
  }
  return page.evaluate((finish) => finish(), stop);
}
