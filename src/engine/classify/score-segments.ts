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
  const rows = await scoreRows(lattice, ink, classifier, cache, 'digits', signal);
  return flatten(rows, 0, CLASS_COUNT);
}

/** Of all segments. */
export interface SegmentScores {
  /** `[segments, 11]` */
  digits: Float32Array;
  /** `[segments, signs + 1]`, where the classifier knows any. */
  signs?: Float32Array;
  /** A row for each segment, where they were wanted and the classifier gives them. */
  features?: readonly Float32Array[];
}

/** The same with the chances of signs, and with features where they are wanted. */
export async function scoreWithSigns(
  lattice: Lattice,
  ink: Ink | undefined,
  classifier: Classifier,
  cache: ScoreCache,
  signal?: AbortSignal,
  wantsFeatures = false,
): Promise<SegmentScores> {
  const { signs = [], classifyWithSigns } = classifier;
  const hasMore = classifyWithSigns !== undefined && (wantsFeatures || signs.length > 0);
  const kind = !hasMore ? 'digits' : wantsFeatures ? 'features' : 'signs';
  const rows = await scoreRows(lattice, ink, classifier, cache, kind, signal);
  const end = CLASS_COUNT + signs.length + 1;
  return {
    digits: flatten(rows, 0, CLASS_COUNT),
    ...(hasMore && signs.length > 0 && { signs: flatten(rows, CLASS_COUNT, signs.length + 1) }),
    ...(kind === 'features' && { features: rows.map((row) => row.subarray(end)) }),
  };
}

/** What a row holds: chances of digits; behind them those of signs; behind these the features. */
type RowKind = 'digits' | 'signs' | 'features';

/** A row for each segment. */
async function scoreRows(
  lattice: Lattice,
  ink: Ink | undefined,
  classifier: Classifier,
  cache: ScoreCache,
  kind: RowKind,
  signal?: AbortSignal,
): Promise<Float32Array[]> {
  const count = lattice.segments.length;
  const inputs = drawSegments(lattice, ink);
  const keys = Array.from(
    { length: count },
    (_, i) => kind + fingerprint(inputs.subarray(i * INPUT_LENGTH, (i + 1) * INPUT_LENGTH)),
  );
  const unknown = keys.flatMap((key, i) => (cache.get(key) ? [] : [i]));
  for (let start = 0; start < unknown.length; start += BATCH) {
    const batch = unknown.slice(start, start + BATCH);
    const packed = new Float32Array(batch.length * INPUT_LENGTH);
    batch.forEach((segment, i) => {
      const from = segment * INPUT_LENGTH;
      packed.set(inputs.subarray(from, from + INPUT_LENGTH), i * INPUT_LENGTH);
    });
    const scores = await classify(classifier, packed, batch.length, kind);
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
  kind: RowKind,
): Promise<Float32Array[]> {
  if (kind === 'digits') {
    const digits = await classifier.classify(inputs, count);
    return Array.from({ length: count }, (_, i) => rowOf(digits, i, CLASS_COUNT));
  }
  const wantsFeatures = kind === 'features';
  const { digits, signs, features } = await classifier.classifyWithSigns!(
    inputs,
    count,
    wantsFeatures,
  );
  const parts = features ? [digits, signs, features] : [digits, signs];
  return Array.from({ length: count }, (_, i) =>
    Float32Array.from(parts.flatMap((part) => [...rowOf(part, i, part.length / count)])),
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
