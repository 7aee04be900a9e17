/**
 * Temperature scaling (Guo et al. 2017): one number by which logits are divided, so that a stated
 * confidence is the measured chance of being right. Fitted on dev writers.
 */

const LOWEST = 0.25;
const HIGHEST = 4;
const ITERATIONS = 60;

/** @returns the temperature with the lowest cross-entropy. Logits are `[n, classes]`. */
export function fitTemperature(logits: Float32Array, labels: Uint8Array, classes: number): number {
  // The loss has one minimum in the temperature: ternary search on a logarithmic scale.
  let [low, high] = [Math.log(LOWEST), Math.log(HIGHEST)];
  for (let i = 0; i < ITERATIONS; i++) {
    const [a, b] = [low + (high - low) / 3, high - (high - low) / 3];
    const lossA = crossEntropy(logits, labels, classes, Math.exp(a));
    const lossB = crossEntropy(logits, labels, classes, Math.exp(b));
    if (lossA < lossB) high = b;
    else low = a;
  }
  return Math.exp((low + high) / 2);
}

/** Mean negative log-likelihood of the labels, in nats. */
export function crossEntropy(
  logits: Float32Array,
  labels: Uint8Array,
  classes: number,
  temperature: number,
): number {
  let sum = 0;
  labels.forEach((label, n) => {
    const row = logits.subarray(n * classes, (n + 1) * classes);
    const highest = row.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
    const total = row.reduce((all, logit) => all + Math.exp((logit - highest) / temperature), 0);
    sum += Math.log(total) - (row[label]! - highest) / temperature;
  });
  return sum / labels.length;
}
