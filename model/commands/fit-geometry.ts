/**
 * `npm run fit-geometry`: learns how much geometry speaks for one digit, and writes
 * src/engine/segment/ink/geometry/weights.ts. Train and dev writers only; the same data and model give the same
 * weights.
 *
 * Options: `--data DIR`, `--model FILE` (a manifest; default model/digits/manifest.json), `--dry`
 * (prints the figures, writes nothing).
 */
import { parseArgs } from 'node:util';
import { requireData } from '../samples/data/locate.js';
import { checkWeights, figuresLine } from '../segmenter-fit/check.js';
import {
  chainOf,
  fitWeights,
  isReachable,
  JUNK_WEIGHT,
  NOTHING_PER_PIECE_WEIGHT,
  NOTHING_WEIGHT,
  SHAPE_WEIGHT,
  WEIGHT_COUNT,
} from '../segmenter-fit/crf.js';
import { loadExamples } from '../segmenter-fit/training-set.js';
import { wasmClassifier } from '../segmenter-fit/wasm-classifier.js';
import { writeWeights } from '../segmenter-fit/write-weights.js';

const ITERATIONS = 250;
const RIDGE = 1e-5;

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    model: { type: 'string', default: 'model/digits/manifest.json' },
    dry: { type: 'boolean', default: false },
  },
});

const classifier = await wasmClassifier(values.model);
const examples = await loadExamples(requireData(values.data), classifier, (set) =>
  console.log(`Scoring ${set}`),
);
const start = new Float64Array(WEIGHT_COUNT);
start[SHAPE_WEIGHT] = 1;
start[JUNK_WEIGHT] = -4;
start[NOTHING_WEIGHT] = -4;
start[NOTHING_PER_PIECE_WEIGHT] = -1;
const reachable = examples.map(chainOf).filter((chain) => isReachable(chain, start));
console.log(`${examples.length - reachable.length} of ${examples.length} labels are out of reach.`);
// Where there is but one way to read the ink, there is nothing to learn.
const chains = reachable.filter(({ edges }) => edges.length > 1);
const weights = fitWeights(chains, start, {
  iterations: ITERATIONS,
  ridge: RIDGE,
  onProgress: (iteration, loss) => {
    if (iteration % 50 === 0) console.log(`Iteration ${iteration}, loss ${loss.toFixed(4)}`);
  },
});
const figures = checkWeights(examples, weights);
for (const figure of figures) console.log(figuresLine(figure));
if (!values.dry) console.log(`Written: ${writeWeights(weights, figures)}`);
