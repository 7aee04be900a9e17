/** Fetches a model: its manifest, then its weights. */
import { fetchBytes, LoadError } from './fetch-bytes.js';
import type { LayerSpec, ModelManifest, TensorSpec } from './manifest.js';

/** A model in memory, checked but not yet on any backend. */
export interface Model {
  manifest: ModelManifest;
  /** The weights file, 4-byte aligned. */
  weights: ArrayBuffer;
}

/**
 * @param url of the manifest.
 * @param weightsAt where the weights lie; else where the manifest says, relative to itself.
 * @throws LoadError when a file is missing, damaged or not a model of ours.
 */
export async function loadModel(
  url: URL,
  onProgress?: (loaded: number, total: number) => void,
  weightsAt?: URL,
): Promise<Model> {
  const manifest = parseManifest(await fetchBytes(url), url);
  const weightsUrl = weightsAt ?? new URL(manifest.weights.file, url);
  const bytes = await fetchBytes(weightsUrl, {
    sha256: manifest.weights.sha256,
    onProgress: onProgress && ((loaded) => onProgress(loaded, manifest.weights.bytes)),
  });
  if (bytes.byteLength !== manifest.weights.bytes) {
    throw new LoadError(
      `${weightsUrl.href} has ${bytes.byteLength} bytes; its manifest says ${manifest.weights.bytes}.`,
    );
  }
  // A copy of its own: Node's small buffers start anywhere within a pool.
  return { manifest, weights: bytes.slice().buffer as ArrayBuffer };
}

function parseManifest(bytes: Uint8Array, url: URL): ModelManifest {
  let manifest: ModelManifest;
  try {
    manifest = JSON.parse(new TextDecoder().decode(bytes)) as ModelManifest;
  } catch (cause) {
    throw new LoadError(`${url.href} is not a model manifest: it is not JSON.`, { cause });
  }
  if (manifest?.format !== 'digit-pad-model') {
    throw new LoadError(`${url.href} is not a model manifest: "format" is not "digit-pad-model".`);
  }
  if (manifest.version !== 1) {
    throw new LoadError(`${url.href} is a model of version ${manifest.version}; 1 is supported.`);
  }
  for (const tensor of manifest.layers.flatMap(tensorsOf)) {
    if (endOf(tensor) > manifest.weights.bytes) {
      throw new LoadError(
        `${url.href} is inconsistent: a tensor of shape [${tensor.shape.join(', ')}] ends behind the weights.`,
      );
    }
  }
  return manifest;
}

function tensorsOf(layer: LayerSpec): TensorSpec[] {
  return 'kernel' in layer ? [layer.kernel, layer.bias] : [];
}

function endOf({ shape, dtype, offset, scales }: TensorSpec): number {
  const size = shape.reduce((product, side) => product * side, 1);
  const end = offset + size * (dtype === 'float32' ? 4 : 1);
  return Math.max(end, scales === undefined ? 0 : scales + 4 * shape[shape.length - 1]!);
}

/** A tensor's values as floats, dequantised. */
export function tensorValues({ shape, dtype, offset, scales }: TensorSpec, weights: ArrayBuffer) {
  const size = shape.reduce((product, side) => product * side, 1);
  if (dtype === 'float32') return new Float32Array(weights, offset, size);
  const channels = shape[shape.length - 1]!;
  const scale = new Float32Array(weights, scales!, channels);
  return Float32Array.from(
    new Int8Array(weights, offset, size),
    (value, i) => value * scale[i % channels]!,
  );
}
