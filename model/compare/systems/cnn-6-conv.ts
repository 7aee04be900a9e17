import type { NetworkSystem } from '../system.js';

export const cnn6Conv: NetworkSystem = {
  name: 'cnn-6-conv',
  kind: 'network',
  summary: 'six convolutions, two of them 5×5 with stride 2',
  claimed: [0.9945],
  layers: [
    { kind: 'input', channels: 1 },
    { kind: 'conv', filters: 32, kernel: 3, padding: 'valid', norm: false },
    { kind: 'max-pool', size: 2 },
    { kind: 'conv', filters: 32, kernel: 3, padding: 'valid' },
    { kind: 'conv', filters: 32, kernel: 5, padding: 'same', stride: 2 },
    { kind: 'dropout', rate: 0.4 },
    { kind: 'conv', filters: 64, kernel: 3, padding: 'valid' },
    { kind: 'conv', filters: 64, kernel: 3, padding: 'valid' },
    { kind: 'conv', filters: 64, kernel: 5, padding: 'same', stride: 2 },
    { kind: 'dropout', rate: 0.4 },
    { kind: 'flatten' },
    { kind: 'dense', units: 10 },
  ],
  parameters: 194_762,
  optimisation: { kind: 'adam', learningRate: 0.001 },
  batchSize: 32,
  epochs: 10,
};
