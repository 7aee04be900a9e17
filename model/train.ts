/**
 * `npm run train`: data → weights. Trains on MNIST, pendigits and UNIPEN, calibrates on dev writers
 * and writes the model.
 *
 * Options: `--data DIR`, `--run DIR` (checkpoints and history; default runs/digits), `--resume`,
 * `--epochs N`, `--seed N`, `--workers N`, `--architecture NAME`, `--out DIR` (default model/digits).
 * Ctrl-C stops with a checkpoint.
 */
import { parseArgs } from 'node:util';
import cliProgress from 'cli-progress';
import { ARCHITECTURES, type ArchitectureName } from './architectures.js';
import { fitTemperature } from './calibrate.js';
import { requireData } from './data/locate.js';
import { exportModel, writeModel } from './export.js';
import { startTrainingBackend } from './kernels/index.js';
import { Network } from './network.js';
import { createDevSets, type SampleConfig } from './samples.js';
import { type TrainProgress, train } from './trainer/index.js';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    run: { type: 'string', default: 'runs/digits' },
    resume: { type: 'boolean', default: false },
    epochs: { type: 'string', default: '36' },
    seed: { type: 'string', default: '1' },
    workers: { type: 'string', default: '2' },
    architecture: { type: 'string', default: 'digits' },
    out: { type: 'string', default: 'model/digits' },
  },
});

const architecture = values.architecture as ArchitectureName;
if (!(architecture in ARCHITECTURES)) {
  const known = Object.keys(ARCHITECTURES).join(', ');
  throw new Error(`There is no architecture "${architecture}". Known ones: ${known}.`);
}

/** Pen ink is what the pad reads; MNIST keeps the network honest about how digits look. */
const config: SampleConfig = {
  data: requireData(values.data),
  samplesPerEpoch: 60_000,
  shares: { pictures: 0.36, pen: 0.52, none: 0.12 },
};

const stopping = new AbortController();
process.once('SIGINT', () => stopping.abort());
process.once('SIGTERM', () => stopping.abort());

const bar = new cliProgress.SingleBar({
  format:
    'epoch {epoch} [{bar}] {percentage}% | loss {loss} | right {accuracy} | {left} left | {rate}/s',
  noTTYOutput: true,
  notTTYSchedule: 60_000,
});
const result = await train(
  {
    runDirectory: values.run,
    architecture,
    source: { module: new URL('./samples.js', import.meta.url).href, config },
    epochs: wholeNumber('epochs', values.epochs),
    seed: wholeNumber('seed', values.seed),
    workers: wholeNumber('workers', values.workers),
    resume: values.resume,
    signal: stopping.signal,
  },
  showProgress,
);
bar.stop();

if (result.finished) {
  const network = new Network(ARCHITECTURES[architecture]);
  const temperature = await calibrate(network, result.weights);
  const model = exportModel({
    name: architecture,
    architecture: ARCHITECTURES[architecture],
    weights: result.weights,
    temperature,
  });
  writeModel(values.out, model);
  console.log(
    `Wrote ${values.out}: ${model.bytes.length} bytes, temperature ${temperature.toFixed(3)}.`,
  );
} else {
  console.log(`Stopped at step ${result.step} of ${result.steps}; --resume goes on from there.`);
}

function showProgress(progress: TrainProgress): void {
  const { step, steps, epoch, loss, accuracy, samplesPerSecond, secondsLeft } = progress;
  const payload = {
    epoch,
    loss: loss.toFixed(3),
    accuracy: `${(100 * accuracy).toFixed(2)}%`,
    rate: Math.round(samplesPerSecond),
    left: `${Math.ceil(secondsLeft / 60)} min`,
  };
  if (bar.isActive) bar.update(step, payload);
  else bar.start(steps, step, payload);
  if (progress.epochRecord) console.log(`\n${JSON.stringify(progress.epochRecord)}`);
}

/** Real digits of dev writers decide; what is no digit is made by a generator and counts little. */
async function calibrate(network: Network, weights: Float32Array): Promise<number> {
  await startTrainingBackend();
  const sets = (await createDevSets(config)).filter((set) => set.name !== 'none');
  const logits = sets.flatMap(({ inputs, labels }) => [
    ...network.evaluate(weights, inputs, labels.length),
  ]);
  const labels = sets.flatMap((set) => [...set.labels]);
  return fitTemperature(Float32Array.from(logits), Uint8Array.from(labels), network.classes);
}

/** @throws Error for anything but a whole number above 0. */
function wholeNumber(name: string, text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value > 0) return value;
  throw new Error(`--${name} ${text}: expected a whole number above 0.`);
}
