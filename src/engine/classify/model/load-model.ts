/** Loads and checks a model: its manifest, then its weights. */
import { describe } from '../../support/describe.js';
import { fetchBytes } from '../../support/fetch-bytes.js';
import { LoadError } from '../../support/load-error.js';
import type { LayerSpec, ModelManifest, TensorSpec } from './manifest.js';
import { readManifest } from './read-manifest.js';

/** A loaded and checked model, independent of a backend. */
export interface Model {
  manifest: ModelManifest;
  /** The content of the weights file. */
  weights: ArrayBuffer;
}

/** Maximum size of a manifest in bytes; one with a dozen layers has 3,000. */
const MOST_MANIFEST_BYTES = 2 ** 18;

/** A weight or scale with a larger magnitude is invalid, since sums could overflow. */
const LARGEST_WEIGHT = 1e6;

/**
 * @param url URL of the manifest.
 * @param weightsAt URL of the weights; by default the file that the manifest names, in its folder.
 * @throws LoadError if a file is missing or damaged (`load-failed`), or is not a valid model
 * (`model-invalid`).
 */
export async function loadModel(
  url: URL,
  onProgress?: (loaded: number, total: number) => void,
  weightsAt?: URL,
): Promise<Model> {
  const manifest = parseManifest(await fetchBytes(url, { mostBytes: MOST_MANIFEST_BYTES }), url);
  const { sha256, bytes: expectedBytes } = manifest.weights;
  const weightsUrl = weightsAt ?? weightsBeside(url, manifest);
  const bytes = await fetchBytes(weightsUrl, {
    sha256,
    mostBytes: expectedBytes,
    onProgress: onProgress && ((loaded) => onProgress(loaded, expectedBytes)),
  });
  if (bytes.byteLength !== expectedBytes) {
    throw new LoadError(
      `${weightsUrl.href} has ${bytes.byteLength} bytes; its manifest says ${expectedBytes}.`,
    );
  }
  // A copy, since a small buffer in Node is an unaligned part of a shared buffer.
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

/** @throws LoadError if the weights are outside the manifest's folder, which could be another origin. */
function weightsBeside(url: URL, { weights: { file } }: ModelManifest): URL {
  // A data: URL has no folder.
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

/** The part of a tensor that is stored as floats: all values, or for `int8` one scale per channel. */
function floatsOf(tensor: TensorSpec, weights: ArrayBuffer): Float32Array {
  const { dtype, offset, shape, scales } = tensor;
  if (dtype === 'float32') return new Float32Array(weights, offset, sizeOf(tensor));
  return new Float32Array(weights, scales!, shape[shape.length - 1]!);
}

/** The values of a tensor as floats; `int8` values are multiplied by their scales. */
export function tensorValues(tensor: TensorSpec, weights: ArrayBuffer): Float32Array {
  const floats = floatsOf(tensor, weights);
  if (tensor.dtype === 'float32') return floats;
  return Float32Array.from(
    new Int8Array(weights, tensor.offset, sizeOf(tensor)),
    (value, i) => value * floats[i % floats.length]!,
  );
}
