/** Which other numbers may stand in a line. */
import type { Candidate, Recognition } from '../engine/index.js';

/** Values given for a number. */
const MOST = 4;

/** Less likely values are not worth a look. */
const LEAST_CHANCE = 0.005;

/**
 * Possible values, best first. A line of a page has no other readings of its own: there, they are those with one other
 * digit.
 */
export function likelyValues({
  value,
  confidence,
  digits,
  alternatives,
}: Recognition): Candidate[] {
  const others =
    alternatives.length > 1
      ? alternatives.slice(1)
      : digits.flatMap((digit, at) =>
          digit.alternatives.slice(1).map((other) => ({
            value: value.slice(0, at) + other.value + value.slice(at + 1),
            confidence: confidence * (other.confidence / (digit.confidence || 1)),
          })),
        );
  const likely = others
    .filter((other) => other.confidence >= LEAST_CHANCE)
    .sort((a, b) => b.confidence - a.confidence);
  return [{ value, confidence }, ...likely].slice(0, MOST);
}
