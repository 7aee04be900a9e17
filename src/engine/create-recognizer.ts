/** Puts the engine together: weights, backend and pipeline. */
import { loadModel } from './classifier/load-model.js';
import { chooseBackend } from './classifier/tfjs/choose-backend.js';
import { TfjsClassifier } from './classifier/tfjs/network.js';
import type { Segmenter } from './lattice.js';
import { PipelineRecognizer, type Recognizer } from './recognizer.js';
import { findSegmenter } from './segmenters/index.js';

export type BackendName = 'auto' | 'cpu' | 'wasm' | 'webgl';

export interface CreateRecognizerOptions {
  /** Address of a model's manifest; without it, the digits model that ships with the package. */
  model?: string | URL;
  /** Folder of the lazily loaded files, if they do not lie beside this module. */
  assets?: string | URL;
  backend?: BackendName;
  /** What `recognize()` uses unless told otherwise. */
  segmenter?: string | Segmenter;
  /** Whether recognition may run off the calling thread. */
  worker?: boolean;
  /** Called while the weights arrive; `total` is 0 as long as it is unknown. */
  onProgress?: (loaded: number, total: number) => void;
}

/** The weights that ship with the package, below the folder of its lazily loaded files. */
const DEFAULT_MODEL = 'digits/manifest.json';

/**
 * Loads weights and backend, and returns a recogniser that is ready to read.
 *
 * @throws LoadError when a file is missing or damaged; calling again tries again.
 * @throws TypeError for a backend or a segmenter that does not exist.
 */
export async function createRecognizer({
  model,
  assets,
  backend: wanted = 'auto',
  segmenter,
  onProgress,
}: CreateRecognizerOptions = {}): Promise<Recognizer> {
  if (segmenter !== undefined) findSegmenter(segmenter);
  const url = modelAddress(model, assets);
  const [loaded, { backend, reason }] = await Promise.all([
    loadModel(url, onProgress),
    chooseBackend(wanted),
  ]);
  const info = { backend: backend.name, reason, worker: false, model: url.href };
  return new PipelineRecognizer(new TfjsClassifier(backend, loaded), info, segmenter);
}

function modelAddress(model?: string | URL, assets?: string | URL): URL {
  const here =
    globalThis.document?.baseURI ?? globalThis.location?.href ?? `file://${process.cwd()}/`;
  if (model !== undefined) return new URL(model, here);
  if (assets === undefined) return new URL(DEFAULT_MODEL, import.meta.url);
  const folder = new URL(assets, here);
  if (!folder.pathname.endsWith('/')) folder.pathname += '/';
  return new URL(DEFAULT_MODEL, folder);
}
