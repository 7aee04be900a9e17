/** The open sets that the recogniser is measured on. */
import type { Bitmap, Picture, ReadOptions } from 'digit-pad/engine';
import {
  mnist,
  type PenDigit,
  pendigits,
  type Split,
  unipenDigits,
} from '../samples/data/index.js';
import type { LabelledWriting } from './read-set.js';

export interface EvaluationSet {
  name: string;
  /** Whose licence its pictures carry, for pages that show some. */
  credit: string;
  /** Whether its samples say who wrote them. */
  byWriter: boolean;
  samples: LabelledWriting[];
  options: ReadOptions;
}

/** Those whose publishers say what to test with; the test writers of the others are our choice. */
export function publishedSets(folder: string, split: Split): EvaluationSet[] {
  return evaluationSets(folder, split).filter(({ name }) => !name.startsWith('UNIPEN'));
}

/** Pictures are read as one digit; pen ink with its length unknown, as a free field reads it. */
export function evaluationSets(folder: string, split: Split): EvaluationSet[] {
  const t10k = split === 'test' ? 'MNIST t10k' : `MNIST ${split}`;
  return [
    {
      name: t10k,
      credit: 'MNIST, Yann LeCun, Corinna Cortes, Christopher J. C. Burges, CC BY-SA 3.0',
      byWriter: false,
      samples: mnistSamples(folder, split),
      options: { length: 1 },
    },
    ...penSets(folder, split),
  ];
}

/** Those of the sets that are ink. */
export function penSets(folder: string, split: Split): EvaluationSet[] {
  return [
    {
      name: `pendigits ${split}`,
      credit:
        'Pen-Based Recognition of Handwritten Digits, E. Alpaydin, Fevzi Alimoglu, UCI Machine Learning Repository, CC BY 4.0',
      byWriter: true,
      samples: pendigits(folder, split).map(asInk),
      options: {},
    },
    {
      name: `UNIPEN ${split} writers`,
      credit: 'UNIPEN train_r01_v07, International Unipen Foundation, CC BY 4.0',
      byWriter: true,
      samples: unipenDigits(folder, split).map(asInk),
      options: {},
    },
  ];
}

function mnistSamples(folder: string, split: Split): LabelledWriting[] {
  const { count, width, height, pixels, labels } = mnist(folder, split);
  const size = width * height;
  return Array.from({ length: count }, (_, index) => ({
    index,
    label: String(labels[index]),
    writer: `picture ${index}`,
    writing: whiteOnBlack(pixels.subarray(index * size, (index + 1) * size), width, height),
  }));
}

/** Grey values (0 paper … 255 ink) as white ink on black, as MNIST comes. */
export function whiteOnBlack(
  grey: Uint8Array | Uint8ClampedArray,
  width: number,
  height: number,
): Picture {
  const data = new Uint8ClampedArray(4 * grey.length);
  grey.forEach((value, i) => {
    data.fill(value, 4 * i, 4 * i + 3);
    data[4 * i + 3] = 255;
  });
  return { data, width, height };
}

/** Brightness, 0…1, as a picture. */
export function pictureOfGrey({ data, width, height }: Bitmap): Picture {
  const grey = Uint8Array.from(data, (value) => Math.round(255 * value));
  return whiteOnBlack(grey, width, height);
}

function asInk({ label, writer, strokes }: PenDigit, index: number): LabelledWriting {
  return { index, label: String(label), writer, writing: { strokes } };
}
