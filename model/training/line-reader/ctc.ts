/**
 * Connectionist temporal classification (CTC): the loss of a label whose alignment with the columns is unknown.
 *
 * Graves et al., "Connectionist Temporal Classification", 2006, https://doi.org/10.1145/1143844.1143891
 */
import { addLogs } from '../../../src/engine/support/add-logs.js';
import { BLANK, LINE_CLASSES } from './architecture.js';

/** Log-softmax of rows of {@link LINE_CLASSES} logits. */
export function logSoftmax(logits: Float32Array): Float64Array {
  const logs = new Float64Array(logits.length);
  for (let start = 0; start < logits.length; start += LINE_CLASSES) {
    let largest = Number.NEGATIVE_INFINITY;
    for (let c = 0; c < LINE_CLASSES; c++) largest = Math.max(largest, logits[start + c]!);
    let sum = 0;
    for (let c = 0; c < LINE_CLASSES; c++) sum += Math.exp(logits[start + c]! - largest);
    const total = largest + Math.log(sum);
    for (let c = 0; c < LINE_CLASSES; c++) logs[start + c] = logits[start + c]! - total;
  }
  return logs;
}

/**
 * @param logs `[columns, 11]`, log-probabilities.
 * @param posterior `[columns, 11]`; receives the probability of each class of each column, given the label.
 * @returns minus the log-probability of the label, in nats; infinite if the label needs more columns.
 */
export function ctcLoss(
  logs: Float64Array,
  label: readonly number[],
  posterior: Float32Array,
): number {
  const columns = logs.length / LINE_CLASSES;
  const states = 2 * label.length + 1;
  const symbol = (state: number) => (state % 2 === 0 ? BLANK : label[state >> 1]!);
  // A digit may follow another without a blank, unless it is the same one.
  const mayJump = (state: number) =>
    state % 2 === 1 && state >= 3 && label[state >> 1] !== label[(state >> 1) - 1];
  const forward = new Float64Array(columns * states).fill(Number.NEGATIVE_INFINITY);
  const backward = new Float64Array(columns * states).fill(Number.NEGATIVE_INFINITY);
  for (let state = 0; state < Math.min(2, states); state++) {
    forward[state] = logs[symbol(state)]!;
    backward[columns * states - 1 - state] = 0;
  }
  for (let column = 1; column < columns; column++) {
    const [now, before] = [column * states, (column - 1) * states];
    for (let state = 0; state < states; state++) {
      let sum = forward[before + state]!;
      if (state >= 1) sum = addLogs(sum, forward[before + state - 1]!);
      if (mayJump(state)) sum = addLogs(sum, forward[before + state - 2]!);
      forward[now + state] = sum + logs[column * LINE_CLASSES + symbol(state)]!;
    }
  }
  for (let column = columns - 2; column >= 0; column--) {
    const [now, after] = [column * states, (column + 1) * states];
    const next = (state: number) =>
      backward[after + state]! + logs[(column + 1) * LINE_CLASSES + symbol(state)]!;
    for (let state = 0; state < states; state++) {
      let sum = next(state);
      if (state + 1 < states) sum = addLogs(sum, next(state + 1));
      if (state + 2 < states && mayJump(state + 2)) sum = addLogs(sum, next(state + 2));
      backward[now + state] = sum;
    }
  }
  const end = columns * states;
  const total = states > 1 ? addLogs(forward[end - 1]!, forward[end - 2]!) : forward[end - 1]!;
  posterior.fill(0);
  if (total === Number.NEGATIVE_INFINITY) return Number.POSITIVE_INFINITY;
  for (let column = 0; column < columns; column++) {
    for (let state = 0; state < states; state++) {
      const at = column * states + state;
      posterior[column * LINE_CLASSES + symbol(state)]! += Math.exp(
        forward[at]! + backward[at]! - total,
      );
    }
  }
  return -total;
}

/** Greedy decoding: the best class of each column, without repetitions and blanks. */
export function greedyText(logits: Float32Array): string {
  let text = '';
  let last = BLANK;
  for (let start = 0; start < logits.length; start += LINE_CLASSES) {
    let best = 0;
    for (let c = 1; c < LINE_CLASSES; c++) if (logits[start + c]! > logits[start + best]!) best = c;
    if (best !== BLANK && best !== last) text += best;
    last = best;
  }
  return text;
}
