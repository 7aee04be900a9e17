/** Numbers with one stray mark on free paper, and the fields that they are written into. */
import type { Box, Ink, ReadOptions, Stroke } from 'digit-pad/engine';
import { boundingBox } from '../../../src/engine/data/ink.js';
import {
  type PenDigit,
  pendigits,
  SMALL_SETS,
  type Split,
  smallSetDigits,
  unipenDigits,
} from '../../samples/data/index.js';
import { byWriter, composeNumber, SPACINGS } from '../../segmenter-fit/compose.js';
import { Random } from '../../support/random.js';
import type { StrayMark } from './marks.js';

export interface StrayMarkNumber {
  label: string;
  /** Of a digit in `strokes`. */
  height: number;
  strokes: readonly Stroke[];
  digitStrokes: readonly (readonly number[])[];
}

/** How the number is handed over: what the field knows of it, and where its digits lie. */
export interface Field {
  name: string;
  write(number: StrayMarkNumber): { ink: Ink; options: ReadOptions; cells?: readonly Box[] };
}

const SEED = 41;

/** Heights of a digit, CSS px. */
const HEIGHT = 60;

/** Numbers of one digit, of two, and of three to six: as many of each. */
const LENGTHS = [[1], [2], [3, 4, 5, 6]] as const;

/** The least distance of a mark from every digit, and the largest, in heights of a digit. */
const DISTANCE = { least: 0.25, most: 1.5 };

/** Heights of a digit that a cell is high and wide. */
const CELL = { width: 1.5, height: 1.6 };

/** Numbers without end: each of one writer of the split, the same in every run. */
export function* numbers(data: string, split: Split): Generator<StrayMarkNumber> {
  const digits = [
    ...unipenDigits(data, split),
    ...pendigits(data, split),
    ...SMALL_SETS.flatMap((set) => smallSetDigits(data, set, split)),
  ];
  const writers: PenDigit[][] = [...byWriter(digits).values()];
  for (let index = 0; ; index++) {
    const random = new Random(SEED, index);
    const length = random.pick(LENGTHS[index % LENGTHS.length]!);
    const sample = composeNumber(random.pick(writers), length, { spacing: SPACINGS.gaps }, random);
    const strokes = sample.strokes.map(({ points }) => ({
      points: points.map(({ x, y }) => ({ x: x * HEIGHT + 40, y: y * HEIGHT + 110 })),
    }));
    const digitStrokes = sample.digitStrokes!;
    yield { label: sample.label, height: HEIGHT, strokes, digitStrokes };
  }
}

export const FIELDS: readonly Field[] = [
  { name: 'free', write: ({ strokes }) => ({ ink: { strokes }, options: {} }) },
  {
    name: 'digits="N", while writing',
    write: ({ strokes, label }) => ({ ink: { strokes }, options: { maxLength: label.length } }),
  },
  {
    name: 'digits="N"',
    write: ({ strokes, label }) => ({ ink: { strokes }, options: { length: label.length } }),
  },
  { name: 'cells', write: inCells },
];

/** Each digit in the middle of a cell of its own. */
function inCells({ strokes, digitStrokes, height }: StrayMarkNumber) {
  const [width, tall] = [CELL.width * height, CELL.height * height];
  const cells = digitStrokes.map((_, i) => ({ x: i * width, y: 0, width, height: tall }));
  const placed: Stroke[] = [];
  digitStrokes.forEach((own, place) => {
    const digit = own.map((index) => strokes[index]!);
    const box = boundingBox(digit)!;
    const scale = Math.min(1, (0.85 * width) / box.width, (0.85 * tall) / box.height);
    const x = (place + 0.5) * width - (scale * box.width) / 2;
    const y = tall / 2 - (scale * box.height) / 2;
    for (const { points } of digit) {
      placed.push({
        points: points.map((p) => ({ x: x + (p.x - box.x) * scale, y: y + (p.y - box.y) * scale })),
      });
    }
  });
  const ink = { strokes: placed, width: width * cells.length, height: tall };
  return { ink, options: { cells, length: cells.length }, cells };
}

/**
 * The ink with a mark where nothing is written: around the number, or inside a cell.
 *
 * @returns undefined where the mark has no room.
 */
export function withMark(
  { ink, cells }: { ink: Ink; cells?: readonly Box[] },
  mark: StrayMark,
  height: number,
  random: Random,
): Ink | undefined {
  const written = boundingBox(ink.strokes)!;
  for (let attempt = 0; attempt < 200; attempt++) {
    const { points } = mark.draw(random);
    const reach = DISTANCE.most * height;
    const cell = cells && random.pick(cells);
    const at = cell
      ? {
          x: random.uniform(cell.x + 0.1 * height, cell.x + cell.width - 0.1 * height),
          y: random.uniform(0.1 * height, cell.height - 0.1 * height),
        }
      : {
          x: random.uniform(written.x - reach, written.x + written.width + reach),
          y: random.uniform(written.y - reach, written.y + written.height + reach),
        };
    const stroke = {
      points: points.map(({ x, y }) => ({ x: at.x + x * height, y: at.y + y * height })),
    };
    const least = (cell ? 0.6 : 1) * DISTANCE.least * height;
    if (distance(stroke, ink.strokes) >= least)
      return { ...ink, strokes: [...ink.strokes, stroke] };
  }
  return undefined;
}

/** Between the nearest points of a stroke and of others. */
function distance(stroke: Stroke, others: readonly Stroke[]): number {
  let least = Infinity;
  for (const a of stroke.points) {
    for (const { points } of others) {
      for (const b of points) least = Math.min(least, Math.hypot(a.x - b.x, a.y - b.y));
    }
  }
  return least;
}
