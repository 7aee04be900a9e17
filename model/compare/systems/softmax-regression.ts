import type { NetworkSystem } from '../system.js';

export const softmaxRegression: NetworkSystem = {
  name: 'softmax-regression',
  kind: 'network',
  summary: 'one dense layer on 784 inputs',
  claimed: [0.9201],
  layers: [{ kind: 'input', channels: 1 }, { kind: 'flatten' }, { kind: 'dense', units: 10 }],
  parameters: 7850,
  optimisation: { kind: 'gradient-descent', learningRate: 0.2 },
  batchSize: 100,
  epochs: 10,
  stepsPerEpoch: 500,
};
