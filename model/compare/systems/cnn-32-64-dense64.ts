import type { NetworkSystem } from '../system.js';

export const cnn32_64Dense64: NetworkSystem = {
  name: 'cnn-32-64-dense64',
  kind: 'network',
  summary: 'two 3×3 convolutions with batch norm, dense 64',
  claimed: [0.9913],
  layers: [
    { kind: 'input', channels: 1 },
    { kind: 'conv', filters: 32, kernel: 3, padding: 'valid' },
    { kind: 'max-pool', size: 2 },
    { kind: 'dropout', rate: 0.25 },
    { kind: 'conv', filters: 64, kernel: 3, padding: 'valid' },
    { kind: 'max-pool', size: 2 },
    { kind: 'dropout', rate: 0.25 },
    { kind: 'flatten' },
    { kind: 'dense', units: 64, activation: 'relu' },
    { kind: 'dense', units: 10 },
  ],
  parameters: 122_314,
  optimisation: { kind: 'rmsprop', learningRate: 0.001 },
  batchSize: 64,
  epochs: 15,
};
