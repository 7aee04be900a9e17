/**
 * npm run soak: reads, inserts pads, loads and disposes thousands of times in a real browser, and compares
 * what is alive afterwards with what was alive before. `--short` takes a few seconds, `--write` stores
 * the figures in docs/reliability.md.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { launch } from 'puppeteer-core';
import { browserArgs, ensureBrowser } from './lib/browser.mjs';
import { root } from './lib/paths.mjs';
import { publish, table } from './lib/reliability.mjs';
import { serve } from './lib/serve.mjs';

const { values } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});

/** What is done how often, normally and with --short. With a worker, less can be counted. */
const RUNS = [
  { what: 'recognitions', work: recognize, backend: 'wasm', times: [10_000, 200] },
  { what: 'recognitions', work: recognize, backend: 'cpu', times: [1000, 50] },
  { what: 'engine loads', work: loadAndDispose, backend: 'wasm', times: [1000, 20] },
  { what: 'engine loads', work: loadAndDispose, backend: 'cpu', times: [1000, 20] },
  { what: 'engine loads', work: loadAndDispose, backend: 'wasm', worker: true, times: [1000, 20] },
  { what: 'pad insertions', work: insert, backend: 'wasm', worker: true, times: [1000, 50] },
];

/** Growth that is allowed: caches and compiled code of the JavaScript engine grow a little. */
const HEAP_ALLOWANCE = 2_000_000;

/** Without the first rounds, in which code is compiled and caches fill. */
const WARM_UP = { recognitions: 50, 'pad insertions': 10, 'engine loads': 3 };

const server = await serve(root);
const browser = await launch({
  executablePath: await ensureBrowser(),
  args: browserArgs(),
  // One call runs thousands of readings.
  protocolTimeout: 3_600_000,
});
const measured = [];
try {
  for (const run of RUNS) measured.push(await measure(run));
} finally {
  await browser.close();
  await server.stop();
}
const grown = measured.reduce((sum, { grown }) => sum + grown, 0);
console.log(grown === 0 ? '\nNo figure has grown.' : `\n${grown} figures have grown.`);
process.exitCode = grown > 0 ? 1 : 0;
if (values.write && !values.short && grown === 0) {
  const names = Object.keys(measured[0].after);
  const head = ['operation', 'seconds', ...names];
  const rows = measured.map(({ title, seconds, before, after }) => [
    title,
    Math.round(seconds),
    ...names.map((name) => `${format(before[name])} → ${format(after[name])}`),
  ]);
  publish('endurance', table(head, rows), 'npm run soak -- --write');
}

async function measure({ what, work, backend, worker = false, times: [full, short] }) {
  const times = values.short ? short : full;
  const title = `${format(times)} ${what}, ${backend}${worker ? ' in a worker' : ''}`;
  const page = await browser.newPage();
  const options = new URLSearchParams({ backend, chunk: chunkOf(backend), worker });
  await page.goto(`${server.address}test/robustness/page/soak.html?${options}`);
  await page.waitForFunction('window.soak');
  await page.evaluate(work, WARM_UP[what]);
  const before = await alive(page);
  const began = performance.now();
  await page.evaluate(work, times);
  const seconds = (performance.now() - began) / 1000;
  const after = await alive(page);
  console.log(`\n${title} (${seconds.toFixed(1)} s)`);
  let grown = 0;
  for (const [name, count] of Object.entries(after)) {
    const allowance = name === 'heap bytes' ? HEAP_ALLOWANCE : 0;
    const more = count > before[name] + allowance;
    if (more) grown++;
    console.log(`${more ? '✖' : '✔'} ${name.padEnd(16)} ${before[name]} → ${count}`);
  }
  await page.close();
  return { title, seconds, before, after, grown };
}

/** The file of a backend, with the hash in its name, through which the page counts tensors. */
function chunkOf(backend) {
  const files = readdirSync(join(root, 'dist'));
  return `/dist/${files.find((file) => file.startsWith(`${backend}-`) && file.endsWith('.js'))}`;
}

/** All counts of a page, after garbage collection. */
async function alive(page) {
  const devtools = await page.createCDPSession();
  // Finalisers run in tasks of their own, and may release more.
  for (let i = 0; i < 3; i++) {
    await devtools.send('HeapProfiler.collectGarbage');
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
  }
  await devtools.send('Performance.enable');
  const { metrics } = await devtools.send('Performance.getMetrics');
  const metric = (name) => metrics.find((found) => found.name === name).value;
  const counts = {
    tensors: await sumOf(page, 'soak.Storage.prototype', (all) =>
      all.reduce((sum, storage) => sum + storage.numDataIds(), 0),
    ),
    'wasm bytes': await sumOf(page, 'WebAssembly.Memory.prototype', (all) =>
      all.reduce((sum, { buffer }) => sum + buffer.byteLength, 0),
    ),
    workers: page.workers().length,
    canvases: await sumOf(page, 'HTMLCanvasElement.prototype', (all) => all.length),
    'event listeners': metric('JSEventListeners'),
    'DOM nodes': metric('Nodes'),
    'heap bytes': metric('JSHeapUsedSize'),
  };
  await devtools.detach();
  return counts;
}

/** Asks the JavaScript engine itself for all living objects of a kind. */
async function sumOf(page, prototype, count) {
  const kind = await page.evaluateHandle(prototype);
  const living = await page.queryObjects(kind);
  const sum = await living.evaluate(count);
  await living.dispose();
  await kind.dispose();
  return sum;
}

function format(count) {
  return count.toLocaleString('en');
}

/* In the page. */

async function recognize(times) {
  const { recognizer, inks } = window.soak;
  for (let i = 0; i < times; i++) await recognizer.recognize(inks[i % inks.length]);
}

async function loadAndDispose(times) {
  const { create, inks } = window.soak;
  for (let i = 0; i < times; i++) {
    const recognizer = await create();
    if (i % 10 === 0) await recognizer.recognize(inks[0]);
    recognizer.dispose();
  }
}

async function insert(times) {
  for (let i = 0; i < times; i++) {
    const pad = document.createElement('digit-pad');
    document.body.append(pad);
    pad.strokes = window.soak.inks[i % window.soak.inks.length].strokes;
    await pad.updateComplete;
    if (i % 10 === 0) await pad.recognize();
    pad.remove();
  }
  await new Promise((resolve) => setTimeout(resolve, 300));
}
