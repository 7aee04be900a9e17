/** Scores what a lattice proposes, and remembers the scores of what it has seen before. */

import type { Ink } from '../data/ink.js';
import { type Lattice, maskOf, type Segment, strokesOf } from '../data/lattice.js';
import { CLASS_COUNT, type Classifier, INPUT_LENGTH } from '../data/model-input.js';
import { normalizeBitmap, normalizeInk } from '../draw/normalize.js';

/** Proposals classified between two looks at the abort signal. */
const BATCH = 16;

/** Scores kept; the oldest go first. A page full of digits has some hundred proposals. */
const REMEMBERED = 2048;

/**
 * A touch of the pen is a dot, not a digit drawn small: ink up to this share of the surface's shorter
 * side is never enlarged.
 */
const SPECK_SHARE = 1 / 80;

/** Classifier scores by what a proposal looks like, so that nothing is classified twice. */
export class ScoreCache {
  readonly #scores = new Map<string, Float32Array>();

  get(key: string): Float32Array | undefined {
    return this.#scores.get(key);
  }

  set(key: string, scores: Float32Array): void {
    this.#scores.set(key, scores);
    if (this.#scores.size > REMEMBERED) {
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
  const count = lattice.segments.length;
  const inputs = drawSegments(lattice, ink);
  const keys = Array.from({ length: count }, (_, i) =>
    fingerprint(inputs.subarray(i * INPUT_LENGTH, (i + 1) * INPUT_LENGTH)),
  );
  const unknown = keys.flatMap((key, i) => (cache.get(key) ? [] : [i]));
  for (let start = 0; start < unknown.length; start += BATCH) {
    const batch = unknown.slice(start, start + BATCH);
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

/** Normalises every segment: `[segments, 28, 28, 3]`. */
function drawSegments(lattice: Lattice, ink: Ink | undefined): Float32Array {
  const inputs = new Float32Array(lattice.segments.length * INPUT_LENGTH);
  lattice.segments.forEach((segment, i) => {
    drawSegment(segment, lattice, ink, inputs, i * INPUT_LENGTH);
  });
  return inputs;
}

/** Normalises one segment into `target`, `[28, 28, 3]` floats from `offset` on. */
export function drawSegment(
  segment: Segment,
  lattice: Lattice,
  ink: Ink | undefined,
  target: Float32Array,
  offset = 0,
): void {
  const mask = maskOf(segment, lattice);
  if (mask) normalizeBitmap(mask, target, offset);
  else if (ink) {
    const smallest = SPECK_SHARE * Math.min(ink.width ?? 0, ink.height ?? 0);
    normalizeInk(strokesOf(segment, lattice, ink), target, offset, { smallest });
  }
}

/** Two independent 32-bit hashes (FNV-1a over the bits): the same key means the same pixels. */
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
