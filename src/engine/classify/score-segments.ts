/** Scores the segments of a lattice, and remembers the scores of what was classified before. */

import type { Ink } from '../data/ink.js';
import type { Lattice } from '../data/lattice.js';
import { CLASS_COUNT, type Classifier, INPUT_LENGTH } from '../data/model-input.js';
import { drawSegment } from '../draw/draw-segment.js';

/** Segments classified between two checks of the abort signal. */
const BATCH = 16;

/** Scores kept; the oldest are dropped first. A page full of digits has some hundred segments. */
const MOST_SCORES = 2048;

/** Classifier scores by what a segment looks like, so that nothing is classified twice. */
export class ScoreCache {
  readonly #scores = new Map<string, Float32Array>();

  get(key: string): Float32Array | undefined {
    return this.#scores.get(key);
  }

  set(key: string, scores: Float32Array): void {
    this.#scores.set(key, scores);
    if (this.#scores.size > MOST_SCORES) {
      this.#scores.delete(this.#scores.keys().next().value as string);
    }
  }
}

/**
 * @returns probabilities `[segments, 11]`.
 * @throws the signal's reason when aborted between two batches.
 */
export async function scoreSegments(
  lattice: Lattice,
  ink: Ink | undefined,
  classifier: Classifier,
  cache: ScoreCache,
  signal?: AbortSignal,
): Promise<Float32Array> {
  const rows = await scoreRows(lattice, ink, classifier, cache, false, signal);
  return flatten(rows, 0, CLASS_COUNT);
}

/** The same with the chances of signs, where the classifier knows any. */
export async function scoreWithSigns(
  lattice: Lattice,
  ink: Ink | undefined,
  classifier: Classifier,
  cache: ScoreCache,
  signal?: AbortSignal,
): Promise<{ digits: Float32Array; signs?: Float32Array }> {
  const { signs = [], classifyWithSigns } = classifier;
  const knowsSigns = signs.length > 0 && classifyWithSigns !== undefined;
  const rows = await scoreRows(lattice, ink, classifier, cache, knowsSigns, signal);
  return {
    digits: flatten(rows, 0, CLASS_COUNT),
    ...(knowsSigns && { signs: flatten(rows, CLASS_COUNT, signs.length + 1) }),
  };
}

/** A row for each segment: chances of digits and, where they are wanted, of signs. */
async function scoreRows(
  lattice: Lattice,
  ink: Ink | undefined,
  classifier: Classifier,
  cache: ScoreCache,
  wantsSigns: boolean,
  signal?: AbortSignal,
): Promise<Float32Array[]> {
  const width = CLASS_COUNT + (wantsSigns ? classifier.signs!.length + 1 : 0);
  const count = lattice.segments.length;
  const inputs = drawSegments(lattice, ink);
  const keys = Array.from({ length: count }, (_, i) =>
    fingerprint(inputs.subarray(i * INPUT_LENGTH, (i + 1) * INPUT_LENGTH)),
  );
  const unknown = keys.flatMap((key, i) => ((cache.get(key)?.length ?? 0) >= width ? [] : [i]));
  for (let start = 0; start < unknown.length; start += BATCH) {
    const batch = unknown.slice(start, start + BATCH);
    const packed = new Float32Array(batch.length * INPUT_LENGTH);
    batch.forEach((segment, i) => {
      const from = segment * INPUT_LENGTH;
      packed.set(inputs.subarray(from, from + INPUT_LENGTH), i * INPUT_LENGTH);
    });
    const scores = await classify(classifier, packed, batch.length, wantsSigns);
    signal?.throwIfAborted();
    batch.forEach((segment, i) => {
      cache.set(keys[segment]!, scores[i]!);
    });
  }
  return keys.map((key) => cache.get(key)!);
}

async function classify(
  classifier: Classifier,
  inputs: Float32Array,
  count: number,
  wantsSigns: boolean,
): Promise<Float32Array[]> {
  if (!wantsSigns) {
    const digits = await classifier.classify(inputs, count);
    return Array.from({ length: count }, (_, i) => rowOf(digits, i, CLASS_COUNT));
  }
  const { digits, signs } = await classifier.classifyWithSigns!(inputs, count);
  const width = classifier.signs!.length + 1;
  return Array.from({ length: count }, (_, i) =>
    Float32Array.from([...rowOf(digits, i, CLASS_COUNT), ...rowOf(signs, i, width)]),
  );
}

function rowOf(scores: Float32Array, index: number, width: number): Float32Array {
  return scores.slice(index * width, (index + 1) * width);
}

function flatten(rows: readonly Float32Array[], from: number, width: number): Float32Array {
  const all = new Float32Array(rows.length * width);
  rows.forEach((row, i) => {
    all.set(row.subarray(from, from + width), i * width);
  });
  return all;
}

/** @returns every segment as the classifier's input, `[segments, 28, 28, 3]`. */
function drawSegments(lattice: Lattice, ink: Ink | undefined): Float32Array {
  const inputs = new Float32Array(lattice.segments.length * INPUT_LENGTH);
  lattice.segments.forEach((segment, i) => {
    drawSegment(segment, lattice, ink, inputs, i * INPUT_LENGTH);
  });
  return inputs;
}

/** Two independent 32-bit hashes of the bits (FNV-1a): the same key means the same pixels. */
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
