/**
 * A number that is written at once on a page that is still loading: 240 positions of a pen a second, a
 * slow processor, nothing cached. Compared with the same number on a pad that is ready.
 */
import { writeNumber } from '../../build/test/fixtures/digits.js';
import { table } from '../lib/statistics.mjs';

const NUMBERS = 40;
const HZ = 240;
const SLOWDOWN = 6;
/** Between two strokes, ms. */
const PAUSE = 120;

export async function firstStroke({ visit }) {
  let [same, kept, sent] = [0, 0, 0];
  for (let i = 0; i < NUMBERS; i++) {
    const text = String(((i + 1) * 137) % 1000).padStart(3, '0');
    const strokes = writeNumber(text, { x: 16, y: 30, height: 90, gap: 0.4 }).map(({ points }) =>
      resampled(points),
    );
    const cold = await writeOn(visit, strokes, SLOWDOWN, false);
    const warm = await writeOn(visit, strokes, 1, true);
    if (cold.value === warm.value) same++;
    kept += cold.points;
    sent += warm.points;
  }
  return table(
    ['numbers', 'read as when ready', 'points kept', 'points when ready'],
    [[String(NUMBERS), String(same), String(kept), String(sent)]],
  );
}

async function writeOn(visit, strokes, slowdown, ready) {
  const page = await visit('/bench/pages/pad.html?pads=1', { slowdown });
  const protocol = await page.createCDPSession();
  const { left, top } = await page.evaluate(async (load) => {
    const pad = document.querySelector('digit-pad');
    if (load) await pad.load();
    return pad.shadowRoot.querySelector('canvas.growing-ink').getBoundingClientRect().toJSON();
  }, ready);
  const pen = (type, { x, y }, buttons = 1) =>
    protocol.send('Input.dispatchMouseEvent', {
      ...{ type, x: left + x, y: top + y, buttons, force: 0.5 },
      ...{ button: 'left', clickCount: 1, pointerType: 'pen' },
    });
  for (const points of strokes) {
    const begin = performance.now();
    const sending = [pen('mousePressed', points[0])];
    for (const [i, point] of points.entries()) {
      const wait = begin + (i * 1000) / HZ - performance.now();
      if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait));
      sending.push(pen('mouseMoved', point));
    }
    sending.push(pen('mouseReleased', points.at(-1), 0));
    await Promise.all(sending);
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  const result = await page.evaluate(async (count) => {
    const pad = document.querySelector('digit-pad');
    while (pad.strokes.length < count) await new Promise((resolve) => setTimeout(resolve, 20));
    const { value } = await pad.recognize();
    return { value, points: pad.strokes.reduce((sum, { points }) => sum + points.length, 0) };
  }, strokes.length);
  await page.done();
  return result;
}

/** About four points for one, as a fast pen samples the same line. */
function resampled(points) {
  return points.flatMap((point, i) => {
    const next = points[i + 1];
    if (!next) return [point];
    const at = (share) => ({
      x: point.x + (next.x - point.x) * share,
      y: point.y + (next.y - point.y) * share,
    });
    return [at(0), at(1 / 3), at(2 / 3)];
  });
}
