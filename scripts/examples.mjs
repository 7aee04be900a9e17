/**
 * npm run examples: every example is installed from the packed tarball into an empty folder, run by its own
 * tools, and used with the mouse. Names select examples; --write stores their times in
 * examples/README.md. Needs a build and a registry.
 */
import { loadavg } from 'node:os';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { ensureBrowser } from './lib/browser.mjs';
import { checkExamples } from './lib/examples/check.mjs';
import { EXAMPLES } from './lib/examples/list.mjs';
import { keepTimes } from './lib/examples/times.mjs';

const { values, positionals } = parseArgs({
  options: { write: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const unknown = positionals.filter((name) => !EXAMPLES.some((example) => example.name === name));
if (unknown.length) {
  const names = [...new Set(EXAMPLES.map(({ name }) => name))].join(', ');
  console.error(`No example ${unknown.join(', ')}; there are ${names}.`);
  process.exit(1);
}
const browserPath = await ensureBrowser();
if (!browserPath) process.exit(1);

const examples = EXAMPLES.filter(({ name }) => !positionals.length || positionals.includes(name));
const [load] = loadavg();
const { counts, times } = await checkExamples(examples, browserPath);
if (values.write) keepTimes(times, load);
console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed > 0 ? 1 : 0;
