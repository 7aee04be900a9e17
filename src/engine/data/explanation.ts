/** The explanation of a reading. */
import type { Bitmap } from './bitmap.js';
import type { Box } from './ink.js';

export interface Explanation {
  /** The shapes of the best reading, in reading order, including refused ones. */
  shapes: readonly ExplainedShape[];
  /** Other readings of the whole value, best first. */
  lost: readonly LostReading[];
}

export interface ExplainedShape {
  /** The digit or mark that was read; '' if the shape was refused. */
  value: string;
  box: Box;
  /** The input of the classifier: 28 × 28 pixels, 0 (background) … 1 (ink). */
  input: Bitmap;
  /** Eleven probabilities: of the digits 0…9, and of "not a digit". */
  probabilities: readonly number[];
  /** The outputs of the convolution layers, from the first to the last. */
  layers: readonly FeatureMaps[];
}

/** The output of one layer; each map has `width` × `height` values, row by row. */
export interface FeatureMaps {
  width: number;
  height: number;
  maps: readonly Float32Array[];
}

export interface LostReading {
  value: string;
  /** Probability (0…1) that this reading is correct. */
  confidence: number;
  /** The bounding box of each shape of this reading. */
  boxes: readonly Box[];
}
