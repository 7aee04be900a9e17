/** The training set of the fit: strings and digits of train and dev writers, none of test writers. */

import { boundingBox } from '../../src/engine/data/ink.js';
import type { Classifier } from '../../src/engine/data/model-input.js';
import { median } from '../../src/engine/segment/ink/geometry/line.js';
import { augmentInk } from '../samples/augment/ink.js';
import { letter } from '../samples/augment/letters.js';
import { scribble } from '../samples/augment/scribbles.js';
import { withStrayMark } from '../samples/augment/stray-mark.js';
import type { WrittenSample } from '../samples/data/formats/stroke-file.js';
import { allPenDigits, type PenDigit, type Split, unipenStrings } from '../samples/data/index.js';
import { unipenLetters } from '../samples/data/letters.js';
import { isMoreThanALine } from '../samples/data/readable.js';
import { Random } from '../support/random.js';
import { byWriter, type ComposeOptions, composeNumber, SPACINGS } from './compose.js';
import { describe, type Example } from './examples.js';

const SEED = 11;

/** Composed strings, by kind; as many of train writers as of dev writers. */
const COMPOSED: readonly { set: string; count: number; options: ComposeOptions }[] = [
  { set: 'composed, gaps', count: 400, options: { spacing: SPACINGS.gaps } },
  { set: 'composed, touching', count: 500, options: { spacing: SPACINGS.touching } },
  { set: 'composed, overlapping', count: 600, options: { spacing: SPACINGS.overlapping } },
  {
    set: 'composed, pen stays down',
    count: 150,
    options: { spacing: { from: -0.1, to: 0.3 }, joined: 0.4 },
  },
];

/** Single digits, which must not be read as two. */
const LONE_DIGITS = 3000;

/** Writings that are no number; about one in fifteen of the training set. */
const NO_NUMBERS = 400;

/** Numbers with a mark that is none of their digits. */
const STRAY_MARKS = 400;

const SHORTEST = 2;
const LONGEST = 6;

interface Source {
  set: string;
  unseen: boolean;
  samples: WrittenSample[];
}

export async function loadExamples(
  data: string,
  classifier: Classifier,
  onProgress?: (set: string) => void,
): Promise<Example[]> {
  const examples: Example[] = [];
  for (const { set, unseen, samples } of sources(data)) {
    onProgress?.(`${set}: ${samples.length}`);
    for (const sample of samples)
      examples.push(await describe(sample, { set, unseen }, classifier));
  }
  return examples;
}

function sources(data: string): Source[] {
  return [
    ...sourcesOf(data, 'train', false),
    ...sourcesOf(data, 'dev', true),
    { set: 'dev, with a stray mark', unseen: true, samples: withStrayMarks(data) },
    { set: 'no numbers', unseen: true, samples: noNumbers(data) },
  ];
}

function sourcesOf(data: string, split: Split, unseen: boolean): Source[] {
  const digits = allPenDigits(data, split);
  const strings = unipenStrings(data, split).filter(({ multirow }) => !multirow);
  const random = new Random(SEED);
  const lone = evenly(random.shuffle(digits)).slice(0, LONE_DIGITS).map(asString);
  return [
    { set: `${split}, digit by digit`, samples: strings.filter(isDigitByDigit) },
    { set: `${split}, free`, samples: strings.filter((string) => !isDigitByDigit(string)) },
    ...COMPOSED.map(({ set, count, options }) => ({
      set: `${split}, ${set}`,
      samples: compose(digits, count, options, random),
    })),
    { set: `${split}, lone digits`, samples: lone },
  ].map((source) => ({ ...source, unseen }));
}

/** Numbers of one to four digits of dev writers, each with a short stroke that does not belong to it. */
function withStrayMarks(data: string): WrittenSample[] {
  const random = new Random(SEED);
  const writers = [...byWriter(wellFormed(allPenDigits(data, 'dev'))).values()];
  return Array.from({ length: STRAY_MARKS }, () => {
    const length = 1 + random.index(4);
    const { strokes, label, writer } = composeNumber(
      random.pick(writers),
      length,
      { spacing: SPACINGS.gaps },
      random,
    );
    return { label, writer, strokes: withStrayMark(strokes, random) };
  });
}

/** Scribbles and letters as training draws them, and real letters of dev writers, one or a few in a row. */
function noNumbers(data: string): WrittenSample[] {
  const random = new Random(SEED);
  const written = unipenLetters(data, 'dev').filter(({ strokes }) => isMoreThanALine(strokes));
  const realLetter = () => random.pick(written).strokes;
  return Array.from({ length: NO_NUMBERS }, () => {
    const draw = random.pick([scribble, letter, realLetter, realLetter]);
    const count = random.chance(0.6) ? 1 : 2 + random.index(3);
    let right = 0;
    const strokes = Array.from({ length: count }, () => {
      const shape = augmentInk(draw(random), random);
      const { x, width } = boundingBox(shape)!;
      const shift = right - x;
      right += width + random.uniform(0.1, 0.4);
      return shape.map(({ points }) => ({
        points: points.map((point) => ({ x: point.x + shift, y: point.y })),
      }));
    }).flat();
    return { label: '', writer: '', strokes };
  });
}

function isDigitByDigit({ kind }: WrittenSample): boolean {
  return kind === 'run-in-line';
}

/** Smaller than this share of the writer's usual size, a "digit" is a dot or a bar with a wrong label. */
const SMALLEST = 0.5;

function wellFormed(digits: readonly PenDigit[]): PenDigit[] {
  const size = ({ strokes }: PenDigit) => {
    const { width, height } = boundingBox(strokes)!;
    return Math.max(height, width / 2);
  };
  return [...byWriter(digits).values()].flatMap((own) => {
    const usual = median(own.map(size));
    return own.filter((digit) => size(digit) >= SMALLEST * usual);
  });
}

function compose(
  digits: readonly PenDigit[],
  count: number,
  options: ComposeOptions,
  random: Random,
): WrittenSample[] {
  const writers = [...byWriter(wellFormed(digits)).values()];
  return Array.from({ length: count }, () => {
    const length = SHORTEST + random.index(LONGEST - SHORTEST + 1);
    return composeNumber(random.pick(writers), length, options, random);
  });
}

/** One writer gave nearly half of all digits; at most so many of each are taken. */
const MOST_OF_A_WRITER = 200;

function evenly(digits: readonly PenDigit[]): PenDigit[] {
  const taken = new Map<string, number>();
  return digits.filter(({ writer }) => {
    const count = (taken.get(writer) ?? 0) + 1;
    taken.set(writer, count);
    return count <= MOST_OF_A_WRITER;
  });
}

function asString({ label, writer, strokes }: PenDigit): WrittenSample {
  return { label: String(label), writer, strokes, digitStrokes: [strokes.map((_, i) => i)] };
}
