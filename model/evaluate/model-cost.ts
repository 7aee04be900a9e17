/** What a model weighs and what an answer costs, from the files that ship. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { LayerSpec, ModelManifest } from '../../src/engine/classify/model/manifest.js';

export interface ModelCost {
  parameters: number;
  /** Of one proposal, padding counted in. */
  multiplyAdds: number;
  /** Bytes of weights and manifest as they are, and gzipped at the highest level. */
  bytes: number;
  gzip: number;
}

/** @param address of a manifest on this machine. */
export function modelCost(address: URL): ModelCost {
  const text = readFileSync(address);
  const manifest = JSON.parse(text.toString()) as ModelManifest;
  const weights = readFileSync(new URL(manifest.weights.file, address));
  const gzip = (bytes: Buffer) => gzipSync(bytes, { level: 9 }).length;
  return {
    ...computeCost(manifest),
    bytes: text.length + weights.length,
    gzip: gzip(text) + gzip(weights),
  };
}

/** Follows one input `[size, size, channels]` through the layers. */
export function computeCost(
  manifest: Pick<ModelManifest, 'input' | 'layers'>,
): Pick<ModelCost, 'parameters' | 'multiplyAdds'> {
  let side = manifest.input.size;
  let parameters = 0;
  let multiplyAdds = 0;
  for (const layer of manifest.layers) {
    side = sideAfter(layer, side);
    if (!('kernel' in layer)) continue;
    const kernel = product(layer.kernel.shape);
    parameters += kernel + product(layer.bias.shape);
    multiplyAdds += kernel * (layer.kind === 'conv' ? side * side : 1);
  }
  return { parameters, multiplyAdds };
}

function sideAfter(layer: LayerSpec, side: number): number {
  switch (layer.kind) {
    case 'space-to-depth':
    case 'max-pool':
      return Math.floor(side / layer.size);
    case 'conv': {
      const lost = layer.padding === 'same' ? 0 : layer.kernel.shape[0]! - 1;
      return Math.ceil((side - lost) / layer.stride);
    }
    default:
      return 1;
  }
}

function product(shape: readonly number[]): number {
  return shape.reduce((all, extent) => all * extent, 1);
}
