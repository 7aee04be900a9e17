/**
 * Marks and fillers of amounts, as strokes. The unit is the height of a digit; y is 0 at its top and 1 at
 * its foot.
 */
import type { Point } from '../../../src/engine/data/ink.js';
import type { Random } from '../../support/random.js';

type Draw = (random: Random) => Point[][];

const line = (x0: number, y0: number, x1: number, y1: number): Point[] => [
  { x: x0, y: y0 },
  { x: x1, y: y1 },
];

/** A line that the hand bends a little. */
function bent(random: Random, from: Point, to: Point): Point[] {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const bow = random.normal(0, 0.06);
  return Array.from({ length: 6 }, (_, i) => {
    const share = i / 5;
    const off = bow * Math.sin(Math.PI * share);
    return { x: from.x + dx * share - dy * off, y: from.y + dy * share + dx * off };
  });
}

function flat(random: Random, length: number, y: number): Point[] {
  return bent(
    random,
    { x: 0, y: y + random.normal(0, 0.03) },
    { x: length, y: y + random.normal(0, 0.05) },
  );
}

const point: Draw = (random) => {
  const y = random.uniform(0.85, 1.1);
  if (random.chance(0.5)) return [[{ x: 0.04, y }]];
  const size = random.uniform(0.03, 0.12);
  return [line(0, y - size / 2, random.uniform(-0.05, 0.05), y + size / 2)];
};

const comma: Draw = (random) => {
  const y = random.uniform(0.85, 1);
  const far = random.uniform(0.12, 0.35);
  return [bent(random, { x: 0.12, y }, { x: random.uniform(-0.05, 0.1), y: y + far })];
};

const apostrophe: Draw = (random) => {
  const y = random.uniform(-0.15, 0.1);
  return [
    bent(random, { x: 0.08, y }, { x: random.uniform(0, 0.08), y: y + random.uniform(0.1, 0.25) }),
  ];
};

const dash: Draw = (random) => [flat(random, random.uniform(0.2, 0.75), random.uniform(0.4, 0.75))];

const equals: Draw = (random) => {
  const y = random.uniform(0.35, 0.6);
  const length = random.uniform(0.25, 0.8);
  return [flat(random, length, y), flat(random, length, y + random.uniform(0.13, 0.3))];
};

const longDash: Draw = (random) => [
  flat(random, random.uniform(0.8, 3), random.uniform(0.35, 0.8)),
];

const wave: Draw = (random) => {
  const [length, high] = [random.uniform(0.8, 3), random.uniform(0.05, 0.2)];
  const [y, turns] = [random.uniform(0.4, 0.7), random.uniform(2, 6)];
  return [
    Array.from({ length: 30 }, (_, i) => ({
      x: (length * i) / 29,
      y: y + high * Math.sin((turns * 2 * Math.PI * i) / 29),
    })),
  ];
};

const slash: Draw = (random) => {
  const lean = random.uniform(0.15, 0.6);
  return [
    bent(
      random,
      { x: lean, y: random.uniform(-0.2, 0.1) },
      { x: 0, y: random.uniform(0.95, 1.25) },
    ),
  ];
};

const hash: Draw = (random) => {
  const lean = random.uniform(0, 0.25);
  const [top, foot] = [random.uniform(-0.05, 0.25), random.uniform(0.8, 1.05)];
  return [
    bent(random, { x: 0.2 + lean, y: top }, { x: 0.2, y: foot }),
    bent(random, { x: 0.5 + lean, y: top }, { x: 0.5, y: foot }),
    flat(random, 0.75, random.uniform(0.3, 0.45)),
    flat(random, 0.75, random.uniform(0.55, 0.75)),
  ];
};

const star: Draw = (random) => {
  const [size, y] = [random.uniform(0.15, 0.35), random.uniform(0.2, 0.6)];
  const turn = random.uniform(0, Math.PI);
  return Array.from({ length: 3 }, (_, i) => {
    const angle = turn + (i * Math.PI) / 3 + random.normal(0, 0.1);
    const [dx, dy] = [size * Math.cos(angle), size * Math.sin(angle)];
    return line(size - dx, y - dy, size + dx, y + dy);
  });
};

const cross: Draw = (random) => {
  const [size, y] = [random.uniform(0.25, 0.55), random.uniform(0.25, 0.6)];
  return [
    bent(random, { x: 0, y }, { x: size, y: y + size }),
    bent(random, { x: size, y }, { x: 0, y: y + size }),
  ];
};

/** An S with one or two lines through it. */
const dollar: Draw = (random) => {
  const wide = random.uniform(0.35, 0.55);
  const curve = [
    [0.95, 0.18],
    [0.6, 0.04],
    [0.2, 0.12],
    [0.08, 0.3],
    [0.4, 0.46],
    [0.8, 0.6],
    [0.95, 0.78],
    [0.6, 0.97],
    [0.2, 0.95],
    [0.02, 0.8],
  ].map(([x, y]) => ({ x: wide * x! + random.normal(0, 0.02), y: y! + random.normal(0, 0.02) }));
  const through = (x: number) =>
    bent(
      random,
      { x, y: random.uniform(-0.25, -0.05) },
      { x: x - random.uniform(0, 0.1), y: random.uniform(1.05, 1.25) },
    );
  return random.chance(0.6)
    ? [curve, through(wide * 0.55)]
    : [curve, through(wide * 0.42), through(wide * 0.68)];
};

const colon: Draw = (random) => [
  [{ x: 0.05, y: random.uniform(0.3, 0.5) }],
  [{ x: 0.05, y: random.uniform(0.8, 1) }],
];

const bracket: Draw = (random) => {
  const lean = random.uniform(0.1, 0.25) * (random.chance(0.5) ? 1 : -1);
  return [
    Array.from({ length: 8 }, (_, i) => ({
      x: 0.2 + lean * Math.sin((Math.PI * i) / 7),
      y: -0.15 + (1.35 * i) / 7,
    })),
  ];
};

const MARKS = {
  point,
  comma,
  apostrophe,
  dash,
  equals,
  'long dash': longDash,
  wave,
  slash,
  hash,
  star,
  cross,
  dollar,
  colon,
  bracket,
} as const satisfies Record<string, Draw>;

export type MarkName = keyof typeof MARKS;

export const MARK_NAMES = Object.keys(MARKS) as MarkName[];

export function drawMark(name: MarkName, random: Random): Point[][] {
  return MARKS[name](random);
}
