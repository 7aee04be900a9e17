/**
 * From the first pointer near the pad to a loaded engine, and to the first reading, with an empty and a
 * full HTTP cache; and the longest task of the main thread in that time.
 */
import { median, ms, table } from '../lib/statistics.mjs';

const ROUNDS = 5;

export async function loading({ visit }) {
  const rows = [];
  for (const backend of ['wasm', 'cpu']) {
    for (const slowdown of [1, 4]) {
      const cold = [];
      const warm = [];
      for (let i = 0; i < ROUNDS; i++) {
        const page = await visit(`/bench/pages/pad.html?backend=${backend}`, { slowdown });
        cold.push(await page.evaluate(approach));
        await page.reload({ waitUntil: 'networkidle0' });
        warm.push(await page.evaluate(approach));
        await page.done();
      }
      const longest = Math.max(0, ...[...cold, ...warm].flatMap(({ longTasks }) => longTasks));
      const of = (runs, key) => ms(median(runs.map((run) => run[key])));
      rows.push([
        backend,
        `${slowdown}×`,
        of(cold, 'ready'),
        of(cold, 'read'),
        of(warm, 'ready'),
        of(warm, 'read'),
        longest ? ms(longest) : 'none',
      ]);
    }
  }
  const head = ['backend', 'CPU throttling', 'ready, cold', 'first reading, cold', 'ready, warm'];
  return table([...head, 'first reading, warm', 'longest task over 50 ms'], rows);
}

/** Moves the pointer to the pad and writes a digit before the engine is loaded. */
async function approach() {
  const { strokesOf, next, watch } = await import('/bench/lib/in-page.js');
  const pad = document.querySelector('digit-pad');
  const strokes = strokesOf(1);
  const stop = watch();
  const start = performance.now();
  const since = () => performance.now() - start;
  const ready = next(pad, 'digit-pad-ready').then(since);
  const read = next(pad, 'digit-pad-recognize').then(since);
  pad.dispatchEvent(new PointerEvent('pointerenter'));
  pad.strokes = strokes;
  const times = { ready: await ready, read: await read };
  await new Promise((resolve) => setTimeout(resolve, 300));
  return { ...times, longTasks: stop().longTasks };
}
