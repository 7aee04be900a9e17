/**
 * `npm run evaluate`: measures the built package on the open data, through the public `recognize()`.
 *
 * Options: `--all` (every section) or `--only sets,hands,…` (default: the open sets;
 * `--strings` is short for `--only strings`), `--split dev`
 * (for choices; the default `test` is for reporting only), `--sample N` (at most N samples a set),
 * `--fold 1/3` (the writers that a network trained with `--fold 1/3` has not seen),
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
    fold: { type: 'string' },
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
