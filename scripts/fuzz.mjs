/**
 * npm run fuzz: checks every property in Node and in a browser with many times the cases of `npm test`
 * (--factor, default 100), from a seed (--seed); prints both, so that a failure can be repeated. `--write`
 * stores the figures in docs/reliability.md.
 */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { ensureBrowser } from './lib/browser.mjs';
import { publish } from './lib/reliability.mjs';
import { tool } from './lib/tools.mjs';
import { nodeTests } from './steps/node-tests.mjs';

const { values } = parseArgs({
  options: {
    factor: { type: 'string', default: '100' },
    seed: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});
const IN_A_BROWSER = 'build/test/robustness/element/attributes.test.js';

process.env.DIGIT_PAD_FUZZ_FACTOR = values.factor;
if (values.seed) process.env.DIGIT_PAD_FUZZ_SEED = values.seed;
console.log(`factor ${values.factor}, seed ${values.seed ?? 'as in npm test'}`);

const { passed, failed, notes } = await nodeTests('test/robustness/engine');
const cases = sum(notes.join('\n'));
process.env.CHROME_PATH = await ensureBrowser();
process.env.DIGIT_PAD_ENGINES = 'chromium';
const browser = await tool('@web/test-runner', 'wtr', ['--files', IN_A_BROWSER], { quiet: true });
console.log(browser.text);
const inBrowser = sum(browser.text);
const total = (cases + inBrowser).toLocaleString('en');
const failures = failed + (browser.ok ? 0 : 1);
console.log(`${passed} passed, ${failures} failed, ${total} cases`);
process.exitCode = failures > 0 ? 1 : 0;
if (values.write && failures === 0) {
  const { seed } = /seed (?<seed>\d+)/.exec(notes.join('\n')).groups;
  const inNode = `${cases.toLocaleString('en')} with the engine in Node`;
  const text = `**${total}** cases (${inNode}, ${inBrowser.toLocaleString('en')} with the element in Chromium), seed ${seed}: no check failed.`;
  publish('fuzz', text, `npm run fuzz -- --factor ${values.factor} --write`);
}

/** The sum of all "N cases" that tests have reported. */
function sum(text) {
  return [...text.matchAll(/(\d+) cases/g)].reduce((total, [, count]) => total + Number(count), 0);
}
