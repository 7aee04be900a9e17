/**
 * npm run load: ten thousand visitors fetch the package from a web server on this machine at once, and
 * twenty pads on one page are written into at once. `--short` takes a few seconds, `--write` stores the
 * figures in docs/reliability.md. Fails when a visitor does not get a file or a number is misread, never
 * because of times, which depend on the machine.
 */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { launch } from 'puppeteer-core';
import { median, p95 } from '../bench/lib/statistics.mjs';
import { browserArgs, ensureBrowser } from './lib/browser.mjs';
import { writeAtOnce } from './lib/load/pads.mjs';
import { visit } from './lib/load/visitors.mjs';
import { publish, table } from './lib/reliability.mjs';

const { values } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});
const VISITORS = values.short ? 500 : 10_000;
const PADS = 20;

/** Reported for a system that recognises on its server, under load: time of an answer, s. */
const ON_A_SERVER = 39.6;

const browser = await launch({ executablePath: await ensureBrowser(), args: browserArgs() });
try {
  const storm = await visit(browser, VISITORS);
  const { cost } = storm;
  const visitors = table(
    [`${VISITORS.toLocaleString('en')} visitors at the same time`, 'value'],
    [
      ['open connections, maximum', cost.most],
      ['files per visitor, including the page', storm.files],
      ['files requested', VISITORS * storm.files],
      ['files received', storm.answered],
      ['errors and timeouts (120 s)', storm.failed],
      ['kB per visitor, gzip', Math.round(storm.bytes / VISITORS / 1000)],
      ['time until the last file was received, s', Math.round(storm.seconds)],
      ['time from request to response, median, ms', Math.round(storm.median)],
      [
        'processor time of the web server per visitor, ms',
        round(1000 * (cost.seconds / VISITORS), 2),
      ],
      ['memory of the web server, MB', Math.round(cost.memory / 1e6)],
      ['recognitions on the server', 0],
    ],
  );
  console.log(visitors);
  const { intervals, longTasks, right } = await writeAtOnce(browser, PADS);
  const pads = table(
    ['pads in use at the same time', 'value'],
    [
      ['pads', PADS],
      ['numbers read correctly', right],
      ['frames', intervals.length],
      ['time between frames, median, ms', round(median(intervals), 1)],
      ['the same, 95th percentile, ms', round(p95(intervals), 1)],
      ['the same, maximum, ms', round(Math.max(...intervals), 1)],
      ['tasks of the main thread over 50 ms', longTasks.length],
    ],
  );
  console.log(`\n${pads}`);
  const failed = VISITORS * storm.files - storm.answered + (PADS - right);
  if (failed > 0) console.log(`\n${failed} files or numbers were wrong.`);
  process.exitCode = failed > 0 ? 1 : 0;
  if (values.write && !values.short && failed === 0) {
    const compared = `For comparison: a system that recognises on its server was reported to need ${ON_A_SERVER} s for each answer under load. It was not
measured here.`;
    publish('load', `${visitors}\n\n${compared}\n\n${pads}`, 'npm run load -- --write');
  }
} finally {
  await browser.close();
}

function round(value, digits) {
  return Number(value.toFixed(digits));
}
