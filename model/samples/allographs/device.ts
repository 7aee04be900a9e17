/** What it was drawn with: a pen, few samples, a mouse, or a thumb. */
import type { Point } from '../../../src/engine/data/ink.js';
import type { Random } from '../../support/random.js';

export interface Drawn {
  strokes: Point[][];
  /** Factor on the width of the line. */
  width: number;
}

export function drawnWith(strokes: readonly Point[][], random: Random): Drawn {
  const kind = random.uniform();
  if (kind < 0.5) return { strokes: [...strokes], width: 1 };
  if (kind < 0.68) return { strokes: strokes.map((s) => fewSamples(s, random)), width: 1 };
  if (kind < 0.84) return { strokes: byMouse(strokes, random), width: random.uniform(0.8, 1.3) };
  return { strokes: byThumb(strokes, random), width: random.uniform(1.2, 1.8) };
}

/** A path longer than this many chords has bends that must not be lost. */
const BENT = 1.3;
const LEAST_POINTS_OF_A_BEND = 7;

/** So few points that a curve becomes straight lines. */
function fewSamples(points: readonly Point[], random: Random): Point[] {
  return resample(points, fewestPoints(points, 2 + random.uniform(1.5, 5) * pathLength(points)));
}

function fewestPoints(points: readonly Point[], wanted: number): number {
  const [first, last] = [points[0]!, points[points.length - 1]!];
  const bent = pathLength(points) > BENT * Math.hypot(last.x - first.x, last.y - first.y);
  return Math.max(bent ? LEAST_POINTS_OF_A_BEND : 2, Math.round(wanted));
}

/** Whole pixels of a small canvas, and an arm that shakes slowly. */
function byMouse(strokes: readonly Point[][], random: Random): Point[][] {
  const pixel = random.uniform(0.012, 0.045);
  const shake = random.uniform(0.005, 0.025);
  return strokes.map((points) => {
    const [phase, frequency] = [random.uniform(0, 6.28), random.uniform(6, 16)];
    return resample(points, 2 + Math.round(pathLength(points) * random.uniform(8, 20))).map(
      ({ x, y }, i) => ({
        x: pixel * Math.round((x + shake * Math.sin(phase + i * frequency * 0.07)) / pixel),
        y: pixel * Math.round((y + shake * Math.cos(phase + i * frequency * 0.05)) / pixel),
      }),
    );
  });
}

/** Corners become round, the end drags on, and the screen reports few places. */
function byThumb(strokes: readonly Point[][], random: Random): Point[][] {
  const drag = random.uniform(0, 0.06);
  return strokes.map((points) => {
    const wanted = 3 + pathLength(points) * random.uniform(3, 8);
    const coarse = resample(points, fewestPoints(points, wanted));
    const round = coarse.map((point, i) => {
      const [before, after] = [coarse[i - 1], coarse[i + 1]];
      if (!before || !after) return point;
      return {
        x: (before.x + 2 * point.x + after.x) / 4 + random.normal(0, 0.012),
        y: (before.y + 2 * point.y + after.y) / 4 + random.normal(0, 0.012),
      };
    });
    const last = round[round.length - 1]!;
    const before = round[round.length - 2] ?? last;
    const far = Math.hypot(last.x - before.x, last.y - before.y) || 1;
    const beyond = { x: (last.x - before.x) / far, y: (last.y - before.y) / far };
    return [...round, { x: last.x + drag * beyond.x, y: last.y + drag * beyond.y }];
  });
}

function pathLength(points: readonly Point[]): number {
  return points.reduce((sum, { x, y }, i) => {
    const before = points[Math.max(0, i - 1)]!;
    return sum + Math.hypot(x - before.x, y - before.y);
  }, 0);
}

/** So many points at equal distances along the path, ends included. */
export function resample(points: readonly Point[], count: number): Point[] {
  const step = pathLength(points) / (count - 1);
  const first = points[0]!;
  if (count < 2 || step === 0) return [first];
  const placed = [first];
  let walked = 0;
  for (let i = 1; i < points.length; i++) {
    const [from, to] = [points[i - 1]!, points[i]!];
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    while (placed.length < count - 1 && walked + length >= step * placed.length) {
      const share = length === 0 ? 0 : (step * placed.length - walked) / length;
      placed.push({ x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) });
    }
    walked += length;
  }
  return [...placed, points[points.length - 1]!];
}
