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
  /** With a hand: what the last layer sees of it, as a vector of length 1. */
  features?: Float32Array;
  /** With a hand: the writer's examples that are most like it, the nearest first. */
  nearest?: readonly KnownShape[];
}

/** An example of a hand beside a shape. */
export interface KnownShape {
  /** What it is known to be: a digit, a sign, or '' for neither. */
  value: string;
  /** Cosine of the angle between the features of both, 0…1. */
  similarity: number;
  /** As those of the shape. */
  features: Float32Array;
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
