/** The network of the line reader, and where its numbers lie. */
import { BLOCK, LINE_HEIGHT } from '../../../src/engine/line-reader/line-input.js';
import { BLANK, LINE_CLASSES } from '../../../src/engine/line-reader/network.js';
import type { Parameter, ParameterLayout } from '../../network/parameters.js';

export { BLANK, LINE_CLASSES };

/**
 * One step of the network. Data is `[n, columns, rows, channels]`: columns of the picture come first, so that
 * all rows of a column can be folded into channels without moving a number.
 */
export type LineLayer =
  /** A filter over `kernel` columns and rows, padded to the same size; batch norm and relu but for the last. */
  | { kind: 'conv'; kernel: readonly [columns: number, rows: number]; filters: number }
  /** The largest of 2 × 2. */
  | { kind: 'max-pool' }
  /** `[n, columns, rows, c]` → `[n, columns, rows / size, c · size]` */
  | { kind: 'fold'; size: number };

/** Rows and channels of the input, see `lineInput()`. */
export const LINE_INPUT = { rows: LINE_HEIGHT / BLOCK, channels: BLOCK * BLOCK } as const;

/** The last layer gives scores for so many columns side by side: digits may stand close. */
export const COLUMNS_A_PLACE = 2;

/** Pixels of the scaled crop for one column of scores. */
export const COLUMN_WIDTH = 2;

export const LINE_LAYERS: readonly LineLayer[] = [
  { kind: 'conv', kernel: [3, 3], filters: 24 },
  { kind: 'conv', kernel: [3, 3], filters: 24 },
  { kind: 'max-pool' },
  { kind: 'conv', kernel: [3, 3], filters: 48 },
  { kind: 'conv', kernel: [3, 3], filters: 56 },
  { kind: 'fold', size: 2 },
  { kind: 'conv', kernel: [3, 3], filters: 56 },
  { kind: 'conv', kernel: [3, 3], filters: 56 },
  { kind: 'fold', size: 5 },
  { kind: 'conv', kernel: [3, 1], filters: 72 },
  { kind: 'conv', kernel: [5, 1], filters: 72 },
  { kind: 'conv', kernel: [1, 1], filters: LINE_CLASSES * COLUMNS_A_PLACE },
];

const LAST = LINE_LAYERS.length - 1;

/** Whether a layer has batch norm and relu, rather than a bias. */
export function isNormed(layer: number): boolean {
  return layer !== LAST;
}

export function layOutLineReader(): ParameterLayout {
  const parameters: Parameter[] = [];
  let offset = 0;
  const add = (layer: number, role: Parameter['role'], shape: readonly number[]) => {
    const length = shape.reduce((product, extent) => product * extent, 1);
    parameters.push({ layer, role, shape, offset, length });
    offset += length;
  };
  let channels: number = LINE_INPUT.channels;
  LINE_LAYERS.forEach((layer, index) => {
    if (layer.kind === 'fold') channels *= layer.size;
    if (layer.kind !== 'conv') return;
    add(index, 'kernel', [...layer.kernel, channels, layer.filters]);
    for (const role of isNormed(index) ? (['gamma', 'beta'] as const) : (['bias'] as const)) {
      add(index, role, [layer.filters]);
    }
    channels = layer.filters;
  });
  const trainable = offset;
  LINE_LAYERS.forEach((layer, index) => {
    if (layer.kind !== 'conv' || !isNormed(index)) return;
    add(index, 'mean', [layer.filters]);
    add(index, 'variance', [layer.filters]);
  });
  return { parameters, trainable, length: offset };
}
