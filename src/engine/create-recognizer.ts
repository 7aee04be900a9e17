/** The way in: sorts out what is wanted, and has the engine started. */

import { assertCreateOptions, describe } from './check-input.js';
import type { Segmenter } from './data/lattice.js';
import { RemoteRecognizer } from './host/remote-recognizer.js';
import type { Recognizer } from './recognizer.js';
import { findPageSegmenter } from './segment/page-segmenters.js';
import { baseAddress, shippedFile, shippedName } from './support/shipped-file.js';

export type BackendName = 'auto' | 'cpu' | 'wasm' | 'webgl';

export interface CreateRecognizerOptions {
  /** Address of a model's manifest; without it, the digits model that ships with the package. */
  model?: string | URL;
  /** Folder of the lazily loaded files, if they do not lie beside this module. */
  assets?: string | URL;
  backend?: BackendName;
  /** What `recognize()` uses unless told otherwise. */
  segmenter?: string | Segmenter;
  /** Whether recognition may run off the calling thread; in a page it does unless told otherwise. */
  worker?: boolean;
  /** Called while the weights arrive; `total` is 0 as long as it is unknown. */
  onProgress?: (loaded: number, total: number) => void;
}

/**
 * Loads weights and backend, and returns a recogniser that is ready to read.
 *
 * @throws LoadError when a file is missing or damaged; calling again tries again.
 * @throws TypeError for a backend or a segmenter that does not exist.
 */
export async function createRecognizer(
  settings: CreateRecognizerOptions = {},
): Promise<Recognizer> {
  assertCreateOptions(settings);
  const { model, assets, backend = 'auto', segmenter, onProgress } = settings;
  const { worker = globalThis.document !== undefined } = settings;
  findPageSegmenter(segmenter);
  const folder = assets === undefined ? undefined : folderAddress(assets);
  const options = {
    ...modelAddress(model, folder),
    wasm: wasmAddress(folder).href,
    assets: folder?.href,
    backend,
  };
  const wantsWorker = worker && typeof Worker === 'function';
  return RemoteRecognizer.start(options, { worker: wantsWorker, segmenter, onProgress });
}

/** Bundlers give each file that is written out like this a name and a place of its own. */
function modelAddress(model?: string | URL, folder?: URL): { model: string; weights?: string } {
  if (model !== undefined) return { model: address('model', model).href };
  if (folder) return { model: new URL('digits/manifest.json', folder).href };
  return {
    model: shippedFile(new URL('./digits/manifest.json', import.meta.url)).href,
    weights: shippedFile(new URL('./digits/weights.bin', import.meta.url)).href,
  };
}

function wasmAddress(folder?: URL): URL {
  return folder
    ? new URL(shippedName('./tfjs-backend-wasm-simd.wasm'), folder)
    : shippedFile(new URL('./tfjs-backend-wasm-simd.wasm', import.meta.url));
}

function folderAddress(assets: string | URL): URL {
  const folder = address('assets', assets);
  if (!folder.pathname.endsWith('/')) folder.pathname += '/';
  return folder;
}

/** Relative to the page, the worker or the working directory that it is said in. */
function address(name: string, relative: string | URL): URL {
  try {
    return new URL(relative, baseAddress());
  } catch (cause) {
    throw new TypeError(`${name}: ${describe(String(relative))} is no address.`, { cause });
  }
}
