/**
 * `npm run fit-geometry`: learns how much geometry speaks for one digit, and writes
 * src/engine/geometry/weights.ts. Train and dev writers only.
 *
 * Options: `--data DIR`, `--model FILE` (a manifest; default model/digits/manifest.json), `--dry`
 * (prints, writes nothing).
 */

import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { decode } from '../../src/engine/decode.js';
import { APART, CUT, FEATURE_COUNT, SHAPE } from '../../src/engine/geometry/features.js';
import { DECODER_WEIGHTS, GEOMETRY_WEIGHTS } from '../../src/engine/geometry/weights.js';
import { requireData } from '../data/locate.js';
import {
  CERTAINTY_WEIGHT,
  chainOf,
  fitWeights,
  JUNK_WEIGHT,
  likelihood,
  SHAPE_WEIGHT,
  WEIGHT_COUNT,
} from './crf.js';
import type { Example } from './examples.js';
import { loadExamples } from './training-set.js';
import { wasmClassifier } from './wasm-classifier.js';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    model: { type: 'string', default: 'model/digits/manifest.json' },
    dry: { type: 'boolean', default: false },
  },
});

const classifier = await wasmClassifier(values.model);
console.time('examples');

import { existsSync, readFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';

const CACHE = process.env.CACHE;
const examples: Example[] =
  CACHE && existsSync(CACHE)
    ? deserialize(readFileSync(CACHE))
    : await loadExamples(requireData(values.data), classifier, console.log);
if (CACHE && !existsSync(CACHE)) writeFileSync(CACHE, serialize(examples));
console.timeEnd('examples');
const chains = examples.map((example) => chainOf(example, 1));
const start = new Float64Array(WEIGHT_COUNT);
start[SHAPE_WEIGHT] = 1;
start[JUNK_WEIGHT] = -4;
const gradient = new Float64Array(WEIGHT_COUNT);
const reachable = chains.map((chain) => likelihood(chain, start, gradient) !== -Infinity);
console.log('out of reach:', countBy(examples.filter((_, i) => !reachable[i])));
const fitted = fitWeights(
  chains.filter((_, i) => reachable[i]),
  start,
  {
    iterations: 200,
    ridge: 1e-5,
    onProgress: (t, loss) => t % 50 === 0 && console.log(t, loss.toFixed(4)),
  },
);
[
  ...APART.map((n) => `apart ${n}`),
  ...CUT.map((n) => `cut ${n}`),
  ...SHAPE.map((n) => `shape ${n}`),
  'SHAPE',
  'CERTAINTY',
  'JUNK',
].forEach((n, i) => console.log(n, fitted[i]!.toFixed(2)));
(GEOMETRY_WEIGHTS as number[]).splice(0, FEATURE_COUNT, ...fitted.slice(0, FEATURE_COUNT));
Object.assign(DECODER_WEIGHTS, {
  shape: fitted[SHAPE_WEIGHT],
  certainty: fitted[CERTAINTY_WEIGHT],
  junk: fitted[JUNK_WEIGHT],
});
const LEAST = Number(process.env.LEAST ?? -9);
function read(example: Example, length?: number) {
  const { pieces } = example;
  const keep: number[] = [];
  const segments = example.runs.flatMap(({ first, last, features }, i) => {
    const score = features.reduce((s, v, k) => s + v * GEOMETRY_WEIGHTS[k]!, 0);
    if (pieces[first]!.parts![0]!.stroke !== pieces[last]!.parts![0]!.stroke && score < LEAST)
      return [];
    keep.push(i);
    return [{ first, last, score }];
  });
  const probabilities = new Float32Array(keep.length * 11);
  keep.forEach((i, k) =>
    probabilities.set(example.probabilities.subarray(i * 11, i * 11 + 11), k * 11),
  );
  return {
    n: segments.length,
    hypotheses: decode({ pieces, segments }, probabilities, { length }),
  };
}
const sets = [...new Set(examples.map((e) => e.set))];
for (const set of sets) {
  const own = examples.filter((e) => e.set === set);
  let right = 0,
    known = 0,
    three = 0,
    n = 0,
    pieces = 0,
    nll = 0;
  for (const e of own) {
    const { hypotheses, n: segments } = read(e);
    const text = (h: (typeof hypotheses)[number] | undefined) =>
      h?.steps.map((s) => s.text).join('');
    if (text(hypotheses[0]) === e.label) right++;
    else if (process.env.SHOW && set.startsWith(process.env.SHOW))
      console.log(
        e.writer,
        e.label,
        text(hypotheses[0]),
        hypotheses[0]?.confidence.toFixed(3),
        e.pieces.length,
      );
    if (text(read(e, e.label.length).hypotheses[0]) === e.label) known++;
    const distinct = [...new Set(hypotheses.map(text))].slice(0, 3);
    if (distinct.includes(e.label)) three++;
    n += segments;
    pieces += e.pieces.length;
    nll -= Math.log(
      Math.max(
        1e-6,
        hypotheses.filter((h) => text(h) === e.label).reduce((s, h) => s + h.confidence, 0),
      ),
    );
  }
  const marked = own.filter((e) => e.truth);
  const ideal = marked.filter(
    (e) =>
      e.runs.filter((_, i) => e.truth![i]).length === e.label.length &&
      e.runs
        .flatMap((_, i) => (e.truth![i] ? [i] : []))
        .map((i) => {
          const row = [...e.probabilities.subarray(i * 11, i * 11 + 11)];
          return row.indexOf(Math.max(...row));
        })
        .join('') === e.label,
  ).length;
  console.log(
    set,
    own.length,
    'ideal',
    ((100 * ideal) / marked.length).toFixed(2),
    'right',
    ((100 * right) / own.length).toFixed(2),
    'known',
    ((100 * known) / own.length).toFixed(2),
    'in3',
    ((100 * three) / own.length).toFixed(2),
    'segments/piece',
    (n / pieces).toFixed(2),
    'nll',
    (nll / own.length).toFixed(3),
  );
}
function countBy(list: readonly Example[]) {
  const counts: Record<string, number> = {};
  for (const { set } of list) counts[set] = (counts[set] ?? 0) + 1;
  return counts;
}
if (!values.dry) {
  const list = (a: ArrayLike<number>) => Array.from(a, (v) => Number(v.toFixed(3))).join(', ');
  writeFileSync(
    'src/engine/geometry/weights.ts',
    `/** Written by \`npm run fit-geometry\`. */
export const GEOMETRY_WEIGHTS: readonly number[] = [${list(fitted.slice(0, FEATURE_COUNT))}];
export const DECODER_WEIGHTS = { shape: ${fitted[SHAPE_WEIGHT]!.toFixed(3)}, certainty: ${fitted[CERTAINTY_WEIGHT]!.toFixed(3)}, junk: ${fitted[JUNK_WEIGHT]!.toFixed(3)} };
`,
  );
}
