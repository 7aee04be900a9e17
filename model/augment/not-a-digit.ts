/** Ink that is not one digit: what a wrong cut leaves, and what people scribble. */
import { boundingBox, type Point, type Stroke } from '../../src/engine/ink.js';
import type { PenDigit } from '../data/index.js';
import type { Random } from '../random.js';
import { letter } from './letters.js';

/** Draws one shape of the eleventh class; `digits` are the digits of training writers. */
export function notADigit(digits: readonly PenDigit[], random: Random): Stroke[] {
  const kind = random.uniform();
  if (kind < 0.38) return squeezedDigits(digits, random);
  if (kind < 0.55) return untilFound(() => part(random.pick(digits), random));
  if (kind < 0.57) return untilFound(() => openingStroke(random.pick(digits)));
  if (kind < 0.75) return scribble(random);
  if (kind < 0.89) return letter(random);
  if (kind < 0.95) return dash(random);
  return dot(random);
}

function untilFound(find: () => Stroke[] | undefined): Stroke[] {
  for (;;) {
    const found = find();
    if (found) return found;
  }
}

/** Two or three digits as one: what a missing cut leaves. */
function squeezedDigits(digits: readonly PenDigit[], random: Random): Stroke[] {
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

/** A run of at most half of a stroke's points, from either end: what a wrong cut leaves. */
function part({ label, strokes }: PenDigit, random: Random): Stroke[] | undefined {
  if (!DIVISIBLE.includes(label)) return undefined;
  const { points } = random.pick(strokes);
  // Half an 8 is a 3 or a 0, and a 3 without its end may be a 2: shorter parts are not.
  const longest = label === 8 || label === 3 ? 0.35 : 0.5;
  const length = Math.round(points.length * random.uniform(0.2, longest));
  if (length < 4) return undefined;
  const from = random.chance(0.5) ? 0 : points.length - length;
  const cut = { points: points.slice(from, from + length) };
  const { width, height } = boundingBox([cut])!;
  return width < SLENDER * height ? undefined : [cut];
}

/** The first stroke of a 4 that was written with two: a corner, no digit. */
function openingStroke({ label, strokes }: PenDigit): Stroke[] | undefined {
  if (label !== 4 || strokes.length !== 2) return undefined;
  const { width, height } = boundingBox([strokes[0]!])!;
  return width < SLENDER * height ? undefined : [strokes[0]!];
}

/** A busy line: a walk whose heading swings, long enough to cross itself. */
function scribble(random: Random): Stroke[] {
  const strokes = 1 + random.index(3);
  const turns = random.uniform(0.1, 0.6);
  const pace = random.uniform(0.03, 0.14);
  return Array.from({ length: strokes }, () => {
    let [x, y] = [random.uniform(), random.uniform()];
    let heading = random.uniform(0, 2 * Math.PI);
    let swing = 0;
    const points: Point[] = [];
    const length = 20 + random.index(50);
    for (let i = 0; i < length; i++) {
      points.push({ x, y });
      swing = 0.85 * swing + random.normal(0, turns);
      // The paper's edge turns the pen back.
      const away = Math.atan2(0.5 - y, 0.5 - x);
      const far = Math.hypot(x - 0.5, y - 0.5) > 0.5;
      heading = far ? away + random.normal(0, 0.5) : heading + swing;
      x += pace * Math.cos(heading);
      y += pace * Math.sin(heading);
    }
    return { points };
  });
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
