/**
 * Sends every UNIPEN writer, over all three files, once and for all to train, dev or test, and keeps
 * some pendigits training writers and MNIST training pictures back as dev. Run once; the result is
 * committed: `node build/model/commands/make-splits.js > model/samples/data/splits.json`.
 */
import { join } from 'node:path';
import { readStrokeFile } from '../samples/data/formats/stroke-file.js';
import { requireData } from '../samples/data/locate.js';
import { Random } from '../support/random.js';

const SEED = 20261120;
const TRAIN_SHARE = 0.55;
const DEV_SHARE = 0.15;
/** Of 30 pendigits training writers. */
const PENDIGITS_DEV_WRITERS = 5;
/** The last so many of MNIST's 60,000 training pictures. */
const MNIST_DEV = 5000;

const folder = requireData();
const random = new Random(SEED);
const unipen = ['digits', 'strings', 'numeric-lines'].flatMap((name) =>
  readStrokeFile(join(folder, `unipen/${name}.jsonl.gz`)),
);
const writers = random.shuffle([...new Set(unipen.map((sample) => sample.writer))].sort());
const trainEnd = Math.round(TRAIN_SHARE * writers.length);
const devEnd = Math.round((TRAIN_SHARE + DEV_SHARE) * writers.length);
const pendigits = readStrokeFile(join(folder, 'pendigits/train.jsonl.gz'));
const pendigitsWriters = random.shuffle([...new Set(pendigits.map((s) => s.writer))].sort());

process.stdout.write(
  `${JSON.stringify(
    {
      seed: SEED,
      unipen: {
        train: writers.slice(0, trainEnd).sort(),
        dev: writers.slice(trainEnd, devEnd).sort(),
        test: writers.slice(devEnd).sort(),
      },
      pendigits: { dev: pendigitsWriters.slice(0, PENDIGITS_DEV_WRITERS).sort() },
      mnist: { dev: MNIST_DEV },
    },
    null,
    2,
  )}\n`,
);
