/** What the network is asked to answer: a distribution over each head's classes for each sample. */
import { digitClassOf, headsOf, signClassOf } from '../network/labels.js';

export interface TargetOptions {
  /** Share of a label's chance that is spread evenly over all classes, 0…1. */
  labelSmoothing: number;
  /** Weight of a teacher's answers against the labels, 0…1 (distillation). */
  teacherWeight?: number;
}

/**
 * Weight of the second head's loss. Signs must not cost digits anything: a small weight leaves the
 * shared layers to the digits.
 */
const SIGN_WEIGHT = 0.5;

/**
 * Mixes smoothed labels and, where given, a teacher's probabilities. Cross-entropy is linear in its
 * target, so one mixed target is the same as two weighted losses.
 *
 * @param outputs of the network: the classes of its one head, or of two heads one after the other.
 * @param teacher `[n, 11]` probabilities for the first head
 * @returns `[n, outputs]`. The first head's part of a row sums to 1, the second's to its weight; a head
 *   that a label does not ask has zeros.
 */
export function mixTargets(
  labels: Uint8Array,
  outputs: number,
  { labelSmoothing, teacherWeight = 0 }: TargetOptions,
  teacher?: Float32Array,
): Float32Array {
  const [digits, signs] = headsOf(outputs);
  const targets = new Float32Array(labels.length * outputs);
  const trust = teacher ? 1 - teacherWeight : 1;
  labels.forEach((label, row) => {
    const start = row * outputs;
    const digit = digitClassOf(label);
    if (digit !== undefined) {
      const part = targets.subarray(start, start + digits!);
      smooth(part, digit, labelSmoothing, trust);
      for (let c = 0; teacher && c < digits!; c++) {
        part[c]! += teacherWeight * teacher[row * digits! + c]!;
      }
    }
    const sign = signs === undefined ? undefined : signClassOf(label);
    if (sign === undefined) return;
    smooth(targets.subarray(start + digits!, start + outputs), sign, labelSmoothing, SIGN_WEIGHT);
  });
  return targets;
}

function smooth(part: Float32Array, right: number, smoothing: number, weight: number): void {
  part.fill((weight * smoothing) / part.length);
  part[right]! += weight * (1 - smoothing);
}
