/** Builds the explanation of a reading; used only with `explain: true`. */

import type { ExplainedShape, Explanation } from '../data/explanation.js';
import type { Ink } from '../data/ink.js';
import { boxOf, type Lattice } from '../data/lattice.js';
import {
  CLASS_COUNT,
  type Classifier,
  INPUT_LENGTH,
  INPUT_SIZE,
  inkPlane,
} from '../data/model-input.js';
import type { Hypothesis } from '../decode/hypothesis.js';
import { textOf } from '../decode/rank.js';
import { drawSegment } from '../draw/draw-segment.js';

/** Maximum number of rejected readings in an explanation. */
const MAX_LOST = 8;

/**
 * @param hypotheses hypotheses of the decoder, best first, as `rank()` returns them.
 * @param probabilities class probabilities, `[segments, 11]`.
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
  const lost = hypotheses.slice(1, 1 + MAX_LOST).map(({ steps, confidence }) => ({
    value: textOf({ steps, confidence }),
    confidence,
    boxes: steps.map(({ segment }) => boxOf(segment, lattice)),
  }));
  return { shapes, lost };
}
