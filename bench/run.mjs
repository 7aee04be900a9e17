/**
 * npm run bench: speed and size in a real browser, beside other systems; writes
 * docs/performance.md. `-- --only latency,frames` runs some measurements, and writes nothing.
 */
import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { launch } from 'puppeteer-core';
import { browserArgs, ensureBrowser } from '../scripts/lib/browser.mjs';
import { root } from '../scripts/lib/paths.mjs';
import { peerModel } from './lib/peer-model.mjs';
import { startServer } from './lib/server.mjs';
import { bytes } from './measures/bytes.mjs';
import { firstStroke } from './measures/first-stroke.mjs';
import { frames } from './measures/frames.mjs';
import { latency } from './measures/latency.mjs';
import { loading } from './measures/loading.mjs';
import { memory } from './measures/memory.mjs';
import { peers } from './measures/peers.mjs';
import { report } from './report.mjs';

const MEASURES = { bytes, loading, latency, 'first-stroke': firstStroke, frames, memory, peers };

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const names = values.only?.split(',') ?? Object.keys(MEASURES);
const unknown = names.filter((name) => !(name in MEASURES));
if (unknown.length) {
  console.error(`Unknown: ${unknown.join(', ')}; there are ${Object.keys(MEASURES).join(', ')}.`);
  process.exit(1);
}

const executablePath = await ensureBrowser();
if (!executablePath) process.exit(1);
const server = await startServer(await peerModel('/bench/peer'));
const browser = await launch({
  executablePath,
  // Memory is measured at once instead of with the next garbage collection.
  args: [...browserArgs(), '--enable-blink-features=ForceEagerMeasureMemory'],
  defaultViewport: { width: 1280, height: 900 },
  protocolTimeout: 600_000,
});
// Other work on the machine makes every figure worse, so the page states the load.
const load = loadavg()[0];
try {
  const tables = {};
  for (const name of names) {
    console.log(`\n${name} …`);
    tables[name] = await MEASURES[name]({ server, visit });
    console.log(tables[name]);
  }
  if (!values.only) {
    const machine = {
      browser: await browser.version(),
      cpu: `${cpus().length} × ${cpus()[0].model.trim()}`,
      load: load.toFixed(1),
      date: new Date().toISOString().slice(0, 10),
    };
    writeFileSync(join(root, 'docs/performance.md'), report(tables, machine));
    console.log('\nWritten to docs/performance.md.');
  }
} finally {
  await browser.close();
  server.stop();
}

/** Opens a page in a context with its own cache. */
async function visit(path, { slowdown = 1, worker = true } = {}) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(`${path}: ${error.message}`));
  if (!worker) await page.evaluateOnNewDocument(() => delete globalThis.Worker);
  await page.goto(server.address + path, { waitUntil: 'networkidle0' });
  if (slowdown > 1) await page.emulateCPUThrottling(slowdown);
  return Object.assign(page, { done: () => context.close() });
}
