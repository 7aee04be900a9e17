/**
 * Sends every UNIPEN writer, over all three files, once and for all to train, dev or test, and keeps
 * some pendigits training writers and MNIST training pictures back as dev. Writers of the sets that came
 * later are shared out the same way, without moving anybody who had a place. Run once; the result is
 * committed: `node build/model/commands/make-splits.js > model/samples/data/splits.json`.
 */
import { join } from 'node:path';
import { readStrokeFile } from '../samples/data/formats/stroke-file.js';
import { requireData } from '../samples/data/locate.js';
import { Random } from '../support/random.js';

const SEED = 20261120;
/** Of the sets that came later. */
const FURTHER_SEED = 20261126;
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

/** Writers of letters and signs who gave no digits; drawn by themselves, so that the others stay. */
const known = new Set(writers);
const furtherRandom = new Random(FURTHER_SEED);
const further = shareOut(
  ['letters', 'symbols'].flatMap((name) =>
    readStrokeFile(join(folder, `unipen/${name}.jsonl.gz`), { labels: 'sign' })
      .map(({ writer }) => writer)
      .filter((writer) => !known.has(writer)),
  ),
);

/** Writers of a small set; one who is alone trains. */
function small(name: string): Writers {
  return shareOut(readStrokeFile(join(folder, `${name}/digits.jsonl.gz`)).map((s) => s.writer));
}

interface Writers {
  train: string[];
  dev: string[];
  test: string[];
}

function shareOut(names: readonly string[]): Writers {
  const shuffled = furtherRandom.shuffle([...new Set(names)].sort());
  const train = Math.ceil(TRAIN_SHARE * shuffled.length);
  const dev = train + Math.round(DEV_SHARE * shuffled.length);
  return {
    train: shuffled.slice(0, train).sort(),
    dev: shuffled.slice(train, dev).sort(),
    test: shuffled.slice(dev).sort(),
  };
}

process.stdout.write(
  `${JSON.stringify(
    {
      seed: SEED,
      unipen: {
        train: [...writers.slice(0, trainEnd), ...further.train].sort(),
        dev: [...writers.slice(trainEnd, devEnd), ...further.dev].sort(),
        test: [...writers.slice(devEnd), ...further.test].sort(),
      },
      pendigits: { dev: pendigitsWriters.slice(0, PENDIGITS_DEV_WRITERS).sort() },
      mnist: { dev: MNIST_DEV },
      furtherSeed: FURTHER_SEED,
      uji: small('uji'),
      ipad: small('ipad'),
      lipitk: small('lipitk'),
      numberpad: small('numberpad'),
    },
    null,
    2,
  )}\n`,
);
