/**
 * What a recogniser asks of the engine behind it, in the same thread or in a worker: plain data in,
 * plain data out.
 */

import type { BackendName } from '../create-recognizer.js';
import type { Picture } from '../data/bitmap.js';
import type { Ink } from '../data/ink.js';
import type { Lattice } from '../data/lattice.js';
import type { ReadOptions, Recognition } from '../data/recognition.js';

export type ProgressListener = (loaded: number, total: number) => void;

/** All addresses are absolute: a worker has no page that they could be relative to. */
export interface EngineOptions {
  model: string;
  /** Where the weights lie; else where the model's manifest says. */
  weights?: string;
  /** The file with the kernels in WebAssembly. */
  wasm: string;
  /** Folder of the lazily loaded files, where it was named. */
  assets?: string;
  backend: BackendName;
}

export interface EngineInfo {
  backend: string;
  reason: string;
}

/** Options of a reading that can be copied into another thread. */
export interface PlainReadOptions extends Omit<ReadOptions, 'segmenter' | 'signal'> {
  segmenter?: string;
}

export interface ReadRequest {
  /** Names the request, so that it can be aborted. */
  id: number;
  /** Requests of the same reading share what was classified before. */
  reading?: number;
  writing: Ink | Picture;
  options: PlainReadOptions;
  /** What the page's own segmenter answered. */
  lattice?: Lattice;
}

export interface Answer {
  recognition: Recognition;
  /** The backend may have changed on the way. */
  info: EngineInfo;
}

export interface Engine {
  start(options: EngineOptions, onProgress?: ProgressListener): Promise<EngineInfo>;
  /** Rejects with an `AbortError` when it is aborted. */
  read(request: ReadRequest): Promise<Answer>;
  abort(id: number): Promise<void>;
  /** Answers at once, or never again. */
  ping(): Promise<void>;
  dispose(): Promise<void>;
}
