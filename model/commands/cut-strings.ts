/**
 * `npm run cut-strings`: finds which strokes make which digit in the strings of train writers that
 * nobody marked, and writes model/samples/data/string-cuts.json, from where training takes their digits. Half
 * of the writers, and whole devices, gave no other digits.
 *
 * Options: `--data DIR`, `--model FILE` (a manifest; default model/digits/manifest.json).
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { GEOMETRY_WEIGHTS } from '../../src/engine/segment/ink/geometry/weights.js';
import { unipenStringsByPlace } from '../samples/data/index.js';
import { requireData } from '../samples/data/locate.js';
import { formatCuts } from '../samples/data/string-cuts.js';
import { align } from '../segmenter-fit/align.js';
import { describe } from '../segmenter-fit/examples.js';
import { wasmClassifier } from '../segmenter-fit/wasm-classifier.js';

const FILE = 'model/samples/data/string-cuts.json';

/** Cuts that are less certain are left out. */
const CERTAIN = 0.9;

/** Places of strings that show something else than their label says, or were cut wrongly: seen by eye. */
const WRONG = new Set([879, 951, 975, 1392]);

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    model: { type: 'string', default: 'model/digits/manifest.json' },
  },
});

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
