/**
 * `npm run fit-geometry`: learns how strongly each geometric feature indicates one digit, and writes
 * src/engine/segment/ink/geometry/weights.ts. Train and dev writers only; the same data and model give the same
 * weights.
 */
import { MEASURED_MODEL } from '../evaluate/models.js';
import { requireData } from '../samples/data/locate.js';
import { checkWeights, figuresLine } from '../segmenter-fit/check.js';
import {
  chainOf,
  fitWeights,
  isReachable,
  JUNK_WEIGHT,
  NOTHING_PER_SHAPE_WEIGHT,
  NOTHING_WEIGHT,
  SHAPE_WEIGHT,
  SPECK_WEIGHT,
  WEIGHT_COUNT,
} from '../segmenter-fit/crf.js';
import { loadExamples } from '../segmenter-fit/training-set.js';
import { wasmClassifier } from '../segmenter-fit/wasm-classifier.js';
import { writeWeights } from '../segmenter-fit/write-weights.js';
import { command } from './command-line/options.js';

const ITERATIONS = 250;
const RIDGE = 1e-5;

interface Values {
  data?: string;
  model: string;
  dry?: boolean;
}

const values = command('fit-geometry', 'Fits the weights of the segmenter’s geometry.')
  .option('--data <folder>', 'the open data (default: DIGIT_PAD_DATA, or the usual places)')
  .option('--model <file>', 'a manifest', MEASURED_MODEL)
  .option('--dry', 'prints the figures, writes nothing')
  .parse()
  .opts<Values>();

const classifier = await wasmClassifier(values.model);
const examples = await loadExamples(requireData(values.data), classifier, (set) =>
  console.log(`Scoring ${set}`),
);
const start = new Float64Array(WEIGHT_COUNT);
start[SHAPE_WEIGHT] = 1;
start[JUNK_WEIGHT] = -4;
start[SPECK_WEIGHT] = -4;
start[NOTHING_WEIGHT] = -4;
start[NOTHING_PER_SHAPE_WEIGHT] = -1;
const reachable = examples.map(chainOf).filter((chain) => isReachable(chain, start));
console.log(
  `${examples.length - reachable.length} of ${examples.length} labels cannot be reached by any path.`,
);
// Where there is only one path, there is nothing to learn.
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
