/**
 * Letters and marks that no digit looks like, as straight lines in a unit box (y down). Those that
 * do look like one (O, I, S, Z, B, g, q, y …) are left out: nobody could tell them apart.
 */
import type { Point, Stroke } from '../../../src/engine/data/ink.js';
import type { Random } from '../../support/random.js';

type Line = readonly (readonly [number, number])[];

const SHAPES: readonly (readonly Line[])[] = [
  [
    [
      [0, 1],
      [0.5, 0],
      [1, 1],
    ],
    [
      [0.2, 0.6],
      [0.8, 0.6],
    ],
  ], // A
  [
    [
      [1, 0],
      [0, 0],
      [0, 1],
      [1, 1],
    ],
    [
      [0, 0.5],
      [0.8, 0.5],
    ],
  ], // E
  [
    [
      [1, 0],
      [0, 0],
      [0, 1],
    ],
    [
      [0, 0.45],
      [0.8, 0.45],
    ],
  ], // F
  [
    [
      [0, 0],
      [0, 1],
    ],
    [
      [1, 0],
      [1, 1],
    ],
    [
      [0, 0.5],
      [1, 0.5],
    ],
  ], // H
  [
    [
      [0, 0],
      [0, 1],
    ],
    [
      [1, 0],
      [0, 0.5],
      [1, 1],
    ],
  ], // K
  [
    [
      [0, 1],
      [0, 0],
      [0.5, 0.6],
      [1, 0],
      [1, 1],
    ],
  ], // M
  [
    [
      [0, 1],
      [0, 0],
      [1, 1],
      [1, 0],
    ],
  ], // N
  [
    [
      [0, 1],
      [0, 0],
      [0.8, 0.1],
      [0.8, 0.4],
      [0, 0.5],
      [1, 1],
    ],
  ], // R
  [
    [
      [0, 0],
      [1, 0],
    ],
    [
      [0.5, 0],
      [0.5, 1],
    ],
  ], // T
  [
    [
      [0, 0],
      [0.25, 1],
      [0.5, 0.3],
      [0.75, 1],
      [1, 0],
    ],
  ], // W
  [
    [
      [0, 0],
      [1, 1],
    ],
    [
      [1, 0],
      [0, 1],
    ],
  ], // X
  [
    [
      [0, 0],
      [0, 1],
      [0, 0.5],
      [0.4, 0.35],
      [0.8, 0.5],
      [0.8, 1],
    ],
  ], // h
  [
    [
      [0, 1],
      [0, 0.1],
      [0.3, 0],
      [0.5, 0.3],
      [0.5, 1],
      [0.5, 0.2],
      [0.8, 0],
      [1, 0.3],
      [1, 1],
    ],
  ], // m
  [
    [
      [0.1, 0.5],
      [0.9, 0.45],
      [0.7, 0],
      [0.1, 0.2],
      [0, 0.8],
      [0.5, 1],
      [1, 0.8],
    ],
  ], // e
  [
    [
      [0.8, 0.1],
      [0.2, 0],
      [0, 0.7],
      [0.4, 1],
      [0.8, 0.6],
      [0.8, 0.1],
      [0.8, 0.8],
      [1, 1],
    ],
  ], // a
  [
    [
      [0, 0],
      [0, 1],
      [0, 0.4],
      [0.4, 0],
      [0.9, 0.1],
    ],
  ], // r
  [
    [
      [0.5, 0],
      [0.5, 1],
    ],
    [
      [0, 0.5],
      [1, 0.5],
    ],
  ], // +
  [
    [
      [0, 0],
      [1, 0],
    ],
    [
      [0, 0.5],
      [1, 0.5],
    ],
  ], // =
  [
    [
      [0, 0.6],
      [0.35, 1],
      [1, 0],
    ],
  ], // a tick
  [
    [
      [0.3, 0],
      [0.2, 1],
    ],
    [
      [0.8, 0],
      [0.7, 1],
    ],
    [
      [0, 0.3],
      [1, 0.3],
    ],
    [
      [0, 0.7],
      [1, 0.7],
    ],
  ], // #
  [
    [
      [0.5, 1],
      [0, 0.4],
      [0.2, 0],
      [0.5, 0.3],
      [0.8, 0],
      [1, 0.4],
      [0.5, 1],
    ],
  ], // a heart
  [
    [
      [0, 1],
      [0.5, 0],
      [1, 1],
      [0, 0.4],
      [1, 0.4],
      [0, 1],
    ],
  ], // a star
];

/** Samples along each line, so that augmentation can bend what is straight here. */
const SAMPLES_A_LINE = 8;

/** Share of letters whose corners a quick hand rounds off. */
const ROUNDED = 0.5;

/** One of them, with its corners moved by chance. */
export function letter(random: Random): Stroke[] {
  const rounded = random.chance(ROUNDED);
  return random.pick(SHAPES).map((line) => {
    const corners = line.map(([x, y]) => ({
      x: x + random.normal(0, 0.05),
      y: y + random.normal(0, 0.05),
    }));
    return { points: along(rounded ? cutCorners(cutCorners(corners)) : corners) };
  });
}

function along(corners: readonly Point[]): Point[] {
  const points = corners.slice(1).flatMap((to, i) => {
    const from = corners[i]!;
    return Array.from({ length: SAMPLES_A_LINE }, (_, k) => between(from, to, k / SAMPLES_A_LINE));
  });
  return [...points, corners[corners.length - 1]!];
}

/** Cuts a quarter off each line at either end (Chaikin 1974); the first and last point stay. */
function cutCorners(corners: readonly Point[]): Point[] {
  const inner = corners.slice(1).flatMap((to, i) => {
    const from = corners[i]!;
    return [between(from, to, 0.25), between(from, to, 0.75)];
  });
  return [corners[0]!, ...inner.slice(1, -1), corners[corners.length - 1]!];
}

function between(from: Point, to: Point, share: number): Point {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}
