/** How well weights read the strings that they were fitted on (not an evaluation: see strings). */
import { CLASS_COUNT } from '../../src/engine/data/model-input.js';
import { decode } from '../../src/engine/decode/decode.js';
import type { Hypothesis } from '../../src/engine/decode/hypothesis.js';
import { FEATURE_COUNT } from '../../src/engine/segment/ink/geometry/features.js';
import { worthScoring } from '../../src/engine/segment/ink/lattice.js';
import { decoderWeights } from './crf.js';
import type { Example } from './examples.js';

export interface SetFigures {
  set: string;
  count: number;
  right: number;
  lengthKnown: number;
  /** Segments for each piece: what a reading costs. */
  segmentsPerPiece: number;
}

export function checkWeights(examples: readonly Example[], weights: Float64Array): SetFigures[] {
  const sets = [...new Set(examples.map(({ set }) => set))];
  return sets.map((set) => {
    const own = examples.filter((example) => example.set === set);
    const readings = own.map((example) => read(example, weights));
    const sum = (count: (reading: Reading) => number) =>
      readings.reduce((total, reading) => total + count(reading), 0);
    return {
      set,
      count: own.length,
      right: sum(({ right }) => Number(right)) / own.length,
      lengthKnown: sum(({ lengthKnown }) => Number(lengthKnown)) / own.length,
      segmentsPerPiece: sum(({ segments }) => segments) / sum(({ pieces }) => pieces),
    };
  });
}

export function figuresLine({ set, count, right, lengthKnown, segmentsPerPiece }: SetFigures) {
  const percent = (share: number) => `${(100 * share).toFixed(2)} %`;
  return `${set}: ${percent(right)} of ${count}, length known ${percent(lengthKnown)}, ${segmentsPerPiece.toFixed(2)} segments a piece`;
}

interface Reading {
  right: boolean;
  lengthKnown: boolean;
  segments: number;
  pieces: number;
}

function read(
  { label, pieces, runs, marks: all, probabilities, letters }: Example,
  weights: Float64Array,
): Reading {
  const scored = runs.map(({ first, last, features }) => {
    let score = 0;
    for (let i = 0; i < FEATURE_COUNT; i++) score += features[i]! * weights[i]!;
    return { first, last, score };
  });
  const kept = scored.flatMap((segment, i) => (worthScoring(segment, pieces) ? [i] : []));
  const rows = new Float32Array(kept.length * CLASS_COUNT);
  kept.forEach((run, k) => {
    rows.set(probabilities.subarray(run * CLASS_COUNT, (run + 1) * CLASS_COUNT), k * CLASS_COUNT);
  });
  const own = Float32Array.from(kept, (run) => letters[run] ?? 0);
  const marks = new Map(kept.flatMap((run, k) => (all.has(run) ? [[k, all.get(run)!]] : [])));
  const lattice = { pieces, segments: kept.map((run) => scored[run]!) };
  const decoder = decoderWeights(weights);
  const value = (length?: number) =>
    textOf(decode(lattice, rows, { weights: decoder, marks, letters: own, length })[0]);
  return {
    right: value() === label,
    lengthKnown: value(label.length) === label,
    segments: kept.length,
    pieces: pieces.length,
  };
}

function textOf(hypothesis: Hypothesis | undefined): string | undefined {
  return hypothesis?.steps.map(({ text }) => text).join('');
}
