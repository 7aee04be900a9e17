/**
 * What a recognizer and the engine behind it send each other: plain data, so that the engine can run in the
 * same thread or in a worker.
 */

import type { Picture } from '../data/bitmap.js';
import type { HandData, Lesson } from '../data/hand.js';
import type { Ink } from '../data/ink.js';
import type { Lattice } from '../data/lattice.js';
import type { BackendName, EngineReadOptions } from '../data/options.js';
import type { Recognition } from '../data/recognition.js';
import type { PatternTable } from '../decode/grammar/options.js';

export type ProgressListener = (loaded: number, total: number) => void;

/** All addresses are absolute: a worker has no page that they could be relative to. */
export interface EngineOptions {
  model: string;
  /** Address of the weights; without it, the one that the model's manifest names. */
  weights?: string;
  /** The file with the kernels in WebAssembly. */
  wasm: string;
  /** The file that reads formats, for a worker: it imports nothing by itself. */
  formats?: string;
  /** The file that reads with a hand, for a worker too. */
  hands?: string;
  /** Folder of the lazily loaded files, where it was named. */
  assets?: string;
  backend: BackendName;
}

export interface EngineInfo {
  backend: string;
  reason: string;
}

/** The options of a reading without what cannot be copied into another thread. */
export type CloneableReadOptions = Omit<EngineReadOptions, 'signal' | 'hand'>;

/** Writing and options have been checked. */
export interface ReadRequest {
  /** Names the request, so that it can be aborted. */
  id: number;
  /** Requests of the same reading share what was classified before. */
  reading?: number;
  writing: Ink | Picture;
  options: CloneableReadOptions;
  /** The checked result of a segmenter of the page. */
  lattice?: Lattice;
  /** What `options.pattern` was compiled to in the page. */
  pattern?: PatternTable;
  /** What is known of the writer. */
  hand?: SentHand;
}

export interface SentHand {
  /** Sent once: where it is missing, the one that was sent last still holds. `null`: nothing is known. */
  data?: HandData | null;
  /** What the ink is known to say: a lesson is wanted. */
  value?: string;
}

export interface Answer {
  recognition: Recognition;
  /** The backend may have changed during the reading. */
  info: EngineInfo;
  /** Where it was wanted. */
  lesson?: Lesson;
}

export interface Engine {
  start(options: EngineOptions, onProgress?: ProgressListener): Promise<EngineInfo>;
  /** Rejects with an `AbortError` when it is aborted. */
  read(request: ReadRequest): Promise<Answer>;
  abort(id: number): Promise<void>;
  /** Resolves at once, which shows that the engine still works. */
  ping(): Promise<void>;
  dispose(): Promise<void>;
}
