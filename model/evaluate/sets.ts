/** The open sets that the recogniser is measured on. */
import type { Picture, ReadOptions } from 'digit-pad/engine';
import { mnist, type PenDigit, pendigits, type Split, unipenDigits } from '../data/index.js';
import type { LabelledWriting } from './read-set.js';

export interface EvaluationSet {
  name: string;
  samples: LabelledWriting[];
  options: ReadOptions;
}

/** Pictures are read as one digit; pen ink with its length unknown, as a free field reads it. */
export function evaluationSets(folder: string, split: Split): EvaluationSet[] {
  const t10k = split === 'test' ? 'MNIST t10k' : `MNIST ${split}`;
  return [
    { name: t10k, samples: mnistSamples(folder, split), options: { length: 1 } },
    { name: `pendigits ${split}`, samples: pendigits(folder, split).map(asInk), options: {} },
    {
      name: `UNIPEN ${split} writers`,
      samples: unipenDigits(folder, split).map(asInk),
      options: {},
    },
  ];
}

function mnistSamples(folder: string, split: Split): LabelledWriting[] {
  const { count, width, height, pixels, labels } = mnist(folder, split);
  return Array.from({ length: count }, (_, i) => ({
    label: String(labels[i]),
    writer: `picture ${i}`,
    writing: asPicture(
      pixels.subarray(i * width * height, (i + 1) * width * height),
      width,
      height,
    ),
  }));
}

/** White ink on black, as MNIST comes. */
function asPicture(grey: Uint8Array, width: number, height: number): Picture {
  const data = new Uint8ClampedArray(4 * grey.length);
  grey.forEach((value, i) => {
    data.fill(value, 4 * i, 4 * i + 3);
    data[4 * i + 3] = 255;
  });
  return { data, width, height };
}

function asInk({ label, writer, strokes }: PenDigit): LabelledWriting {
  return { label: String(label), writer, writing: { strokes } };
}
