/** Loads and checks the line reader's network: its manifest, then its weights. */
import { JsonPart } from '../classify/model/json-part.js';
import type { TensorSpec } from '../classify/model/manifest.js';
import { fetchBytes } from '../support/fetch-bytes.js';
import { LoadError } from '../support/load-error.js';
import { BLOCK, LINE_HEIGHT } from './line-input.js';

/** One step of the network; data is `[n, columns, rows, channels]`. */
export type LineLayer =
  | { kind: 'conv'; activation: 'linear' | 'relu'; kernel: TensorSpec; bias: TensorSpec }
  /** The maximum of squares of `size` × `size`. */
  | { kind: 'max-pool'; size: number }
  /** Moves rows into channels: `[n, columns, rows, c]` → `[n, columns, rows / size, c · size]`. */
  | { kind: 'fold'; size: number };

export interface LineModel {
  layers: readonly LineLayer[];
  /** Logits are divided by it before the softmax. */
  temperature: number;
  /** The content of the weights file; `TensorSpec` has the offsets. */
  weights: ArrayBuffer;
}

/** Limits of the files; those of the package have about 4 and 200 kB. */
const MOST_MANIFEST_BYTES = 2 ** 16;
const MOST_BYTES = 2 ** 22;
const MOST_LAYERS = 32;
const MOST_SIDE = 1024;

/**
 * @param weightsAt address of the weights; by default, the file that the manifest names, in the same folder.
 * @throws LoadError if a file is missing or damaged, or is not the model of a line reader.
 */
export async function loadLineModel(manifest: URL, weightsAt?: URL): Promise<LineModel> {
  const text = await fetchBytes(manifest, { mostBytes: MOST_MANIFEST_BYTES });
  const { file, bytes, sha256, ...model } = parse(new TextDecoder().decode(text), manifest);
  const address = weightsAt ?? new URL(file, manifest);
  const weights = await fetchBytes(address, { sha256, mostBytes: bytes });
  if (weights.byteLength !== bytes) {
    throw new LoadError(
      `${address.href} has ${weights.byteLength} bytes; its manifest says ${bytes}.`,
    );
  }
  // A copy, since small buffers of Node.js are parts of a larger one and may not be aligned to 4 bytes.
  return { ...model, weights: weights.slice().buffer as ArrayBuffer };
}

function parse(text: string, { href }: URL) {
  try {
    const root = new JsonPart(JSON.parse(text));
    root.get('format').oneOf('digit-pad-line-reader');
    root.get('version').oneOf(1);
    root.get('input').get('height').oneOf(LINE_HEIGHT);
    root.get('input').get('block').oneOf(BLOCK);
    const file = root
      .get('weights')
      .get('file')
      .text(/^[\w.-]{1,100}$/, 'the name of a file');
    const bytes = root.get('weights').get('bytes').count(1, MOST_BYTES);
    const sha256 = root
      .get('weights')
      .get('sha256')
      .text(/^[\da-f]{64}$/, '64 digits of lower-case hexadecimal');
    return {
      layers: root
        .get('layers')
        .list(MOST_LAYERS)
        .map((part) => readLayer(part, bytes)),
      temperature: root.get('calibration').get('temperature').number(0.01, 100),
      file,
      bytes,
      sha256,
    };
  } catch (cause) {
    const message = `${href} is not the manifest of a line reader: ${(cause as Error).message}.`;
    throw new LoadError(message, { cause }, 'model-invalid');
  }
}

function readLayer(part: JsonPart, bytes: number): LineLayer {
  const kind = part.get('kind').oneOf('conv', 'max-pool', 'fold');
  if (kind !== 'conv') return { kind, size: part.get('size').count(2, LINE_HEIGHT) };
  return {
    kind,
    activation: part.get('activation').oneOf('linear', 'relu'),
    kernel: readTensor(part.get('kernel'), bytes),
    bias: readTensor(part.get('bias'), bytes),
  };
}

function readTensor(part: JsonPart, bytes: number): TensorSpec {
  const shape = part
    .get('shape')
    .list(4)
    .map((side) => side.count(1, MOST_SIDE));
  const dtype = part.get('dtype').oneOf('float32', 'int8');
  const size = shape.reduce((product, side) => product * side, 1);
  const place = (name: string, length: number) => {
    const own = part.get(name);
    const offset = own.count(0, bytes);
    if (offset % 4 !== 0 || offset + length > bytes)
      own.fail(`a multiple of 4 within ${bytes} bytes`);
    return offset;
  };
  if (dtype === 'float32') return { shape, dtype, offset: place('offset', 4 * size) };
  const scales = place('scales', 4 * shape[shape.length - 1]!);
  return { shape, dtype, offset: place('offset', size), scales };
}
