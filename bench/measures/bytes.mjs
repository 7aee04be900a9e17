/** Bytes over the network until the pad is painted, and until it has read a digit. */
import { kB, table } from '../lib/statistics.mjs';

export async function bytes({ server, visit }) {
  const sizes = [];
  for (const backend of ['cpu', 'wasm']) {
    server.sent();
    const page = await visit(`/bench/pages/pad.html?backend=${backend}`);
    const painted = server.sent();
    if (sizes.length === 0) sizes.push(['`<digit-pad>` painted, ready for ink', painted]);
    await page.evaluate(readOnce);
    sizes.push([`\`<digit-pad>\`, first result, ${backend}`, painted + server.sent()]);
    await page.done();
  }
  server.sent();
  const page = await visit('/bench/pages/demo.html');
  await page.evaluate(() => load('cpu'));
  const demo = server.sent();
  await page.done();
  sizes.push(['baseline demo, first result', demo]);
  const rows = sizes.map(([what, size]) => [
    what,
    kB(size),
    `${((100 * size) / demo).toFixed(0)} %`,
  ]);
  return table(['loaded', 'kB, gzip', '% of baseline'], rows);
}

async function readOnce() {
  const { strokesOf, next } = await import('/bench/lib/in-page.js');
  const pad = document.querySelector('digit-pad');
  await pad.load();
  const read = next(pad, 'digit-pad-recognize');
  pad.strokes = strokesOf(1);
  await read;
}
