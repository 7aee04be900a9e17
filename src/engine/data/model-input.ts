/** The interface of a classifier, and the shapes of its input and output. */
import type { FeatureMaps } from './explanation.js';

/** Width and height of the classifier's input, in pixels. */
export const INPUT_SIZE = 28;

/** Channels of the input: ink, and the x and y components of the drawing direction. */
export const INPUT_CHANNELS = 3;

/** Number of floats of one input, `[28, 28, 3]`, row by row, channels last. */
export const INPUT_LENGTH = INPUT_SIZE * INPUT_SIZE * INPUT_CHANNELS;

/** Classes 0…9 are the digits; the eleventh class is "not a digit". */
export const NOT_A_DIGIT = 10;
export const CLASS_COUNT = 11;

/** All outputs of a model. The rows of `digits` and `signs` are probabilities, which sum to 1. */
export interface DigitAndSignScores {
  /** `[count, 11]` */
  digits: Float32Array;
  /** `[count, signs + 1]`, in the order of {@link Classifier.signs}; the last column is "not a sign". */
  signs: Float32Array;
  /** `[count]`: the log-odds that a shape is a letter rather than one or more digits; empty if the model has no such output. */
  letters: Float32Array;
  /** `[count, features]`: what the last layer makes them of; only where it was asked for. */
  features?: Float32Array;
}

/** Recognizes the digit in each input. */
export interface Classifier {
  /**
   * @param inputs `count` inputs of {@link INPUT_LENGTH} floats, one after the other.
   * @returns probabilities `[count, 11]`; each row sums to 1.
   */
  classify(inputs: Float32Array, count: number): Promise<Float32Array>;
  /** Signs that the model recognizes besides digits; empty if it has one head. */
  readonly signs?: readonly string[];
  /** Like `classify()`, but returns all outputs, and features if they are wanted. */
  classifyWithSigns?(
    inputs: Float32Array,
    count: number,
    wantsFeatures?: boolean,
  ): Promise<DigitAndSignScores>;
  /** Identifies the network: features of another network have another meaning. */
  readonly network?: string;
  /** The output of each convolution layer for one input; used only for explanations. */
  featureMaps?(input: Float32Array): Promise<FeatureMaps[]>;
  /** Name of the backend: `cpu`, `wasm` or `webgl`. */
  readonly backend: string;
  dispose(): void;
}

/** The ink channel of an input, `[28, 28]`, without the direction channels. */
export function inkPlane(input: Float32Array): Float32Array {
  return Float32Array.from({ length: input.length / INPUT_CHANNELS }, (_, i) => {
    return input[i * INPUT_CHANNELS]!;
  });
}
