/**
 * npm run examples: every example is installed from the packed tarball into an empty folder, run by its own
 * tools, and used with the mouse. Names select examples; --write stores the times in
 * examples/README.md. Needs a build and a registry.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { ensureBrowser } from './lib/browser.mjs';
import { checkExamples } from './lib/examples/check.mjs';
import { EXAMPLES } from './lib/examples/list.mjs';
import { root } from './lib/paths.mjs';

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
const { counts, seconds } = await checkExamples(examples, browserPath);
for (const [name, time] of Object.entries(seconds)) {
  console.log(`${name}: ${time} s from an empty folder to a submitted number`);
}
if (values.write && counts.failed === 0) keepTimes(seconds);
console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed > 0 ? 1 : 0;

function keepTimes(seconds) {
  const file = join(root, 'examples/README.md');
  const rows = Object.entries(seconds).map(([title, time]) => {
    const { name } = EXAMPLES.find((example) => (example.title ?? example.name) === title);
    return `| [${title}](${name}) | ${time} s |`;
  });
  const machine = `Node ${process.versions.node} on ${platform()} ${arch()}, ${cpus().length} cores`;
  const date = new Date().toISOString().slice(0, 10);
  const table = [
    '| example | empty folder to submitted number |',
    '| --- | --- |',
    ...rows,
    '',
    `\`npm run examples -- --write\`, ${date}, ${machine}.`,
  ].join('\n');
  const text = readFileSync(file, 'utf8');
  const marked = /(<!-- figures: times -->\n)[\s\S]*?(<!-- \/figures: times -->)/;
  writeFileSync(file, text.replace(marked, `$1\n${table}\n\n$2`));
}
