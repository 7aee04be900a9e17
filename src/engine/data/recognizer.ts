/** The result of `createRecognizer()`. */
import type { Picture } from './bitmap.js';
import type { Ink } from './ink.js';
import type { ReadOptions } from './options.js';
import type { Recognition } from './recognition.js';

/** The environment in which the engine runs. */
export interface RecognizerInfo {
  backend: string;
  /** Why this backend is used. */
  reason: string;
  worker: boolean;
  model: string;
}

/** Reads numbers from ink or pictures. Made by `createRecognizer()`. */
export interface Recognizer {
  /**
   * @throws TypeError or RangeError for wrong arguments.
   * @throws DigitPadError (`backend-failed`, `worker-lost`, `disposed`) when the engine cannot read.
   * @throws LoadError when what reads formats cannot be loaded; the next reading tries again.
   * @throws the signal's reason when `options.signal` is aborted.
   */
  recognize(writing: Ink | Picture, options?: ReadOptions): Promise<Recognition>;
  /**
   * Reads ink while it is being written.
   *
   * @throws TypeError for wrong options; those of a format are refused when the first ink is read.
   */
  open(options?: ReadOptions): Reading;
  readonly info: RecognizerInfo;
  dispose(): void;
}

/** Reads ink that grows stroke by stroke; only new or changed segments are classified. */
export interface Reading {
  /** Reads the current ink. An earlier call that has not settled rejects with an `AbortError`. */
  update(ink: Ink): Promise<Recognition>;
}
