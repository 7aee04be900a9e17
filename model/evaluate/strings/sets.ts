/** The strings that reading numbers is measured on. */
import type { ReadOptions } from 'digit-pad/engine';
import type { WrittenSample } from '../../samples/data/formats/stroke-file.js';
import { type PenDigit, pendigits, type Split, unipenStrings } from '../../samples/data/index.js';
import { byWriter, composeNumber, SPACINGS } from '../../segmenter-fit/compose.js';
import { Random } from '../../support/random.js';
import type { LabelledWriting } from '../read-set.js';

export interface StringSet {
  name: string;
  samples: readonly LabelledString[];
  /** The share of values that should be right, where there is a goal. */
  aim?: number;
}

export interface LabelledString extends LabelledWriting {
  writing: { strokes: WrittenSample['strokes'] };
  /** Which strokes make which digit, where it is known. */
  digitStrokes?: readonly (readonly number[])[];
}

/** Composed strings of each kind, and how long they are. */
const COMPOSED = 2000;
const SHORTEST = 2;
const LONGEST = 6;
const SEED = 31;

export const DIGIT_BY_DIGIT = 'digit by digit';
const FREE = 'free words and lines';

/** Strings as people wrote them; those that wrap over rows are a set of their own. */
export function writtenSets(folder: string, split: Split): StringSet[] {
  const strings = unipenStrings(folder, split);
  const inOneRow = strings.filter(({ multirow }) => !multirow);
  const isOne = ({ kind }: WrittenSample) => kind === 'run-in-line';
  return [
    { name: DIGIT_BY_DIGIT, samples: inOneRow.filter(isOne).map(labelled), aim: 0.98 },
    { name: FREE, samples: inOneRow.filter((string) => !isOne(string)).map(labelled), aim: 0.93 },
    {
      name: 'over several rows',
      samples: strings.filter(({ multirow }) => multirow).map(labelled),
    },
  ];
}

/** Numbers put together from single digits of one pendigits writer each. */
export function composedSets(folder: string, split: Split): StringSet[] {
  const writers = [...byWriter(pendigits(folder, split)).values()];
  const aims = { gaps: 0.97, touching: 0.96, overlapping: 0.95 };
  return (Object.keys(SPACINGS) as (keyof typeof SPACINGS)[]).map((kind, k) => ({
    name: `composed, ${kind}`,
    aim: aims[kind],
    samples: Array.from({ length: COMPOSED }, (_, index) => {
      const random = new Random(SEED, k, index);
      const length = SHORTEST + random.index(LONGEST - SHORTEST + 1);
      const digits: PenDigit[] = random.pick(writers);
      return labelled(composeNumber(digits, length, { spacing: SPACINGS[kind] }, random), index);
    }),
  }));
}

export function labelled(sample: WrittenSample, index: number): LabelledString {
  const { label, writer, strokes, digitStrokes } = sample;
  return { index, label, writer, writing: { strokes }, digitStrokes };
}

/** The right digits, whatever the decoder would have found. */
export function trueSegmentation({ digitStrokes }: LabelledString): ReadOptions {
  return { segmenter: { segment: () => digitStrokes!.map((strokes) => [...strokes]) } };
}
