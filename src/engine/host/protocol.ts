/**
 * The messages between a recognizer and the engine: plain data, so that the engine can run in the same
 * thread or in a worker.
 */

import type { Picture } from '../data/bitmap.js';
import type { Ink } from '../data/ink.js';
import type { Lattice } from '../data/lattice.js';
import type { BackendName, EngineReadOptions } from '../data/options.js';
import type { Recognition } from '../data/recognition.js';
import type { PatternTable } from '../decode/grammar/options.js';

export type ProgressListener = (loaded: number, total: number) => void;

/** The options of the engine. All URLs are absolute, since a worker has another base URL. */
export interface EngineOptions {
  model: string;
  /** URL of the weights; by default the one in the manifest. */
  weights?: string;
  /** URL of the WebAssembly file. */
  wasm: string;
  /** The file that reads formats, for a worker: it imports nothing by itself. */
  formats?: string;
  /** Folder of the lazily loaded files, where it was named. */
  assets?: string;
  backend: BackendName;
}

export interface EngineInfo {
  backend: string;
  reason: string;
}

/** The options of a reading that can be sent to a worker. */
export type CloneableReadOptions = Omit<EngineReadOptions, 'signal'>;

/** A request for a reading. Its arguments have been checked. */
export interface ReadRequest {
  /** Identifies the request, so that it can be aborted. */
  id: number;
  /** Identifies the live reading. Requests of one reading share cached scores. */
  reading?: number;
  writing: Ink | Picture;
  options: CloneableReadOptions;
  /** The checked result of the page's own segmenter. */
  lattice?: Lattice;
  /** What `options.pattern` was compiled to in the page. */
  pattern?: PatternTable;
}

export interface Answer {
  recognition: Recognition;
  /** Current information, since the backend may have changed during the reading. */
  info: EngineInfo;
}

export interface Engine {
  start(options: EngineOptions, onProgress?: ProgressListener): Promise<EngineInfo>;
  /** Rejects with an `AbortError` if the request is aborted. */
  read(request: ReadRequest): Promise<Answer>;
  abort(id: number): Promise<void>;
  /** Resolves immediately, to show that the engine still responds. */
  ping(): Promise<void>;
  dispose(): Promise<void>;
}
