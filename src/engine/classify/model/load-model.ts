/** Loads and checks a model: its manifest, then its weights. */
import { describe } from '../../support/describe.js';
import { fetchBytes } from '../../support/fetch-bytes.js';
import { LoadError } from '../../support/load-error.js';
import type { LayerSpec, ModelManifest, TensorSpec } from './manifest.js';
import { readManifest } from './read-manifest.js';

/** A model in memory, checked but not yet on any backend. */
export interface Model {
  manifest: ModelManifest;
  /** The weights file, 4-byte aligned. */
  weights: ArrayBuffer;
}

/** The most bytes of a manifest; a dozen layers need 3,000. */
const MOST_MANIFEST_BYTES = 2 ** 18;

/** A larger weight or scale is a mistake, and would make sums overflow. */
const LARGEST_WEIGHT = 1e6;

/**
 * @param url of the manifest.
 * @param weightsAt address of the weights; without it, the one in the manifest, in the same folder.
 * @throws LoadError when a file is missing or damaged (`load-failed`), or is not a model that can be
 * run (`model-invalid`).
 */
export async function loadModel(
  url: URL,
  onProgress?: (loaded: number, total: number) => void,
  weightsAt?: URL,
): Promise<Model> {
  const manifest = parseManifest(await fetchBytes(url, { mostBytes: MOST_MANIFEST_BYTES }), url);
  const { sha256, bytes: promised } = manifest.weights;
  const weightsUrl = weightsAt ?? weightsBeside(url, manifest);
  const bytes = await fetchBytes(weightsUrl, {
    sha256,
    mostBytes: promised,
    onProgress: onProgress && ((loaded) => onProgress(loaded, promised)),
  });
  if (bytes.byteLength !== promised) {
    throw new LoadError(
      `${weightsUrl.href} has ${bytes.byteLength} bytes; its manifest says ${promised}.`,
    );
  }
  // A copy, because Node's small buffers start anywhere within a pool.
  const weights = bytes.slice().buffer as ArrayBuffer;
  const tensors = manifest.layers.flatMap(tensorsOf);
  if (!tensors.every((tensor) => floatsOf(tensor, weights).every(isWeight))) {
    throw invalid(`${weightsUrl.href} holds a weight that is not a number, or is far too large.`);
  }
  return { manifest, weights };
}

function parseManifest(bytes: Uint8Array, url: URL): ModelManifest {
  try {
    return readManifest(parseJson(bytes));
  } catch (cause) {
    throw invalid(`${url.href} is not a model manifest: ${(cause as Error).message}.`, { cause });
  }
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (cause) {
    throw new TypeError('it is not JSON', { cause });
  }
}

/** @throws LoadError for weights outside the manifest's folder, which nobody has vouched for. */
function weightsBeside(url: URL, { weights: { file } }: ModelManifest): URL {
  // A data: address has no folder.
  if (URL.canParse(file, url.href)) {
    const address = new URL(file, url);
    if (address.href.startsWith(new URL('.', url).href)) return address;
  }
  throw invalid(`${url.href} names weights outside its own folder: ${describe(file)}.`);
}

function invalid(message: string, options?: ErrorOptions): LoadError {
  return new LoadError(message, options, 'model-invalid');
}

const tensorsOf = (layer: LayerSpec): TensorSpec[] =>
  'kernel' in layer ? [layer.kernel, layer.bias] : [];

const isWeight = (value: number): boolean => Math.abs(value) <= LARGEST_WEIGHT;

const sizeOf = ({ shape }: TensorSpec): number =>
  shape.reduce((product, side) => product * side, 1);

/** What of a tensor is stored as floats: all of it, or one scale a channel. */
function floatsOf(tensor: TensorSpec, weights: ArrayBuffer): Float32Array {
  const { dtype, offset, shape, scales } = tensor;
  if (dtype === 'float32') return new Float32Array(weights, offset, sizeOf(tensor));
  return new Float32Array(weights, scales!, shape[shape.length - 1]!);
}

/** A tensor's values as floats, dequantised. */
export function tensorValues(tensor: TensorSpec, weights: ArrayBuffer): Float32Array {
  const floats = floatsOf(tensor, weights);
  if (tensor.dtype === 'float32') return floats;
  return Float32Array.from(
    new Int8Array(weights, tensor.offset, sizeOf(tensor)),
    (value, i) => value * floats[i % floats.length]!,
  );
}
