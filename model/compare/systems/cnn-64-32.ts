import type { NetworkSystem } from '../system.js';

export const cnn64_32: NetworkSystem = {
  name: 'cnn-64-32',
  kind: 'network',
  summary: 'two 3×3 convolutions on raw pixels, no pooling',
  claimed: [0.9777],
  layers: [
    { kind: 'input', channels: 1 },
    { kind: 'conv', filters: 64, kernel: 3, padding: 'valid', norm: false },
    { kind: 'conv', filters: 32, kernel: 3, padding: 'valid', norm: false },
    { kind: 'flatten' },
    { kind: 'dense', units: 10 },
  ],
  parameters: 203_434,
  optimisation: { kind: 'adam', learningRate: 0.001 },
  batchSize: 32,
  epochs: 5,
  inkValue: 255,
};
