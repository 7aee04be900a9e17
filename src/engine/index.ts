/**
 * The engine's front door: reads handwritten numbers from ink or pictures, without a DOM, in a page,
 * in a worker and in Node.
 */
export type { Bitmap, Picture } from './bitmap.js';
export { LoadError } from './classifier/fetch-bytes.js';
export { type CreateRecognizerOptions, createRecognizer } from './create-recognizer.js';
export type { ExplainedShape, Explanation, FeatureMaps, LostReading } from './explanation.js';
export type { Box, Ink, Point, Stroke } from './ink.js';
export type { Lattice, Piece, Segment, Segmenter } from './lattice.js';
export type { Reading } from './reading.js';
export type {
  Candidate,
  FixedDigit,
  ReadOptions,
  Recognition,
  RecognizedDigit,
  RecognizedMark,
} from './recognition.js';
export type { Recognizer, RecognizerInfo } from './recognizer.js';
export { registerSegmenter } from './segmenters/registry.js';
