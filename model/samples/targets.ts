/** What the network is asked to answer: a distribution over the classes for each sample. */

export interface TargetOptions {
  /** Share of a label's chance that is spread evenly over all classes, 0…1. */
  labelSmoothing: number;
  /** Weight of a teacher's answers against the labels, 0…1 (distillation). */
  teacherWeight?: number;
}

/**
 * Mixes smoothed labels and, where given, a teacher's probabilities. Cross-entropy is linear in its
 * target, so one mixed target is the same as two weighted losses.
 *
 * @param teacher `[n, classes]` probabilities
 * @returns `[n, classes]`, each row summing to 1.
 */
export function mixTargets(
  labels: Uint8Array,
  classes: number,
  { labelSmoothing, teacherWeight = 0 }: TargetOptions,
  teacher?: Float32Array,
): Float32Array {
  const trust = teacher ? 1 - teacherWeight : 1;
  const targets = new Float32Array(labels.length * classes).fill(
    (trust * labelSmoothing) / classes,
  );
  labels.forEach((label, row) => {
    targets[row * classes + label]! += trust * (1 - labelSmoothing);
  });
  if (teacher) {
    for (let at = 0; at < targets.length; at++) targets[at]! += teacherWeight * teacher[at]!;
  }
  return targets;
}
