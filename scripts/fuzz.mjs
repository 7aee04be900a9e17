/**
 * npm run fuzz: tries every property in Node many times as often as `npm test` does (--factor, 100
 * unless told otherwise), from the seed given (--seed); prints both, so that a failure comes back.
 */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { nodeTests } from './steps/node-tests.mjs';

const { values } = parseArgs({
  options: { factor: { type: 'string', default: '100' }, seed: { type: 'string' } },
});
process.env.DIGIT_PAD_FUZZ_FACTOR = values.factor;
if (values.seed) process.env.DIGIT_PAD_FUZZ_SEED = values.seed;
console.log(`factor ${values.factor}, seed ${values.seed ?? 'as in npm test'}`);
const { passed, failed } = await nodeTests('test/trust/engine');
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
