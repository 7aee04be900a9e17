/** Converts the outputs of a network to the scores of a classifier. */
import { CLASS_COUNT, type DigitAndSignScores } from '../../data/model-input.js';
import type { ModelManifest } from '../model/manifest.js';
import { softmaxRows } from './softmax-rows.js';

/** @param logits `[n, outputs]`, n ≥ `count`. @returns probabilities `[count, 11]`. */
export function digitScores(
  manifest: ModelManifest,
  logits: Float32Array,
  count: number,
): Float32Array {
  const { classes, calibration } = manifest;
  const rows = { at: 0, width: classes, every: outputsOf(manifest) };
  return softmaxRows(logits, count, rows, calibration.temperature, CLASS_COUNT);
}

/** Without a second head, each row of `signs` is [1], "not a sign". */
export function allScores(
  manifest: ModelManifest,
  logits: Float32Array,
  count: number,
): DigitAndSignScores {
  const { signs, classes } = manifest;
  const digits = digitScores(manifest, logits, count);
  const every = outputsOf(manifest);
  const letters = manifest.letters
    ? Float32Array.from({ length: count }, (_, i) => logits[(i + 1) * every - 1]!)
    : new Float32Array();
  if (!signs) return { digits, signs: new Float32Array(count).fill(1), letters };
  const width = signs.labels.length + 1;
  const rows = { at: classes, width, every };
  return { digits, signs: softmaxRows(logits, count, rows, signs.temperature, width), letters };
}

/** Number of outputs for one input. */
function outputsOf({ classes, signs, letters = 0 }: ModelManifest): number {
  return classes + (signs ? signs.labels.length + 1 : 0) + letters;
}
