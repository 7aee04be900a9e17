/** Classifies the segments of a lattice, with a cache of earlier results. */

import type { Ink } from '../data/ink.js';
import type { Lattice } from '../data/lattice.js';
import { type Classifier, INPUT_LENGTH } from '../data/model-input.js';
import { drawSegment } from '../draw/draw-segment.js';

/** Number of segments per batch; the abort signal is checked after each batch. */
const BATCH = 16;

const NONE = new Float32Array();

/** Maximum number of cached scores; the oldest are removed first. A full page has some hundred segments. */
const MOST_SCORES = 2048;

/** Classifier outputs by the pixels of a segment, so that equal segments are classified only once. */
export class ScoreCache {
  readonly #scores = new Map<string, Scores>();

  get(key: string): Scores | undefined {
    return this.#scores.get(key);
  }

  set(key: string, scores: Scores): void {
    this.#scores.set(key, scores);
    if (this.#scores.size > MOST_SCORES) {
      this.#scores.delete(this.#scores.keys().next().value as string);
    }
  }
}

/** Of each head of the network: digits and, where it knows any, signs; then features, where they are wanted. */
type Scores = readonly Float32Array[];

export interface SegmentScores {
  /** Probabilities `[segments, 11]`. */
  digits: Float32Array;
  /** `[segments, signs + 1]`, where the classifier knows signs. */
  signs?: Float32Array;
  /** `[segments]`: the log-odds of a letter, where the model has them. */
  letters?: Float32Array;
  /** What the last layer makes of them, `[segments, features]`; where it was asked for. */
  features?: Float32Array;
}

/** @throws the signal's reason when aborted between two batches. */
export async function scoreSegments(
  lattice: Lattice,
  ink: Ink | undefined,
  classifier: Classifier,
  cache: ScoreCache,
  signal?: AbortSignal,
  wantsFeatures = false,
): Promise<SegmentScores> {
  const inputs = drawSegments(lattice, ink);
  const keys = lattice.segments.map(
    (_, i) =>
      wantsFeatures + fingerprint(inputs.subarray(i * INPUT_LENGTH, (i + 1) * INPUT_LENGTH)),
  );
  const missing = keys.flatMap((key, i) => (cache.get(key) ? [] : [i]));
  for (let start = 0; start < missing.length; start += BATCH) {
    const batch = missing.slice(start, start + BATCH);
    const packed = new Float32Array(batch.length * INPUT_LENGTH);
    batch.forEach((segment, i) => {
      const from = segment * INPUT_LENGTH;
      packed.set(inputs.subarray(from, from + INPUT_LENGTH), i * INPUT_LENGTH);
    });
    const heads = await classify(classifier, packed, batch.length, wantsFeatures);
    signal?.throwIfAborted();
    batch.forEach((segment, i) => {
      const rows = heads.map((scores) => {
        const width = scores.length / batch.length;
        return scores.slice(i * width, (i + 1) * width);
      });
      cache.set(keys[segment]!, rows);
    });
  }
  const rowsOf = (head: number) => joined(keys.map((key) => cache.get(key)![head]!));
  const { classifyWithSigns } = classifier;
  return {
    digits: rowsOf(0),
    signs: classifyWithSigns && rowsOf(1),
    letters: classifyWithSigns && rowsOf(2),
    features: classifyWithSigns && wantsFeatures ? rowsOf(3) : undefined,
  };
}

async function classify(
  classifier: Classifier,
  inputs: Float32Array,
  count: number,
  wantsFeatures: boolean,
) {
  if (!classifier.classifyWithSigns) return [await classifier.classify(inputs, count)];
  const scores = await classifier.classifyWithSigns(inputs, count, wantsFeatures);
  const { digits, signs, letters, features = NONE } = scores;
  return [digits, signs, letters, features];
}

function joined(rows: readonly Float32Array[]): Float32Array {
  const width = rows[0]?.length ?? 0;
  const all = new Float32Array(rows.length * width);
  rows.forEach((row, i) => {
    all.set(row, i * width);
  });
  return all;
}

/** Draws all segments as inputs of the classifier. @returns `[segments, 28, 28, 3]`. */
function drawSegments(lattice: Lattice, ink: Ink | undefined): Float32Array {
  const inputs = new Float32Array(lattice.segments.length * INPUT_LENGTH);
  lattice.segments.forEach((segment, i) => {
    drawSegment(segment, lattice, ink, inputs, i * INPUT_LENGTH);
  });
  return inputs;
}

/** A 64-bit key of the pixels, from two different 32-bit hashes; equal keys are taken as equal pixels. */
function fingerprint(input: Float32Array): string {
  const words = new Uint32Array(input.buffer, input.byteOffset, input.length);
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (const word of words) {
    a = Math.imul(a ^ word, 0x01000193);
    b = Math.imul(b ^ word ^ (word >>> 15), 0x85ebca6b);
    b ^= b >>> 13;
  }
  return `${a >>> 0}.${b >>> 0}`;
}
