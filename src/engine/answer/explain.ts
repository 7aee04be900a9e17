/** Why something was read as it was; made only when `explain: true` asks for it. */

import { drawSegment } from '../classify/score-segments.js';
import { type Bitmap, inkPlane } from '../data/bitmap.js';
import type { Box, Ink } from '../data/ink.js';
import type { Lattice } from '../data/lattice.js';
import { CLASS_COUNT, type Classifier, INPUT_LENGTH, INPUT_SIZE } from '../data/model-input.js';
import type { Hypothesis } from '../decode/beam-search.js';
import { boxOf, textOf } from '../decode/rank.js';

export interface Explanation {
  /** Everything that the best reading took for one shape, in reading order, refused ones too. */
  shapes: readonly ExplainedShape[];
  /** Whole readings that lost, best first. */
  lost: readonly LostReading[];
}

export interface ExplainedShape {
  /** What it was read as; '' where it was refused. */
  value: string;
  box: Box;
  /** What the classifier saw: 28 × 28, 0 paper … 1 ink. */
  input: Bitmap;
  /** Eleven chances: of the digits 0…9, and of being no digit. */
  probabilities: readonly number[];
  /** What each convolution made of it, from the first to the last. */
  layers: readonly FeatureMaps[];
}

/** The output of one layer; each map is `width` × `height`, row by row, as the layer gave it. */
export interface FeatureMaps {
  width: number;
  height: number;
  maps: readonly Float32Array[];
}

export interface LostReading {
  value: string;
  /** Chance (0…1) that this is what was written. */
  confidence: number;
  /** Where it cut: one box for each of its shapes. */
  boxes: readonly Box[];
}

/** Readings shown beside the best one. */
const MOST_LOST = 8;

/**
 * @param hypotheses best first, as `rank()` returns them.
 * @param probabilities `[segments, 11]`.
 */
export async function explain(
  hypotheses: readonly Hypothesis[],
  lattice: Lattice,
  probabilities: Float32Array,
  ink: Ink | undefined,
  classifier: Classifier,
): Promise<Explanation> {
  const shapes: ExplainedShape[] = [];
  for (const { segment, text } of hypotheses[0]?.steps ?? []) {
    const input = new Float32Array(INPUT_LENGTH);
    drawSegment(lattice.segments[segment]!, lattice, ink, input);
    shapes.push({
      value: text,
      box: boxOf(segment, lattice),
      input: { data: inkPlane(input), width: INPUT_SIZE, height: INPUT_SIZE },
      probabilities: [
        ...probabilities.subarray(segment * CLASS_COUNT, (segment + 1) * CLASS_COUNT),
      ],
      layers: (await classifier.featureMaps?.(input)) ?? [],
    });
  }
  const lost = hypotheses.slice(1, 1 + MOST_LOST).map(({ steps, confidence }) => ({
    value: textOf({ steps, confidence }),
    confidence,
    boxes: steps.map(({ segment }) => boxOf(segment, lattice)),
  }));
  return { shapes, lost };
}
