/** Scribbles by rule and by chance, in a unit box; none of them by the process that training uses. */
import type { Point, Stroke } from 'digit-pad/engine';
import type { Random } from '../../support/random.js';

/** Frequency ratios whose figures cross themselves often; 1:1 would be a 0, and 1:2 an 8. */
const LISSAJOUS: readonly (readonly [number, number])[] = [
  [2, 3],
  [3, 4],
  [3, 5],
  [4, 5],
  [2, 5],
  [5, 6],
];

const POINTS = 120;

const DRAWERS: readonly ((random: Random) => Stroke[])[] = [
  lissajous,
  spiral,
  hatching,
  zigzag,
  wildCurve,
];

export function scribble(random: Random): Stroke[] {
  return tilted(random.pick(DRAWERS)(random), random);
}

function lissajous(random: Random): Stroke[] {
  const [a, b] = random.pick(LISSAJOUS);
  const phase = random.uniform(0.2, 1.4);
  const aspect = random.uniform(0.6, 1.6);
  return [
    curve((u) => ({
      x: 0.5 * aspect * Math.sin(2 * Math.PI * a * u + phase),
      y: 0.5 * Math.sin(2 * Math.PI * b * u),
    })),
  ];
}

/** At least two and a half turns: fewer may be a 6, a 9 or a 0. */
function spiral(random: Random): Stroke[] {
  const turns = random.uniform(2.5, 5);
  const sense = random.chance(0.5) ? 1 : -1;
  const inner = random.uniform(0, 0.15);
  return [
    curve((u) => {
      const [radius, angle] = [inner + (0.5 - inner) * u, sense * 2 * Math.PI * turns * u];
      return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
    }),
  ];
}

/** Parallel lines, sometimes crossed by others. */
function hatching(random: Random): Stroke[] {
  const lines = 4 + random.index(5);
  const upright = Array.from({ length: lines }, (_, i) =>
    straight(
      { x: (i + random.normal(0, 0.12)) / (lines - 1), y: random.normal(0, 0.06) },
      { x: (i + random.normal(0, 0.12)) / (lines - 1) + 0.2, y: 1 + random.normal(0, 0.06) },
    ),
  );
  const crossed = random.chance(0.4);
  return crossed
    ? [...upright, ...upright.map(({ points }) => ({ points: points.map(turnedAround) }))]
    : upright;
}

function turnedAround({ x, y }: Point): Point {
  return { x: y, y: x };
}

/** Back and forth without lifting the pen, at least five times. */
function zigzag(random: Random): Stroke[] {
  const teeth = 5 + random.index(7);
  const corners = Array.from({ length: teeth + 1 }, (_, i) => ({
    x: i / teeth + random.normal(0, 0.02),
    y: (i % 2) * random.uniform(0.6, 1) + random.normal(0, 0.05),
  }));
  const points = corners.slice(1).flatMap((to, i) => straight(corners[i]!, to).points);
  return [{ points }];
}

/** Five to nine cubic Bézier curves, joined smoothly, with control points anywhere. */
function wildCurve(random: Random): Stroke[] {
  const count = 5 + random.index(5);
  const anywhere = () => ({ x: random.uniform(), y: random.uniform() });
  const points: Point[] = [];
  let [start, outwards] = [anywhere(), anywhere()];
  for (let i = 0; i < count; i++) {
    const [inwards, end] = [anywhere(), anywhere()];
    for (let k = 0; k < 15; k++) points.push(bezier(start, outwards, inwards, end, k / 15));
    outwards = { x: 2 * end.x - inwards.x, y: 2 * end.y - inwards.y };
    start = end;
  }
  return [{ points: [...points, start] }];
}

function bezier(a: Point, b: Point, c: Point, d: Point, u: number): Point {
  const v = 1 - u;
  const [wa, wb, wc, wd] = [v ** 3, 3 * v * v * u, 3 * v * u * u, u ** 3];
  return {
    x: wa * a.x + wb * b.x + wc * c.x + wd * d.x,
    y: wa * a.y + wb * b.y + wc * c.y + wd * d.y,
  };
}

function curve(at: (u: number) => Point): Stroke {
  return { points: Array.from({ length: POINTS + 1 }, (_, i) => at(i / POINTS)) };
}

function straight(from: Point, to: Point): Stroke {
  return {
    points: Array.from({ length: 11 }, (_, i) => ({
      x: from.x + ((to.x - from.x) * i) / 10,
      y: from.y + ((to.y - from.y) * i) / 10,
    })),
  };
}

function tilted(strokes: readonly Stroke[], random: Random): Stroke[] {
  const angle = random.uniform(-0.4, 0.4);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return strokes.map(({ points }) => ({
    points: points.map(({ x, y }) => ({ x: x * cos - y * sin, y: x * sin + y * cos })),
  }));
}
