/**
 * The engine's front door: reads handwritten numbers from ink or pictures, without a DOM, in a page,
 * in a worker and in Node.
 */

export type { ExplainedShape, Explanation, FeatureMaps, LostReading } from './answer/explain.js';
export { type CreateRecognizerOptions, createRecognizer } from './create-recognizer.js';
export type { Bitmap, Picture } from './data/bitmap.js';
export type { Box, Ink, Point, Stroke } from './data/ink.js';
export type { Lattice, Piece, Segment, Segmenter } from './data/lattice.js';
export type {
  Candidate,
  FixedDigit,
  ReadOptions,
  Recognition,
  RecognizedDigit,
  RecognizedMark,
} from './data/recognition.js';
export type { Reading } from './live-reading.js';
export type { Recognizer, RecognizerInfo } from './recognizer.js';
export { registerSegmenter } from './segment/page-segmenters.js';
export { DigitPadError, type DigitPadErrorCode, LoadError } from './support/error.js';
