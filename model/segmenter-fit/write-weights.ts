/** Writes the fitted weights into the engine, with the command, the date and the figures. */
import { writeFileSync } from 'node:fs';
import {
  APART,
  CUT,
  FEATURE_COUNT,
  SHAPE,
} from '../../src/engine/segment/ink/geometry/features.js';
import { figuresLine, type SetFigures } from './check.js';
import { decoderWeights } from './crf.js';

const FILE = 'src/engine/segment/ink/geometry/weights.ts';

/** @returns the file that was written. */
export function writeWeights(weights: Float64Array, figures: readonly SetFigures[]): string {
  const names = [
    ...APART.map((name) => `apart: ${name}`),
    ...CUT.map((name) => `cut: ${name}`),
    ...SHAPE.map((name) => `shape: ${name}`),
  ];
  const number = (value: number) => String(Number(value.toFixed(3)));
  const lines = Array.from(weights.subarray(0, FEATURE_COUNT), number);
  const text = `/**
 * Written by \`npm run fit-geometry\` on ${new Date().toISOString().slice(0, 10)}. On the train and dev writers that it learned from:
 *
${figures.map((figure) => ` * - ${figuresLine(figure)}`).join('\n')}
 */

/** Log-odds for each feature, in the order of features.ts. */
export const GEOMETRY_WEIGHTS: readonly number[] = [
${lines.map((line, i) => `  ${line}, // ${names[i]}`).join('\n')}
];

/** Weights of the classifier's scores relative to geometry; see decode/beam-search.ts. */
export const DECODER_WEIGHTS = {
${Object.entries(decoderWeights(weights))
  .map(([name, value]) => `  ${name}: ${number(value)},`)
  .join('\n')}
};
`;
  writeFileSync(FILE, text);
  return FILE;
}
