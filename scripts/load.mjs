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

/** Processor time of a recognition by a system that reads on its server, s. */
const ON_A_SERVER = 39.6;

const browser = await launch({ executablePath: await ensureBrowser(), args: browserArgs() });
try {
  const storm = await visit(browser, VISITORS);
  const { cost } = storm;
  const visitors = table(
    ['visitors at once', ''],
    [
      ['connections open at the same time, at most', cost.most],
      ['files a visitor, the page included', storm.files],
      ['files asked for', VISITORS * storm.files],
      ['answered', storm.answered],
      ['failed or too late', storm.failed],
      ['kB a visitor, packed', Math.round(storm.bytes / VISITORS / 1000)],
      ['seconds until the last had everything', Math.round(storm.seconds)],
      ['ms from asking for a file to having it, median', Math.round(storm.median)],
      ['the web server’s processor time a visitor, ms', round(1000 * (cost.seconds / VISITORS), 2)],
      ['the web server’s memory, MB', Math.round(cost.memory / 1e6)],
      ['recognitions by the server', 0],
    ],
  );
  console.log(visitors);
  const { intervals, longTasks, right } = await writeAtOnce(browser, PADS);
  const pads = table(
    ['pads written into at once', ''],
    [
      ['pads', PADS],
      ['numbers read right', right],
      ['frames', intervals.length],
      ['ms from frame to frame, median', round(median(intervals), 1)],
      ['95th percentile', round(p95(intervals), 1)],
      ['longest', round(Math.max(...intervals), 1)],
      ['tasks over 50 ms', longTasks.length],
    ],
  );
  console.log(`\n${pads}`);
  const failed = VISITORS * storm.files - storm.answered + (PADS - right);
  if (failed > 0) console.log(`\n${failed} files or numbers were wrong.`);
  process.exitCode = failed > 0 ? 1 : 0;
  if (values.write && !values.short && failed === 0) {
    const share = Math.round(ON_A_SERVER / (cost.seconds / VISITORS));
    const compared = `A visitor costs the web server 1/${share.toLocaleString('en')} of the ${ON_A_SERVER} s that a recognition costs a system that reads on its server.`;
    publish('load', `${visitors}\n\n${compared}\n\n${pads}`, 'npm run load -- --write');
  }
} finally {
  await browser.close();
}

function round(value, digits) {
  return Number(value.toFixed(digits));
}
