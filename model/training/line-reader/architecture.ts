/** The layers of the line reader's network, and the layout of their parameters. */
import { BLOCK, LINE_HEIGHT } from '../../../src/engine/line-reader/line-input.js';
import { BLANK, LINE_CLASSES } from '../../../src/engine/line-reader/network.js';
import type { Parameter, ParameterLayout } from '../../network/parameters.js';

export { BLANK, LINE_CLASSES };

/**
 * A layer of the network. Data is `[n, columns, rows, channels]`: columns of the picture come first, so that the rows
 * of a column can be folded into channels by a change of the shape alone.
 */
export type LineLayer =
  /** A convolution with padding to the same size, then batch norm and relu, except after the last layer. */
  | { kind: 'conv'; kernel: readonly [columns: number, rows: number]; filters: number }
  /** The maximum of squares of 2 × 2. */
  | { kind: 'max-pool' }
  /** Moves rows into channels: `[n, columns, rows, c]` → `[n, columns, rows / size, c · size]`. */
  | { kind: 'fold'; size: number };

/** Rows and channels of the input, see `lineInput()`. */
export const LINE_INPUT = { rows: LINE_HEIGHT / BLOCK, channels: BLOCK * BLOCK } as const;

/** Columns of scores for each place of the last layer: with fewer, narrow digits could not be separated. */
const COLUMNS_A_PLACE = 2;

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
