/**
 * The network that TensorFlow.js's own handwriting example trains (tfjs-examples/mnist,
 * `createConvModel`), saved as demos save theirs. Its weights are untrained, because the time does not
 * depend on them.
 */
import * as tf from '@tensorflow/tfjs';

/** @returns {Promise<Map<string, Uint8Array>>} files by path. */
export async function peerModel(folder) {
  const { conv2d, maxPooling2d, flatten, dense } = tf.layers;
  const conv = (filters, inputShape) =>
    conv2d({ kernelSize: 3, filters, activation: 'relu', ...(inputShape && { inputShape }) });
  const model = tf.sequential({
    layers: [
      conv(16, [28, 28, 1]),
      maxPooling2d({ poolSize: 2, strides: 2 }),
      conv(32),
      maxPooling2d({ poolSize: 2, strides: 2 }),
      conv(32),
      flatten(),
      dense({ units: 64, activation: 'relu' }),
      dense({ units: 10, activation: 'softmax' }),
    ],
  });
  const files = new Map();
  await model.save(
    tf.io.withSaveHandler(async ({ modelTopology, weightSpecs, weightData }) => {
      const weightsManifest = [{ paths: ['weights.bin'], weights: weightSpecs }];
      files.set(
        `${folder}/model.json`,
        Buffer.from(JSON.stringify({ modelTopology, weightsManifest })),
      );
      files.set(`${folder}/weights.bin`, Buffer.from(weightData));
      return { modelArtifactsInfo: { dateSaved: new Date(), modelTopologyType: 'JSON' } };
    }),
  );
  return files;
}
