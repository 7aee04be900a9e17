/** The classifier's interface, and the shape of its input and output. */
import type { FeatureMaps } from './explanation.js';

/** Side of the classifier's input, in pixels. */
export const INPUT_SIZE = 28;

/** Planes of the input: ink, and the x and y parts of the direction in which it was drawn. */
export const INPUT_CHANNELS = 3;

/** Floats of one input, `[28, 28, 3]` row by row, channels last. */
export const INPUT_LENGTH = INPUT_SIZE * INPUT_SIZE * INPUT_CHANNELS;

/** Classes 0…9 are the digits; the eleventh is everything that is not one. */
export const NOT_A_DIGIT = 10;
export const CLASS_COUNT = 11;

/** What a model with a second head makes of proposals, each head's rows summing to 1. */
export interface DigitAndSignScores {
  /** `[count, 11]` */
  digits: Float32Array;
  /** `[count, signs + 1]`, in the order of {@link Classifier.signs}; the last one is "not a sign". */
  signs: Float32Array;
  /** `[count, features]`: what the last layer makes them of; only where it was asked for. */
  features?: Float32Array;
}

/** Tells which digit each input shows. */
export interface Classifier {
  /**
   * @param inputs `count` inputs of {@link INPUT_LENGTH} floats, one after the other.
   * @returns probabilities `[count, 11]`, each row summing to 1.
   */
  classify(inputs: Float32Array, count: number): Promise<Float32Array>;
  /** Signs that the model tells apart besides; none where it has one head. */
  readonly signs?: readonly string[];
  /** Like `classify`, with the answers of both heads out of one pass, and with features where they are wanted. */
  classifyWithSigns?(
    inputs: Float32Array,
    count: number,
    wantsFeatures?: boolean,
  ): Promise<DigitAndSignScores>;
  /** Names the network: features of another one mean something else. */
  readonly network?: string;
  /** The output of each convolution for one input; for explanations only. */
  featureMaps?(input: Float32Array): Promise<FeatureMaps[]>;
  /** Which backend runs it: `cpu`, `webgl`, … */
  readonly backend: string;
  dispose(): void;
}

/** The ink plane of an input, `[28, 28]`, without the planes of its direction. */
export function inkPlane(input: Float32Array): Float32Array {
  return Float32Array.from({ length: input.length / INPUT_CHANNELS }, (_, i) => {
    return input[i * INPUT_CHANNELS]!;
  });
}
