/** The open data by split. Writers that train never test; nothing is chosen on a test set. */
import { join } from 'node:path';
import type { Stroke } from '../../src/engine/ink.js';
import splits from '../splits.json' with { type: 'json' };
import { type LabelledPictures, readIdx } from './idx.js';
import { readStrokeFile, type WrittenSample } from './stroke-file.js';

export type Split = 'train' | 'dev' | 'test';

/** A digit as somebody wrote it with a pen. */
export interface PenDigit {
  label: number;
  writer: string;
  strokes: Stroke[];
}

/** MNIST: `train` and `dev` from its training file, `test` is t10k. */
export function mnist(folder: string, split: Split): LabelledPictures {
  const name = split === 'test' ? 't10k' : 'train';
  const all = readIdx(
    join(folder, `mnist/${name}-images-idx3-ubyte.gz`),
    join(folder, `mnist/${name}-labels-idx1-ubyte.gz`),
  );
  if (split === 'test') return all;
  const border = all.count - splits.mnist.dev;
  return split === 'train' ? rows(all, 0, border) : rows(all, border, all.count);
}

function rows(pictures: LabelledPictures, from: number, to: number): LabelledPictures {
  const size = pictures.width * pictures.height;
  return {
    ...pictures,
    count: to - from,
    pixels: pictures.pixels.subarray(from * size, to * size),
    labels: pictures.labels.subarray(from, to),
  };
}

/** Pendigits: `train` and `dev` writers from its training file, `test` as published. */
export function pendigits(folder: string, split: Split): PenDigit[] {
  const file = join(folder, `pendigits/${split === 'test' ? 'test' : 'train'}.jsonl.gz`);
  const dev = new Set(splits.pendigits.dev);
  return readStrokeFile(file)
    .filter(({ writer }) => split === 'test' || dev.has(writer) === (split === 'dev'))
    .map(toDigit);
}

export function unipenDigits(folder: string, split: Split): PenDigit[] {
  return unipen(folder, 'digits', split).map(toDigit);
}

/** Whole digit strings. */
export function unipenStrings(folder: string, split: Split): WrittenSample[] {
  return unipen(folder, 'strings', split);
}

/** The digits of those strings of which somebody marked which strokes make which digit. */
export function unipenStringDigits(folder: string, split: Split): PenDigit[] {
  return unipenStrings(folder, split).flatMap(({ label, writer, strokes, digitStrokes }) =>
    (digitStrokes ?? []).map((indexes, i) => ({
      label: Number(label[i]),
      writer,
      strokes: indexes.map((index) => strokes[index]!),
    })),
  );
}

function unipen(folder: string, name: string, split: Split): WrittenSample[] {
  const writers = new Set(splits.unipen[split]);
  return readStrokeFile(join(folder, `unipen/${name}.jsonl.gz`)).filter(({ writer }) =>
    writers.has(writer),
  );
}

function toDigit({ label, writer, strokes }: WrittenSample): PenDigit {
  return { label: Number(label), writer, strokes };
}
