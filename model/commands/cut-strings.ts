/**
 * `npm run cut-strings`: finds which strokes make which digit in unannotated strings of train writers,
 * and writes model/samples/data/string-cuts.json, from where training takes their digits. Half
 * of the writers, and whole devices, gave no other digits.
 */
import { writeFileSync } from 'node:fs';
import { GEOMETRY_WEIGHTS } from '../../src/engine/segment/ink/geometry/weights.js';
import { MEASURED_MODEL } from '../evaluate/models.js';
import { unipenStringsByPlace } from '../samples/data/index.js';
import { requireData } from '../samples/data/locate.js';
import { formatCuts } from '../samples/data/string-cuts.js';
import { align } from '../segmenter-fit/align.js';
import { describe } from '../segmenter-fit/examples.js';
import { wasmClassifier } from '../segmenter-fit/wasm-classifier.js';
import { command } from './command-line/options.js';

const FILE = 'model/samples/data/string-cuts.json';

/** Cuts that are less certain are left out. */
const CERTAIN = 0.9;

/** Indexes of strings that do not show what their label says, or were cut wrongly; found by inspection. */
const WRONG = new Set([879, 951, 975, 1392]);

interface Values {
  data?: string;
  model: string;
}

const values = command(
  'cut-strings',
  'Finds which strokes make which digit in unannotated strings.',
)
  .option('--data <folder>', 'the open data (default: DIGIT_PAD_DATA, or the usual places)')
  .option('--model <file>', 'a manifest', MEASURED_MODEL)
  .parse()
  .opts<Values>();

const classifier = await wasmClassifier(values.model);
const cuts: Record<string, string> = {};
let unmarked = 0;
for (const { place, sample } of unipenStringsByPlace(requireData(values.data), 'train')) {
  if (sample.digitStrokes || WRONG.has(place)) continue;
  unmarked++;
  const example = await describe(sample, { set: 'train', unseen: false }, classifier);
  const { digitStrokes, chance = 0 } = align(example, GEOMETRY_WEIGHTS) ?? {};
  if (digitStrokes && chance >= CERTAIN) cuts[place] = formatCuts(sample.label, digitStrokes);
}
writeFileSync(FILE, `${JSON.stringify(cuts, null, 2)}\n`);
console.log(`Written: ${FILE}, ${Object.keys(cuts).length} of ${unmarked} strings.`);
