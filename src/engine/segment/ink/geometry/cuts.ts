/**
 * Proposes cuts of a stroke that may contain two digits. At a cut, (nearly) everything that was drawn before
 * is on the left, and everything after on the right, so that a vertical line crosses the stroke once.
 */
import type { Stroke } from '../../../data/ink.js';
import { type Fragment, fragmentOf } from './fragment.js';

/** Maximum number of cuts of one stroke. */
export const MOST_CUTS = 3;

// The following lengths are fractions of the line height.
/** Minimum width of a stroke that is cut, and minimum length and height of its parts. */
const NARROWEST_STROKE = 0.75;
const SHORTEST_PART = 0.6;
const LOWEST_PART = 0.5;
/** Maximum overlap in x of the parts before and after a cut. */
const MOST_OVERLAP = 0.2;
/** A stroke whose end is this close to its beginning is a ring, and so one digit, such as a 0. */
const CLOSED = 0.2;
/** Overlaps are rounded to multiples of this value, so that similar overlaps are equal. */
const GRAIN = 0.04;
/** Minimum distance of two cuts along the stroke. */
const SPACING = 0.4;

/** @param height the line height. @returns indexes of the points to cut at, in the order of drawing. */
export function proposeCuts({ points }: Stroke, height: number): number[] {
  const count = points.length;
  const maxBefore = new Float64Array(count);
  const minAfter = new Float64Array(count);
  const along = new Float64Array(count);
  points.forEach(({ x, y }, i) => {
    maxBefore[i] = i === 0 ? x : Math.max(maxBefore[i - 1]!, x);
    if (i > 0) along[i] = along[i - 1]! + Math.hypot(x - points[i - 1]!.x, y - points[i - 1]!.y);
  });
  for (let i = count - 1; i >= 0; i--) {
    minAfter[i] = i === count - 1 ? points[i]!.x : Math.min(minAfter[i + 1]!, points[i]!.x);
  }
  const whole = along[count - 1] ?? 0;
  const width = Math.max(...maxBefore) - Math.min(...minAfter);
  if (!(width >= NARROWEST_STROKE * height)) return [];
  const stretches: Stretch[] = [];
  for (let i = 1; i < count - 1; i++) {
    const overlap = (maxBefore[i]! - minAfter[i]!) / height;
    const shortest = Math.min(along[i]!, whole - along[i]!) / height;
    if (!(overlap <= MOST_OVERLAP && shortest >= SHORTEST_PART)) continue;
    const level = Math.round(overlap / GRAIN);
    const last = stretches[stretches.length - 1];
    if (last?.to === i - 1 && last.level === level) last.to = i;
    else stretches.push({ from: i, to: i, level });
  }
  const chosen: number[] = [];
  for (const stretch of stretches.sort((a, b) => a.level - b.level)) {
    if (chosen.length === MOST_CUTS) break;
    const at = middleOf(stretch, along);
    const free = chosen.every((other) => Math.abs(along[at]! - along[other]!) >= SPACING * height);
    if (!free || !bothTall(points, at, LOWEST_PART * height)) continue;
    if (closingDistance(points, along, at) >= CLOSED * height) chosen.push(at);
  }
  return chosen.sort((a, b) => a - b);
}

/** Divides a stroke at the points `cuts`. Adjacent parts share the point of the cut. */
export function cutStroke(stroke: Stroke, index: number, cuts: readonly number[]): Fragment[] {
  const ends = [...cuts, stroke.points.length - 1];
  return ends.map((to, i) => fragmentOf(stroke, index, i === 0 ? 0 : ends[i - 1]!, to));
}

/** Consecutive points that are equally suitable for a cut, such as a line that joins two digits. */
interface Stretch {
  from: number;
  to: number;
  /** Overlap in multiples of {@link GRAIN}. */
  level: number;
}

/** The index of the point in the middle of a stretch, by length along the stroke. */
function middleOf({ from, to }: Stretch, along: Float64Array): number {
  const middle = (along[from]! + along[to]!) / 2;
  let nearest = from;
  for (let i = from; i <= to; i++) {
    if (Math.abs(along[i]! - middle) < Math.abs(along[nearest]! - middle)) nearest = i;
  }
  return nearest;
}

/** Whether both parts have the minimum height, which horizontal bars and tails do not have. */
function bothTall(points: Stroke['points'], at: number, minimum: number): boolean {
  return [points.slice(0, at + 1), points.slice(at)].every((part) => {
    const ys = part.map((point) => point.y);
    return Math.max(...ys) - Math.min(...ys) >= minimum;
  });
}

/** Maximum number of points per side, so that a cut needs at most 32² comparisons. */
const MOST_LOOKED_AT = 32;

/**
 * Minimum distance between the first third of the part before a cut and the last third of the part after it.
 * Thirds are compared instead of end points, since the end of a ring is rarely at its beginning.
 */
function closingDistance(points: Stroke['points'], along: Float64Array, at: number): number {
  const whole = along[along.length - 1]!;
  const indexes = points.map((_, i) => i);
  const beginning = sample(indexes.filter((i) => along[i]! <= along[at]! / 3));
  const end = sample(indexes.filter((i) => whole - along[i]! <= (whole - along[at]!) / 3));
  let minimum = Infinity;
  for (const i of beginning) {
    for (const j of end) {
      const distance = Math.hypot(points[i]!.x - points[j]!.x, points[i]!.y - points[j]!.y);
      minimum = Math.min(minimum, distance);
    }
  }
  return minimum;
}

function sample(indexes: readonly number[]): readonly number[] {
  const stride = Math.ceil(indexes.length / MOST_LOOKED_AT);
  return indexes.filter((_, i) => i % stride === 0 || i === indexes.length - 1);
}
