/**
 * Two numbers, fitted on dev writers. Temperature scaling (Guo et al. 2017) divides the logits, so that
 * a stated confidence is the measured chance of being right. A shift of the eleventh logit corrects
 * for how much more often training shows shapes that are no digit than people draw them.
 */
import { quantile } from 'simple-statistics';
import { NOT_A_DIGIT } from '../../src/engine/data/model-input.js';

/** Of dev writers' digits, so many may be called no digit; most that are, are mislabelled. */
const REFUSED_SHARE = 0.003;

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
function crossEntropy(
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

/**
 * @param logits `[n, 11]` of real digits.
 * @returns how much to take off the eleventh logit so that it outweighs the ten digits together for
 *   {@link REFUSED_SHARE} of them; never less than 0.
 */
export function fitRefusalShift(logits: Float32Array, temperature: number): number {
  const classes = NOT_A_DIGIT + 1;
  const margins = Array.from({ length: logits.length / classes }, (_, n) => {
    const row = logits.subarray(n * classes, (n + 1) * classes);
    const digits = row.subarray(0, NOT_A_DIGIT);
    const highest = Math.max(...digits);
    const sum = digits.reduce((all, z) => all + Math.exp((z - highest) / temperature), 0);
    return row[NOT_A_DIGIT]! - highest - temperature * Math.log(sum);
  });
  return Math.max(0, quantile(margins, 1 - REFUSED_SHARE));
}

/** Of dev writers' digits, so many may look more like a sign than like none. */
const SIGN_SHARE = 0.001;

/**
 * The second head is shown far more digits and shapes than signs, so it says "not a sign" too often.
 *
 * @param logits `[n, signs + 1]` of real digits, the last one being "not a sign".
 * @returns how much to take off the last logit so that a sign outweighs it for {@link SIGN_SHARE} of
 *   them; never less than 0.
 */
export function fitSignShift(logits: Float32Array, classes: number): number {
  const margins = Array.from({ length: logits.length / classes }, (_, n) => {
    const row = logits.subarray(n * classes, (n + 1) * classes);
    return row[classes - 1]! - Math.max(...row.subarray(0, classes - 1));
  });
  return Math.max(0, quantile(margins, SIGN_SHARE));
}
