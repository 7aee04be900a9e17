/**
 * Digits in forms that the open data hardly hold. An allograph is one of the ways to form a character;
 * which ones people use depends on where they went to school.
 */
import type { Point, Stroke } from '../../../src/engine/data/ink.js';
import type { Random } from '../../support/random.js';
import { drawnWith } from './device.js';
import { eight } from './eight.js';
import { five } from './five.js';
import { four } from './four.js';
import { nine } from './nine.js';
import { one } from './one.js';
import { seven } from './seven.js';
import { six } from './six.js';
import { three } from './three.js';
import { two } from './two.js';
import { zero } from './zero.js';

export interface Allograph {
  /** 0…9 */
  label: number;
  strokes: Stroke[];
  /** Factor on the width of the line. */
  width: number;
}

/** By digit: how it is drawn, and how often. Those that are misread most come most often. */
export const ALLOGRAPHS: readonly {
  draw: (random: Random) => Point[][];
  share: number;
}[] = [
  { draw: zero, share: 0.09 },
  { draw: one, share: 0.18 },
  { draw: two, share: 0.1 },
  { draw: three, share: 0.06 },
  { draw: four, share: 0.16 },
  { draw: five, share: 0.07 },
  { draw: six, share: 0.1 },
  { draw: seven, share: 0.1 },
  { draw: eight, share: 0.06 },
  { draw: nine, share: 0.08 },
];

export function allograph(random: Random): Allograph {
  let left = random.uniform();
  const label = ALLOGRAPHS.findIndex(({ share }) => {
    left -= share;
    return left < 0;
  });
  return allographOf(label < 0 ? 1 : label, random);
}

/** One of a digit's forms, drawn with one of the devices. */
export function allographOf(label: number, random: Random): Allograph {
  const { strokes, width } = drawnWith(ALLOGRAPHS[label]!.draw(random), random);
  return { label, strokes: strokes.map((points) => ({ points })), width };
}
