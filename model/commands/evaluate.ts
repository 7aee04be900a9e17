/**
 * `npm run evaluate`: measures the built package on the open data, through the public `recognize()`.
 *
 * Options: `--all` (every section) or `--only sets,hard-writing,…` (default: the open sets;
 * `--strings` is short for `--only strings`), `--split dev`
 * (to choose by; the default, `test`, is only for reporting), `--sample N` (at most N samples a set),
 * `--data DIR`, `--model ADDRESS`, `--json FILE`, `--write` (fills the figures into the pages).
 */
import { parseArgs } from 'node:util';
import { run } from '../evaluate/run.js';

const { values } = parseArgs({
  options: {
    all: { type: 'boolean', default: false },
    only: { type: 'string' },
    strings: { type: 'boolean', default: false },
    split: { type: 'string', default: 'test' },
    sample: { type: 'string' },
    data: { type: 'string' },
    model: { type: 'string' },
    json: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});
try {
  await run(values);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
