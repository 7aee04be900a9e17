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
  const ready = await openPad(visit, 1);
  await ready.page.evaluate(() => document.querySelector('digit-pad').load());
  for (let i = 0; i < NUMBERS; i++) {
    const text = String(((i + 1) * 137) % 1000).padStart(3, '0');
    const strokes = writeNumber(text, { x: 16, y: 30, height: 90, gap: 0.4 }).map(({ points }) =>
      resampled(points),
    );
    const opened = await openPad(visit, SLOWDOWN);
    const cold = await writeOn(opened, strokes);
    await opened.page.done();
    const warm = await writeOn(ready, strokes);
    if (cold.value === warm.value) same++;
    else console.log(`${text}: ${cold.value} instead of ${warm.value}`);
    kept += cold.points;
    sent += warm.points;
  }
  await ready.page.done();
  return table(
    ['numbers', 'read as when ready', 'points kept', 'points when ready'],
    [[String(NUMBERS), String(same), String(kept), String(sent)]],
  );
}

async function openPad(visit, slowdown) {
  const page = await visit('/bench/pages/pad.html?pads=1', { slowdown });
  return { page, protocol: await page.createCDPSession() };
}

/** Writes on the empty pad of a page, and empties it again. */
async function writeOn({ page, protocol }, strokes) {
  const { left, top } = await page.evaluate(() => {
    const { shadowRoot } = document.querySelector('digit-pad');
    return shadowRoot.querySelector('canvas.growing-ink').getBoundingClientRect().toJSON();
  });
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
  return page.evaluate(async (count) => {
    const pad = document.querySelector('digit-pad');
    while (pad.strokes.length < count) await new Promise((resolve) => setTimeout(resolve, 20));
    const { value } = await pad.recognize();
    const points = pad.strokes.reduce((sum, stroke) => sum + stroke.points.length, 0);
    pad.clear();
    return { value, points };
  }, strokes.length);
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
