/** Converts the logits of one head of a network to probabilities. */

/** Position of the logits of a head: `width` values from index `at`, in rows of `every` values. */
export interface Rows {
  at: number;
  width: number;
  every: number;
}

/**
 * Applies a softmax with a temperature.
 *
 * @returns probabilities `[count, columns]`. If the model has fewer classes than columns, such as one
 * without the class "not a digit", the last columns are 0.
 */
export function softmaxRows(
  logits: Float32Array,
  count: number,
  { at, width, every }: Rows,
  temperature: number,
  columns: number,
): Float32Array {
  const probabilities = new Float32Array(count * columns);
  for (let n = 0; n < count; n++) {
    const row = logits.subarray(n * every + at, n * every + at + width);
    const highest = row.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
    const powers = row.map((logit) => Math.exp((logit - highest) / temperature));
    const sum = powers.reduce((a, b) => a + b, 0);
    powers.forEach((power, c) => {
      probabilities[n * columns + c] = power / sum;
    });
  }
  return probabilities;
}
