/** Why something was read as it was. */
import type { Bitmap } from './bitmap.js';
import type { Box } from './ink.js';

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
