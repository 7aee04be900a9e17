/** From pen-up to the event, and a whole number at once; each backend, in a worker and in the page. */
import { digits, median, ms, p95, table } from '../lib/statistics.mjs';

const COUNTS = [1, 5, 10, 32];
const ROUNDS = { wasm: 30, cpu: 12, webgl: 3 };

export async function latency({ visit }) {
  const page = await visit('/bench/pages/empty.html');
  const empty = await page.evaluate(async () => {
    const { emptyWorker } = await import('/bench/lib/in-page.js');
    return emptyWorker(60);
  });
  await page.done();
  const rows = [['a worker that only replies', 'worker', ...COUNTS.map(() => pair(empty)), '']];
  for (const backend of ['wasm', 'cpu', 'webgl']) {
    for (const worker of [true, false]) {
      const cells = await measure(visit, backend, worker);
      rows.push([backend, worker ? 'worker' : 'main thread', ...cells]);
    }
  }
  const head = ['backend', 'runs in', ...COUNTS.map((count) => `${digits(count)}, pen-up`)];
  return table([...head, '32 digits at once'], rows);
}

async function measure(visit, backend, worker) {
  const page = await visit(`/bench/pages/pad.html?backend=${backend}`, { worker });
  const cells = [];
  for (const count of COUNTS) {
    cells.push(pair(await page.evaluate(live, count, ROUNDS[backend])));
  }
  cells.push(pair(await page.evaluate(atOnce, backend, worker, ROUNDS[backend])));
  await page.done();
  return cells;
}

const pair = (values) => `${ms(median(values))} / ${ms(p95(values))}`;

async function live(count, rounds) {
  const { penUp } = await import('/bench/lib/in-page.js');
  const pad = document.querySelector('digit-pad');
  await pad.load();
  return penUp(pad, count, rounds);
}

async function atOnce(backend, worker, rounds) {
  const { strokesOf, times } = await import('/bench/lib/in-page.js');
  const { createRecognizer } = await import('/dist/engine.js');
  const recognizer = await createRecognizer({ backend, worker });
  const strokes = strokesOf(32);
  const read = () => recognizer.recognize({ strokes });
  await read();
  const durations = await times(rounds, read);
  recognizer.dispose();
  return durations;
}
