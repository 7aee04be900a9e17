/**
 * npm run soak: reads, connects, loads and disposes thousands of times in a real browser, and compares
 * what is alive afterwards with what was alive before. `--short` for a few seconds of it.
 */
import { parseArgs } from 'node:util';
import { launch } from 'puppeteer-core';
import { browserArgs, ensureBrowser } from './lib/browser.mjs';
import { root } from './lib/paths.mjs';
import { serve } from './lib/serve.mjs';

const { values } = parseArgs({ options: { short: { type: 'boolean', default: false } } });
const TIMES = values.short
  ? { recognitions: 200, connections: 50, loads: 10 }
  : { recognitions: 10_000, connections: 1000, loads: 1000 };

/** What may be left: the JavaScript engine's own caches and compiled code grow a little. */
const HEAP_ALLOWANCE = 2_000_000;

/** Without the first rounds, in which code is compiled and caches fill. */
const WARM_UP = { recognitions: 50, connections: 10, loads: 3 };

const server = await serve(root);
const browser = await launch({ executablePath: await ensureBrowser(), args: browserArgs() });
let grown = 0;
try {
  for (const backend of ['cpu', 'wasm']) {
    await measure('recognitions', (page, times) => page.evaluate(recognize, times), backend);
    await measure('loads', (page, times) => page.evaluate(loadAndDispose, times), backend);
  }
  await measure('connections', (page, times) => page.evaluate(connect, times), 'auto');
} finally {
  await browser.close();
  await server.stop();
}
console.log(grown === 0 ? 'Nothing is left behind.' : `${grown} figures have grown.`);
process.exitCode = grown > 0 ? 1 : 0;

async function measure(what, work, backend) {
  const page = await browser.newPage();
  await page.goto(`${server.address}test/trust/page/soak.html?backend=${backend}`);
  await page.waitForFunction('window.ready');
  await work(page, WARM_UP[what]);
  const before = await alive(page);
  const began = performance.now();
  await work(page, TIMES[what]);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const after = await alive(page);
  console.log(`\n${TIMES[what]} ${what}, ${backend} (${seconds} s)`);
  for (const [name, count] of Object.entries(after)) {
    const allowance = name === 'heap bytes' ? HEAP_ALLOWANCE : 0;
    const more = count > before[name] + allowance;
    if (more) grown++;
    console.log(`${more ? '✖' : '✔'} ${name.padEnd(16)} ${before[name]} → ${count}`);
  }
  await page.close();
}

async function alive(page) {
  const devtools = await page.createCDPSession();
  await devtools.send('HeapProfiler.collectGarbage');
  await devtools.send('HeapProfiler.collectGarbage');
  const counts = { workers: page.workers().length };
  const { metrics } = await devtools
    .send('Performance.enable')
    .then(() => devtools.send('Performance.getMetrics'));
  const metric = (name) => metrics.find((found) => found.name === name).value;
  counts.listeners = metric('JSEventListeners');
  counts.nodes = metric('Nodes');
  counts['heap bytes'] = metric('JSHeapUsedSize');
  await devtools.detach();
  return counts;
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

async function connect(times) {
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
