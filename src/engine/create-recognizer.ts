/** Checks the options, and starts the engine. */

import { assertCreateOptions } from './check-input.js';
import type { CreateRecognizerOptions } from './data/options.js';
import type { Recognizer } from './data/recognizer.js';
import { RemoteRecognizer } from './host/remote-recognizer.js';
import { findPageSegmenter } from './segment/page-segmenters.js';
import { describe } from './support/describe.js';
import { baseAddress, shippedFile, shippedName } from './support/shipped-file.js';

/**
 * Loads a model and a backend, and returns a recognizer that is ready to read.
 *
 * @throws LoadError if a file is missing or damaged; a later call tries again.
 * @throws DigitPadError (`backend-failed`) if no backend works in this environment.
 * @throws TypeError for invalid options, such as a backend or a segmenter that does not exist.
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

/** Bundlers detect files in the form `new URL('…', import.meta.url)`, and rename each file. */
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

/** Resolves a URL relative to the page, the worker or the working directory. */
function address(name: string, relative: string | URL): URL {
  try {
    return new URL(relative, baseAddress());
  } catch (cause) {
    throw new TypeError(`${name}: ${describe(String(relative))} is not a valid address.`, {
      cause,
    });
  }
}
