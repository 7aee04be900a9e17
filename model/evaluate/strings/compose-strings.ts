/** Numbers composed of digits by one writer, with wide gaps to overlaps. */
import type { Stroke } from 'digit-pad/engine';
import { boundingBox } from '../../../src/engine/data/ink.js';
import type { PenDigit } from '../../samples/data/index.js';
import { Random } from '../../support/random.js';
import type { LabelledWriting } from '../read-set.js';

/** Space between neighbours as a share of the height; below 0 they overlap. */
export const SPACINGS = {
  'with gaps': [0.1, 0.5],
  touching: [-0.05, 0.05],
  overlapping: [-0.25, -0.05],
} as const satisfies Record<string, readonly [number, number]>;

export type Spacing = keyof typeof SPACINGS;

const SHORTEST = 2;
const LONGEST = 6;
const SEED = 40;

/** Every string has a seed of its own: the same digits make the same strings. */
export function composeStrings(
  digits: readonly PenDigit[],
  spacing: Spacing,
  count: number,
): LabelledWriting[] {
  const byWriter = new Map<string, PenDigit[]>();
  for (const digit of digits) {
    const own = byWriter.get(digit.writer);
    if (own) own.push(digit);
    else byWriter.set(digit.writer, [digit]);
  }
  const writers = [...byWriter.keys()];
  const place = Object.keys(SPACINGS).indexOf(spacing);
  return Array.from({ length: count }, (_, index) => {
    const random = new Random(SEED, place, index);
    const writer = random.pick(writers);
    const length = SHORTEST + random.index(LONGEST - SHORTEST + 1);
    const own = byWriter.get(writer)!;
    const chosen = Array.from({ length }, () => random.pick(own));
    return {
      index,
      writer,
      label: chosen.map(({ label }) => label).join(''),
      writing: { strokes: inARow(chosen, SPACINGS[spacing], random) },
    };
  });
}

/** Digits side by side on one line, all of about one height. */
function inARow(
  digits: readonly PenDigit[],
  [closest, widest]: readonly [number, number],
  random: Random,
): Stroke[] {
  let right = 0;
  return digits.flatMap(({ strokes }, i) => {
    const box = boundingBox(strokes)!;
    const scale = random.uniform(0.9, 1.1) / (Math.max(box.height, box.width / 2) || 1);
    const left = right + (i === 0 ? 0 : random.uniform(closest, widest));
    const top = 1 - box.height * scale + random.normal(0, 0.04);
    right = left + box.width * scale;
    return strokes.map(({ points }) => ({
      points: points.map(({ x, y }) => ({
        x: left + (x - box.x) * scale,
        y: top + (y - box.y) * scale,
      })),
    }));
  });
}
