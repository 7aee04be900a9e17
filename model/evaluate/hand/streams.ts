/** What writers write one after the other: lone digits, and numbers composed of them. */
import type { Ink } from 'digit-pad/engine';
import { boundingBox } from '../../../src/engine/data/ink.js';
import {
  type PenDigit,
  pendigits,
  type Split,
  smallSetDigits,
  unipenDigits,
} from '../../samples/data/index.js';
import { composeNumber, SPACINGS } from '../../segmenter-fit/compose.js';
import { Random } from '../../support/random.js';
import { correctionsOf } from '../corrected-labels.js';

export interface StreamSet {
  name: string;
  /** Writings are learned from this one on; those before it are looked at by themselves. */
  from: number;
  streams: readonly Stream[];
}

export interface Stream {
  writer: string;
  writings: readonly Writing[];
}

export interface Writing {
  ink: Ink;
  /** As the set says. */
  label: string;
  /** As somebody who has looked at the ink says; `null` where it is no whole digit. */
  corrected: string | null;
}

/** Digits of one writer: some have written hundreds, and would count for all the others. */
const MOST_DIGITS = 120;

/** Digits of a composed number. */
const NUMBER_LENGTH = 3;

const SEED = 211;

/** Sets of lone digits, and of numbers composed of the same digits, each used once. */
export function streamSets(folder: string, split: Split): StreamSet[] {
  const sets = [
    { name: `UNIPEN ${split} writers`, from: 41, digits: unipenDigits(folder, split) },
    // Twenty digits a writer.
    { name: `Spanish students, ${split}`, from: 11, digits: smallSetDigits(folder, 'uji', split) },
    { name: `pendigits ${split}`, from: 41, digits: pendigits(folder, split) },
  ];
  return [
    ...sets.map(({ digits, ...set }) => ({ ...set, streams: digitStreams(set.name, digits) })),
    ...sets
      .filter(({ from }) => from > 40)
      .map(({ name, from, digits }) => ({
        name: `numbers of ${NUMBER_LENGTH}, ${name}`,
        from: Math.ceil(from / NUMBER_LENGTH) + 1,
        streams: numberStreams(digits),
      })),
  ];
}

/** @param order 0 is the order of the set; others are drawn by chance. */
export function inOrder({ writings }: Stream, order: number): readonly Writing[] {
  return order === 0 ? writings : new Random(SEED, order, writings.length).shuffle(writings);
}

function digitStreams(set: string, digits: readonly PenDigit[]): Stream[] {
  const corrections = new Map(correctionsOf(set).map(({ index, label }) => [index, label]));
  const streams = new Map<string, Writing[]>();
  const known = new Set<string>();
  digits.forEach(({ label, writer, strokes }, index) => {
    // Some ink is in a set twice.
    const key = writer + JSON.stringify(strokes);
    if (known.has(key)) return;
    known.add(key);
    const correction = corrections.get(index);
    const corrected = correction === undefined ? String(label) : correction;
    const own = streams.get(writer) ?? [];
    if (own.length < MOST_DIGITS) own.push({ ink: { strokes }, label: String(label), corrected });
    streams.set(writer, own);
  });
  return [...streams].map(([writer, writings]) => ({ writer, writings }));
}

function numberStreams(digits: readonly PenDigit[]): Stream[] {
  const byWriter = new Map<string, PenDigit[]>();
  for (const digit of digits) {
    if (!boundingBox(digit.strokes)) continue;
    byWriter.set(digit.writer, [...(byWriter.get(digit.writer) ?? []), digit]);
  }
  return [...byWriter].map(([writer, own], w) => {
    const random = new Random(SEED, w, own.length);
    const shuffled = random.shuffle(own).slice(0, MOST_DIGITS);
    const writings = Array.from({ length: Math.floor(shuffled.length / NUMBER_LENGTH) }, (_, n) => {
      const chosen = shuffled.slice(n * NUMBER_LENGTH, (n + 1) * NUMBER_LENGTH);
      const options = { spacing: SPACINGS.gaps, inOrder: true };
      const { strokes, label } = composeNumber(chosen, NUMBER_LENGTH, options, random);
      return { ink: { strokes }, label, corrected: label };
    });
    return { writer, writings };
  });
}
