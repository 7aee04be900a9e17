/** Signed decimals: digits of one pendigits writer with a real minus and a real point or comma. */
import type { Stroke } from 'digit-pad/engine';
import { boundingBox } from '../../../src/engine/data/ink.js';
import { pendigits, type Split } from '../../samples/data/index.js';
import { byWriter, composeNumber, SPACINGS } from '../../segmenter-fit/compose.js';
import { Random } from '../../support/random.js';
import type { LabelledWriting } from '../read-set.js';
import { type RealMark, realMarks } from './real-marks.js';

export interface SignedDecimal extends LabelledWriting {
  writing: { strokes: Stroke[] };
  /** Indexes of the strokes that are marks. */
  marks: number[];
}

const COUNT = 1000;
const SEED = 32;

/** Space on either side of a mark, as shares of the line's height. */
const ROOM = { from: 0.06, to: 0.25 };

export function signedDecimals(folder: string, split: Split): SignedDecimal[] {
  const writers = [...byWriter(pendigits(folder, split)).values()];
  const marks = realMarks(folder, split);
  const points = marks.filter(({ kind }) => kind === 'decimal');
  const dashes = marks.filter(({ kind }) => kind === 'minus');
  if (points.length === 0 || dashes.length === 0) return [];
  return Array.from({ length: COUNT }, (_, index) => {
    const random = new Random(SEED, index);
    const digits = random.pick(writers);
    const part = (most: number) =>
      composeNumber(digits, 1 + random.index(most), { spacing: SPACINGS.gaps }, random);
    const [whole, fraction] = [part(4), part(3)];
    const strokes: Stroke[] = [];
    const own: number[] = [];
    let edge = 0;
    const put = (added: readonly Stroke[], room: number) => {
      const box = boundingBox(added)!;
      const shift = edge + room - box.x;
      strokes.push(
        ...added.map(({ points: line }) => ({
          points: line.map(({ x, y }) => ({ x: x + shift, y })),
        })),
      );
      edge += room + box.width;
    };
    const room = () => random.uniform(ROOM.from, ROOM.to);
    const putMark = ({ stroke }: RealMark) => {
      own.push(strokes.length);
      put([stroke], room());
    };
    const negative = random.chance(0.5);
    if (negative) putMark(random.pick(dashes));
    put(whole.strokes, room());
    putMark(random.pick(points));
    put(fraction.strokes, room());
    return {
      index,
      writer: whole.writer,
      label: `${negative ? '-' : ''}${whole.label}.${fraction.label}`,
      writing: { strokes },
      marks: own,
    };
  });
}
