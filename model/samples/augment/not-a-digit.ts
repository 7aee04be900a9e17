/** Ink that is not one digit: what a wrong cut leaves, and what people scribble. */
import { boundingBox, type Stroke } from '../../../src/engine/data/ink.js';
import type { Random } from '../../support/random.js';
import type { PenDigit } from '../data/index.js';
import { letter } from './letters.js';
import { scribble } from './scribbles.js';

/** Draws one shape of the eleventh class; `digits` are the digits of training writers. */
export function notADigit(digits: readonly PenDigit[], random: Random): Stroke[] {
  const kind = random.uniform();
  if (kind < 0.34) return squeezedDigits(digits, random);
  if (kind < 0.5) return untilFound(() => part(random.pick(digits), random));
  if (kind < 0.53) return untilFound(() => overwritten(digits, random));
  if (kind < 0.76) return scribble(random);
  if (kind < 0.9) return letter(random);
  if (kind < 0.95) return dash(random);
  return dot(random);
}

export function untilFound(find: () => Stroke[] | undefined): Stroke[] {
  for (;;) {
    const found = find();
    if (found) return found;
  }
}

/** Two or three digits as one: what a missing cut leaves. */
export function squeezedDigits(digits: readonly PenDigit[], random: Random): Stroke[] {
  const count = random.chance(0.8) ? 2 : 3;
  const strokes: Stroke[] = [];
  let right = 0;
  for (let i = 0; i < count; i++) {
    const digit = random.pick(digits);
    const box = boundingBox(digit.strokes)!;
    const scale = random.uniform(0.85, 1.15) / (Math.max(box.height, box.width / 2) || 1);
    const gap = i === 0 ? 0 : random.uniform(-0.12, 0.3);
    const drop = random.normal(0, 0.06);
    for (const { points } of digit.strokes) {
      strokes.push({
        points: points.map(({ x, y }) => ({
          x: right + gap + (x - box.x) * scale,
          y: drop + (y - box.y) * scale,
        })),
      });
    }
    right += gap + box.width * scale;
  }
  return strokes;
}

/** Digits of which a part is rarely a digit itself. */
const DIVISIBLE = [0, 2, 3, 4, 5, 8];

/** Where width is less than this share of the height, a part looks like a 1. */
const SLENDER = 0.4;

/** Where a line is no longer than its box's diagonal over this, it is straight. */
const STRAIGHT = 0.95;

/** A run of at most half of a stroke's points, from either end: what a wrong cut leaves. */
export function part({ label, strokes }: PenDigit, random: Random): Stroke[] | undefined {
  if (!DIVISIBLE.includes(label)) return undefined;
  const { points } = random.pick(strokes);
  // Half an 8 is a 3 or a 0, and a 3 without its end may be a 2: shorter parts are not.
  const longest = label === 8 || label === 3 ? 0.35 : 0.5;
  const length = Math.round(points.length * random.uniform(0.2, longest));
  if (length < 4) return undefined;
  const from = random.chance(0.5) ? 0 : points.length - length;
  const cut = { points: points.slice(from, from + length) };
  const { width, height } = boundingBox([cut])!;
  return width < SLENDER * height || isLeaningLine(cut, width, height) ? undefined : [cut];
}

/** Nearly straight, and no lying line: a 1 of somebody who writes aslant. */
function isLeaningLine({ points }: Stroke, width: number, height: number): boolean {
  const length = points.reduce((sum, { x, y }, i) => {
    const before = points[i - 1] ?? points[0]!;
    return sum + Math.hypot(x - before.x, y - before.y);
  }, 0);
  return height > 0.6 * width && Math.hypot(width, height) > STRAIGHT * length;
}

/** One over the other, these may be a digit again: a 3 in an 8, a 1 through a 0. */
const MERGING: readonly (readonly number[])[] = [
  [0, 6, 8, 9],
  [3, 5, 6, 8, 9],
  [0, 1, 4, 7, 9],
];

/** Two digits of the same size in the same place: a correction on top of what was wrong. */
export function overwritten(digits: readonly PenDigit[], random: Random): Stroke[] | undefined {
  const [below, above] = [random.pick(digits), random.pick(digits)];
  if (below.label === above.label) return undefined;
  if (MERGING.some((pair) => pair.includes(below.label) && pair.includes(above.label))) {
    return undefined;
  }
  const [from, to] = [boundingBox(above.strokes)!, boundingBox(below.strokes)!];
  const scale = (random.uniform(0.85, 1.15) * to.height) / (from.height || 1);
  const right = to.x + (to.width - from.width * scale) / 2 + random.normal(0, 0.06) * to.height;
  const down = to.y + random.normal(0, 0.06) * to.height;
  return [
    ...below.strokes,
    ...above.strokes.map(({ points }) => ({
      points: points.map(({ x, y }) => ({
        x: right + (x - from.x) * scale,
        y: down + (y - from.y) * scale,
      })),
    })),
  ];
}

/** A lying line, once or twice: a minus, an equals sign, a crossing-out. */
function dash(random: Random): Stroke[] {
  const lines = random.chance(0.7) ? 1 : 2;
  return Array.from({ length: lines }, (_, i) => ({
    points: Array.from({ length: 12 }, (_, k) => ({
      x: k / 11,
      y: i * random.uniform(0.2, 0.4) + random.normal(0, 0.015),
    })),
  }));
}

/** A touch of the pen: a point, or the smallest of marks. */
function dot(random: Random): Stroke[] {
  if (random.chance(0.4)) return [{ points: [{ x: 0, y: 0 }] }];
  const count = 2 + random.index(8);
  return [
    {
      points: Array.from({ length: count }, () => ({
        x: random.normal(0, 0.3),
        y: random.normal(0, 0.3),
      })),
    },
  ];
}
