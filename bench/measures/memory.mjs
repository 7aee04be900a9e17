/** Memory of a page with one pad, its worker included; in a cross-origin-isolated page. */
import { table } from '../lib/statistics.mjs';

export const READINGS = 1000;

export async function memory({ visit }) {
  const rows = [];
  for (const backend of ['wasm', 'cpu']) {
    const page = await visit(`/bench/pages/pad.html?isolated&backend=${backend}`);
    const painted = await page.evaluate(measure);
    const loaded = await page.evaluate(read, 1).then(() => page.evaluate(measure));
    const after = await page.evaluate(read, READINGS).then(() => page.evaluate(measure));
    await page.done();
    rows.push([backend, ...[painted, loaded, after].map((bytes) => (bytes / 1e6).toFixed(1))]);
  }
  return table(
    ['backend', 'painted, MB', 'loaded, MB', `after ${READINGS.toLocaleString('en')} readings, MB`],
    rows,
  );
}

async function measure() {
  const { bytes } = await performance.measureUserAgentSpecificMemory();
  return bytes;
}

async function read(count) {
  const { next, strokesOf } = await import('/bench/lib/in-page.js');
  const pad = document.querySelector('digit-pad');
  await pad.load();
  for (let i = 0; i < count; i++) {
    const read = next(pad, 'digit-pad-recognize');
    const strokes = strokesOf(1 + (i % 3));
    // Every ink is different, so that no cached score is used.
    pad.strokes = strokes.map(({ points }) => ({
      points: points.map(({ x, y }) => ({ x: x + (i / 100) * (y / 90), y })),
    }));
    await read;
  }
}
