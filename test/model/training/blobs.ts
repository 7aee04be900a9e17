/**
 * A batch source for tests: each class is a soft spot of its own, the eleven of them on a circle, with
 * noise over the whole image.
 */

import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type {
  BatchContext,
  BatchSource,
  DevSet,
} from '../../../model/training/trainer/batch-source.js';
import {
  CLASS_COUNT,
  INPUT_CHANNELS,
  INPUT_LENGTH,
  INPUT_SIZE,
} from '../../../src/engine/data/model-input.js';

export interface BlobConfig {
  stepsPerEpoch: number;
  /** Throws at this step, as a broken data file would. */
  failAtStep?: number;
  /** Every label is 0: only a teacher has the right answers. */
  mislabelled?: boolean;
  /** Where the data would lie. */
  place?: string;
}

/** Draws `labels.length` samples. */
export function drawBlobs(seed: number, inputs: Float32Array, labels: Uint8Array): void {
  const random = xoroshiro128plus(seed);
  labels.forEach((_, sample) => {
    const label = Math.floor(uniformFloat64(random) * CLASS_COUNT);
    labels[sample] = label;
    const angle = (2 * Math.PI * label) / CLASS_COUNT;
    const centreX = 13.5 + 8 * Math.cos(angle) + uniformFloat64(random) - 0.5;
    const centreY = 13.5 + 8 * Math.sin(angle) + uniformFloat64(random) - 0.5;
    for (let at = 0; at < INPUT_LENGTH; at++) {
      const pixel = Math.floor(at / INPUT_CHANNELS);
      const x = (pixel % INPUT_SIZE) - centreX;
      const y = Math.floor(pixel / INPUT_SIZE) - centreY;
      // Global pooling drops the position, so the colour depends on the class, too.
      const tint = Math.cos(angle + ((at % INPUT_CHANNELS) * 2 * Math.PI) / INPUT_CHANNELS);
      const noise = 0.2 * (uniformFloat64(random) - 0.5);
      inputs[sample * INPUT_LENGTH + at] = tint * Math.exp(-(x * x + y * y) / 8) + noise;
    }
  });
}

export async function createBatchSource(
  config: unknown,
  { workers, seed }: BatchContext,
): Promise<BatchSource> {
  const { stepsPerEpoch, failAtStep, mislabelled } = config as BlobConfig;
  return {
    stepsPerEpoch,
    fill(step, worker, inputs, labels) {
      if (step === failAtStep && worker === workers - 1) throw new Error('The data ran out.');
      drawBlobs(seed + step * workers + worker, inputs, labels);
      if (mislabelled) labels.fill(0);
    },
  };
}

export async function createDevSets(): Promise<DevSet[]> {
  const labels = new Uint8Array(600);
  const inputs = new Float32Array(labels.length * INPUT_LENGTH);
  drawBlobs(-1, inputs, labels);
  return [{ name: 'blobs', inputs, labels }];
}
