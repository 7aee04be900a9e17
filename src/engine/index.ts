/**
 * The public entry of the engine: reads handwritten numbers from ink or pictures, in a page, a worker or
 * Node. It does not use the DOM.
 */

export { createRecognizer } from './create-recognizer.js';
export type { Bitmap, Picture } from './data/bitmap.js';
export type { ExplainedShape, Explanation, FeatureMaps, LostReading } from './data/explanation.js';
export type { BrokenCondition, Check, Format } from './data/format.js';
export type { Box, Ink, Point, Stroke } from './data/ink.js';
export type { Lattice, Piece, Segment } from './data/lattice.js';
export type {
  CreateRecognizerOptions,
  FixedDigit,
  ReadOptions,
  Segmenter,
} from './data/options.js';
export type {
  Candidate,
  Recognition,
  RecognizedDigit,
  RecognizedMark,
} from './data/recognition.js';
export type { Reading, Recognizer, RecognizerInfo } from './data/recognizer.js';
export { registerSegmenter } from './segment/page-segmenters.js';
export { DigitPadError, type DigitPadErrorCode } from './support/error.js';
export { LoadError } from './support/load-error.js';
