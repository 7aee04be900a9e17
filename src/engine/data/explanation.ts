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
