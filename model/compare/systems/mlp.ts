import type { NetworkSystem } from '../system.js';

/** The claim names no sizes; one hidden layer of 128 is what most such reports use. */
export const mlp: NetworkSystem = {
  name: 'mlp',
  kind: 'network',
  summary: 'one hidden layer of 128',
  claimed: [0.9808],
  layers: [
    { kind: 'input', channels: 1 },
    { kind: 'flatten' },
    { kind: 'dense', units: 128, activation: 'relu' },
    { kind: 'dense', units: 10 },
  ],
  parameters: 101_770,
  optimisation: { kind: 'adam', learningRate: 0.001 },
  batchSize: 128,
  epochs: 20,
};
