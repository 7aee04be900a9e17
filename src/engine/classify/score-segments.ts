/** Classifies the segments of a lattice, with a cache of earlier results. */

import type { Ink } from '../data/ink.js';
import type { Lattice } from '../data/lattice.js';
import { CLASS_COUNT, type Classifier, INPUT_LENGTH } from '../data/model-input.js';
import { drawSegment } from '../draw/draw-segment.js';

/** Number of segments per batch; the abort signal is checked after each batch. */
const BATCH = 16;

/** Maximum number of cached scores; the oldest are removed first. A full page has some hundred segments. */
const MOST_SCORES = 2048;

/** Classifier outputs by the pixels of a segment, so that equal segments are classified only once. */
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
 * @returns class probabilities `[segments, 11]`.
 * @throws the signal's reason if it is aborted during a batch.
 */
export async function scoreSegments(
  lattice: Lattice,
  ink: Ink | undefined,
  classifier: Classifier,
  cache: ScoreCache,
  signal?: AbortSignal,
): Promise<Float32Array> {
  const count = lattice.segments.length;
  const inputs = drawSegments(lattice, ink);
  const keys = Array.from({ length: count }, (_, i) =>
    fingerprint(inputs.subarray(i * INPUT_LENGTH, (i + 1) * INPUT_LENGTH)),
  );
  const missing = keys.flatMap((key, i) => (cache.get(key) ? [] : [i]));
  for (let start = 0; start < missing.length; start += BATCH) {
    const batch = missing.slice(start, start + BATCH);
    const packed = new Float32Array(batch.length * INPUT_LENGTH);
    batch.forEach((segment, i) => {
      const from = segment * INPUT_LENGTH;
      packed.set(inputs.subarray(from, from + INPUT_LENGTH), i * INPUT_LENGTH);
    });
    const scores = await classifier.classify(packed, batch.length);
    signal?.throwIfAborted();
    batch.forEach((segment, i) => {
      cache.set(keys[segment]!, scores.slice(i * CLASS_COUNT, (i + 1) * CLASS_COUNT));
    });
  }
  const probabilities = new Float32Array(count * CLASS_COUNT);
  keys.forEach((key, i) => {
    probabilities.set(cache.get(key)!, i * CLASS_COUNT);
  });
  return probabilities;
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
