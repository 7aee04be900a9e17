/**
 * Where one stroke may hold two digits: places that have (nearly) all that was drawn before them on
 * the left and all that came after on the right, so that a vertical line crosses the stroke once.
 */
import type { Stroke } from '../../../data/ink.js';
import { type Fragment, fragmentOf } from './fragment.js';

/** Cuts proposed for one stroke at the most. */
export const MOST_CUTS = 3;

/** Shares of the line's height. */
const NARROWEST_STROKE = 0.75;
const SHORTEST_PART = 0.6;
const LOWEST_PART = 0.5;
/** What was drawn before the cut may reach so far beyond what comes after. */
const MOST_OVERLAP = 0.2;
/** Where the end comes this close to the beginning, it is a ring: one digit, such as a 0. */
const CLOSED = 0.2;
/** Overlaps that differ by less are the same. */
const GRAIN = 0.04;
/** Two cuts are so far apart along the line. */
const SPACING = 0.4;

/** Points of the stroke to cut at, in the order drawn. */
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

/** The stroke's parts between `cuts`; neighbours share the point where they were cut. */
export function cutStroke(stroke: Stroke, index: number, cuts: readonly number[]): Fragment[] {
  const ends = [...cuts, stroke.points.length - 1];
  return ends.map((to, i) => fragmentOf(stroke, index, i === 0 ? 0 : ends[i - 1]!, to));
}

/** Neighbouring points that are equally good to cut at, such as a line that joins two digits. */
interface Stretch {
  from: number;
  to: number;
  /** Overlap in units of {@link GRAIN}. */
  level: number;
}

/** The point in the middle of the stretch, by length of line. */
function middleOf({ from, to }: Stretch, along: Float64Array): number {
  const middle = (along[from]! + along[to]!) / 2;
  let nearest = from;
  for (let i = from; i <= to; i++) {
    if (Math.abs(along[i]! - middle) < Math.abs(along[nearest]! - middle)) nearest = i;
  }
  return nearest;
}

/** Whether both parts are high enough: bars and tails that run sideways are not digits. */
function bothTall(points: Stroke['points'], at: number, least: number): boolean {
  return [points.slice(0, at + 1), points.slice(at)].every((part) => {
    const ys = part.map((point) => point.y);
    return Math.max(...ys) - Math.min(...ys) >= least;
  });
}

/** Points compared on either side: bounds the work for a cut to 32² comparisons. */
const MOST_LOOKED_AT = 32;

/**
 * How close the end of the later side comes to the beginning of the earlier one. Their outer thirds are
 * compared, since rings rarely close where they began.
 */
function closingDistance(points: Stroke['points'], along: Float64Array, at: number): number {
  const whole = along[along.length - 1]!;
  const indexes = points.map((_, i) => i);
  const beginning = sample(indexes.filter((i) => along[i]! <= along[at]! / 3));
  const end = sample(indexes.filter((i) => whole - along[i]! <= (whole - along[at]!) / 3));
  let least = Infinity;
  for (const i of beginning) {
    for (const j of end) {
      const distance = Math.hypot(points[i]!.x - points[j]!.x, points[i]!.y - points[j]!.y);
      least = Math.min(least, distance);
    }
  }
  return least;
}

function sample(indexes: readonly number[]): readonly number[] {
  const stride = Math.ceil(indexes.length / MOST_LOOKED_AT);
  return indexes.filter((_, i) => i % stride === 0 || i === indexes.length - 1);
}
