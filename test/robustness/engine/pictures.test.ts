/** Any pixels, in any size: an answer of the right shape. */
import assert from 'node:assert/strict';
import process from 'node:process';
import test from 'node:test';
import {
  createRecognizer,
  type Picture,
  type ReadOptions,
  type Recognizer,
} from 'digit-pad/engine';
import fc from 'fast-check';
import { PipelineRecognizer } from '../../../model/support/pipeline-recognizer.js';
import { assertPlainWords, assertRecognition } from '../assert-recognition.js';
import { check, effortFrom } from '../property.js';
import { arbitraryClassifier } from './arbitrary-classifier.js';

const effort = effortFrom(process.env);
const INFO = { backend: 'arbitrary', reason: 'a test', worker: false, model: '' };

type Paint = (x: number, y: number) => number;

/** Paper and ink of every shade, alike or not; lines, dots, stripes and noise. */
const paint: fc.Arbitrary<Paint> = fc
  .tuple(
    fc.constantFrom('plain', 'dots', 'stripes', 'bars', 'rings', 'noise', 'ramp'),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 0, max: 255 }),
    fc.integer({ min: 0, max: 255 }),
    fc.integer({ min: 1, max: 1e6 }),
  )
  .map(([kind, size, paper, ink, salt]) => {
    const inked: Record<string, (x: number, y: number) => boolean> = {
      plain: () => false,
      dots: (x, y) => x % (3 * size) < size && y % (3 * size) < size,
      stripes: (_, y) => y % (2 * size) < size,
      bars: (x) => x % (4 * size) < size,
      rings: (x, y) => Math.hypot(x - 30, y - 30) % (3 * size) < size,
      noise: (x, y) => ((x * 7919 + y * 104_729 + salt) * 2_654_435_761) % 97 < 4 * size,
      ramp: () => false,
    };
    return (x, y) => (kind === 'ramp' ? x * size + y : inked[kind]!(x, y) ? ink : paper);
  });

const side = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 90 }) },
  fc.constantFrom(1, 2, 28, 200),
);

const picture: fc.Arbitrary<Picture> = fc
  .tuple(side, side, paint, fc.constantFrom(255, 128, 0))
  .map(([width, height, shade, alpha]) => {
    const data = new Uint8ClampedArray(4 * width * height);
    for (let i = 0; i < width * height; i++) {
      const grey = shade(i % width, Math.floor(i / width));
      data.set([grey, grey, grey, alpha], 4 * i);
    }
    return { data, width, height };
  });

const count = fc.integer({ min: 0, max: 6 });
const options = fc.record(
  {
    length: count,
    minLength: count,
    maxLength: count,
    segmenter: fc.constantFrom('picture', 'contours', 'whole', 'lattice'),
    explain: fc.boolean(),
  },
  { requiredKeys: [], noNullPrototype: true },
);

/** Noise may hold more shapes than any page of digits. */
async function readOrRefuse(
  recognizer: Recognizer,
  pixels: Picture,
  asked: ReadOptions,
): Promise<void> {
  try {
    assertRecognition(await recognizer.recognize(pixels, asked));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    assertPlainWords(error);
  }
}

test('any picture, any options, any answer of the classifier', async (t) => {
  const opinion = fc.record({ seed: fc.nat(), sharpness: fc.constantFrom(0, 2, 30) });
  const property = fc.asyncProperty(picture, options, opinion, async (pixels, asked, about) => {
    const before = pixels.data.slice();
    const classifier = arbitraryClassifier(about.seed, about.sharpness);
    const recognizer = new PipelineRecognizer(classifier, INFO);
    await readOrRefuse(recognizer, pixels, asked);
    assert.deepEqual(pixels.data, before, 'the pixels are the caller’s');
  });
  t.diagnostic(`${await check(property, 150, effort)} cases, seed ${effort.seed}`);
});

test('any picture through the whole engine', async (t) => {
  const recognizer = await createRecognizer();
  const property = fc.asyncProperty(picture, options, async (pixels, asked) => {
    await readOrRefuse(recognizer, pixels, asked);
  });
  t.diagnostic(`${await check(property, 15, effort)} cases, seed ${effort.seed}`);
  recognizer.dispose();
});
