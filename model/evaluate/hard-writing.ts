/** Writers and devices that are hard to read: the same digits, changed in one way each. */
import type { Ink, Picture, Point, ReadOptions, Stroke } from 'digit-pad/engine';
import { boundingBox } from '../../src/engine/data/ink.js';
import type { Random } from '../support/random.js';
import { pictureOfInk } from './pictures/picture-of-ink.js';

export interface HardWriting {
  name: string;
  /** Changes one digit's ink. */
  write(strokes: readonly Stroke[], random: Random): Ink | Picture;
  /** Beyond those of the set. */
  options?: ReadOptions;
}

const ROTATION = (20 * Math.PI) / 180;
const NARROWER = 0.6;
/** Standard deviation, as a share of the longer side. */
const JITTER = 0.02;
/** Points between one that was sampled and the next. */
const SPARSE = 3;
/** Length of the pieces whose direction is random, as a share of the longer side. */
const PIECE = 0.25;

export const HARD_WRITING: readonly HardWriting[] = [
  { name: 'none', write: (strokes) => ({ strokes }) },
  { name: 'reversed strokes', write: (strokes) => ({ strokes: backwards(strokes) }) },
  { name: 'drawn into a picture', write: pictureOfInk, options: { length: 1 } },
  {
    name: 'random direction',
    write: (strokes, random) => ({ strokes: anyDirection(strokes, random) }),
    options: { length: 1 },
  },
  { name: 'every third point', write: (strokes) => ({ strokes: sparse(strokes) }) },
  {
    name: '2 % jitter',
    write: (strokes, random) => ({ strokes: jittered(strokes, random) }),
  },
  {
    name: 'rotation by 20°',
    write: (strokes, random) => ({
      strokes: rotated(strokes, random.chance(0.5) ? ROTATION : -ROTATION),
    }),
  },
  { name: 'width × 0.6', write: (strokes) => ({ strokes: narrow(strokes) }) },
  {
    name: 'a stray dot',
    write: (strokes, random) => ({ strokes: [...strokes, strayDot(strokes, random)] }),
  },
];

/** Last stroke first, each from its end. */
export function backwards(strokes: readonly Stroke[]): Stroke[] {
  return [...strokes].reverse().map(({ points }) => ({ points: [...points].reverse() }));
}

/** Cuts strokes into short pieces that keep their place, each drawn one way or the other. */
export function anyDirection(strokes: readonly Stroke[], random: Random): Stroke[] {
  const length = PIECE * extentOf(strokes);
  return strokes.flatMap(({ points }) =>
    piecesOf(points, length).map((piece) => ({
      points: random.chance(0.5) ? [...piece].reverse() : piece,
    })),
  );
}

/** Runs of points about `length` long; each begins where the one before ended. */
function piecesOf(points: readonly Point[], length: number): Point[][] {
  const pieces: Point[][] = [];
  let piece: Point[] = points.slice(0, 1);
  let gone = 0;
  for (let i = 1; i < points.length; i++) {
    const [from, to] = [points[i - 1]!, points[i]!];
    piece.push(to);
    gone += Math.hypot(to.x - from.x, to.y - from.y);
    if (gone < length || i === points.length - 1) continue;
    pieces.push(piece);
    piece = [to];
    gone = 0;
  }
  return [...pieces, piece];
}

/** Every third point, and the last one. */
export function sparse(strokes: readonly Stroke[]): Stroke[] {
  return strokes.map(({ points }) => ({
    points: points.filter((_, i) => i % SPARSE === 0 || i === points.length - 1),
  }));
}

function jittered(strokes: readonly Stroke[], random: Random): Stroke[] {
  const deviation = JITTER * extentOf(strokes);
  return mapPoints(strokes, ({ x, y }) => ({
    x: x + random.normal(0, deviation),
    y: y + random.normal(0, deviation),
  }));
}

/** Around the origin: the position of ink does not matter to the engine. */
function rotated(strokes: readonly Stroke[], angle: number): Stroke[] {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return mapPoints(strokes, ({ x, y }) => ({ x: x * cos - y * sin, y: x * sin + y * cos }));
}

export function narrow(strokes: readonly Stroke[]): Stroke[] {
  return mapPoints(strokes, ({ x, y }) => ({ x: x * NARROWER, y }));
}

/** A touch of the pen, 15 to 50 % of the longer side away from the digit, left or right of it. */
function strayDot(strokes: readonly Stroke[], random: Random): Stroke {
  const box = boundingBox(strokes)!;
  const away = random.uniform(0.15, 0.5) * extentOf(strokes);
  const x = random.chance(0.5) ? box.x - away : box.x + box.width + away;
  return { points: [{ x, y: box.y + random.uniform() * box.height }] };
}

function mapPoints(strokes: readonly Stroke[], move: (point: Point) => Point): Stroke[] {
  return strokes.map(({ points }) => ({ points: points.map(move) }));
}

function extentOf(strokes: readonly Stroke[]): number {
  const box = boundingBox(strokes)!;
  return Math.max(box.width, box.height);
}
