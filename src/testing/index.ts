/** Helps pages that use the pad to test themselves: `import { strokesOf, write } from 'digit-pad/testing'`. */
export type { Point, Stroke } from '../engine/data/ink.js';
export type { Recognition } from '../engine/data/recognition.js';
export { type StrokesOfOptions, strokesOf } from './strokes-of.js';
export { type WritablePad, type WriteOptions, write } from './write.js';
