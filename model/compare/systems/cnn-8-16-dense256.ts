import type { NetworkSystem } from '../system.js';

/** Published for 42,000 rows, of which a tenth was held back. */
export const cnn8_16Dense256: NetworkSystem = {
  name: 'cnn-8-16-dense256',
  kind: 'network',
  summary: '5×5 and 3×3 convolutions, dense 256, changed pictures',
  claimed: [0.9961, 0.9989],
  layers: [
    { kind: 'input', channels: 1 },
    { kind: 'conv', filters: 8, kernel: 5, padding: 'same', norm: false },
    { kind: 'max-pool', size: 2 },
    { kind: 'dropout', rate: 0.25 },
    { kind: 'conv', filters: 16, kernel: 3, padding: 'same', norm: false },
    { kind: 'max-pool', size: 2 },
    { kind: 'dropout', rate: 0.25 },
    { kind: 'flatten' },
    { kind: 'dense', units: 256, activation: 'relu' },
    { kind: 'dropout', rate: 0.5 },
    { kind: 'dense', units: 10 },
  ],
  parameters: 204_906,
  optimisation: { kind: 'adam', learningRate: 0.001 },
  batchSize: 250,
  epochs: 10,
  rows: 37_800,
  wobble: { degrees: 5, zoom: 0.1, shift: 0.1 },
};
