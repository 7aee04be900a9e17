/**
 * The features of the linear model (weights.ts) that rates whether fragments are one digit. All lengths are
 * fractions of the line height, so that the size of the writing has no influence. Some features are 0 below a
 * threshold, so that their weight applies only beyond it.
 */

import { bottomOf, centreX, centreY, rightOf, unionBox } from '../../../data/box.js';
import type { Box } from '../../../data/ink.js';
import { distanceBetween, type Fragment } from './fragment.js';
import type { LineMetrics } from './line.js';
import { SPECK } from './loose.js';

/** Names of the features of two adjacent fragments of different strokes. */
export const APART = [
  'bias',
  'gap',
  'wide gap',
  'overlap',
  'share of overlap',
  'bottoms',
  'tops',
  'centres',
  'lower height',
  'higher height',
  'shorter line',
  'width together',
  'in succession',
  'backwards',
  'delay',
  'distance',
  'touching',
  'both tall',
  'both tall, gap',
  'both tall, overlap',
  'successors, bottoms',
  'successors, to the right',
  'successors, upwards',
  'successors, from the top',
  'successors, touching',
  'crossing',
  'both tall, crossing',
  'one above the other',
  'both tall, share of overlap',
  'far apart',
  'speck',
  'speck, distance',
] as const;

/** Names of the features of two adjacent parts of one stroke. */
export const CUT = [
  'bias',
  'overlap',
  'sideways',
  'height of the cut',
  'lower height',
  'narrower width',
  'width together',
  'shorter line',
  'turn',
  'bottoms',
  'tops',
] as const;

/** Names of the features of a whole segment, relative to its line. */
export const SHAPE = [
  'low',
  'high',
  'wide',
  'very wide',
  'small',
  'off the baseline',
  'three fragments',
  'four fragments',
  'short line',
  'long line',
  'wide for its height',
] as const;

export const FEATURE_COUNT = APART.length + CUT.length + SHAPE.length;

/** Minimum height of a tall fragment, maximum distance of touching and minimum of distant fragments. */
const TALL = 0.6;
const TOUCHING = 0.05;
const FAR = 0.3;

/** Adds the features of two adjacent fragments to `target`, an array of {@link FEATURE_COUNT} numbers. */
export function addAdjacency(
  left: Fragment,
  right: Fragment,
  { height }: LineMetrics,
  target: Float64Array,
): void {
  const values =
    left.stroke === right.stroke && left.to === right.from
      ? cutFeatures(left, right, height)
      : apartFeatures(left, right, height);
  const offset = values.length === CUT.length ? APART.length : 0;
  values.forEach((value, i) => {
    target[offset + i]! += value;
  });
}

function apartFeatures(left: Fragment, right: Fragment, height: number): number[] {
  const [a, b] = [left.box, right.box];
  const gap = clamp((Math.max(a.x, b.x) - Math.min(rightOf(a), rightOf(b))) / height, -1, 1);
  const narrower = Math.min(a.width, b.width) / height;
  const overlap = Math.max(0, -gap);
  const shared = gap > 0 ? 0 : clamp(overlap / Math.max(narrower, 0.05), 0, 1);
  const centres = clamp(Math.abs(centreY(a) - centreY(b)) / height, 0, 1);
  const bottoms = clamp(Math.abs(bottomOf(a) - bottomOf(b)) / height, 0, 1);
  const lower = Math.min(a.height, b.height) / height;
  const bothTall = lower > TALL ? 1 : 0;
  const steps = right.stroke - left.stroke;
  const distance = distanceBetween(left, right) / height;
  const following = Math.abs(steps) === 1 ? 1 : 0;
  const jump = jumpBetween(left, right, height);
  const crossing = distance === 0 ? 1 : 0;
  const smaller = Math.min(Math.max(a.width, a.height), Math.max(b.width, b.height)) / height;
  const speck = Math.max(0, 1 - smaller / SPECK);
  return [
    1,
    Math.max(0, gap),
    Math.max(0, gap - 0.15),
    Math.min(0.6, overlap),
    shared,
    bottoms,
    clamp(Math.abs(a.y - b.y) / height, 0, 1),
    centres,
    Math.min(1.2, lower),
    Math.min(1.5, Math.max(a.height, b.height) / height),
    Math.min(2, Math.min(left.length, right.length) / height),
    Math.min(2, (Math.max(rightOf(a), rightOf(b)) - Math.min(a.x, b.x)) / height),
    following,
    steps < 0 ? 1 : 0,
    Math.min(3, Math.log2(Math.max(1, Math.abs(steps)))),
    Math.min(0.5, distance),
    distance < TOUCHING ? 1 : 0,
    bothTall,
    bothTall * Math.max(0, gap),
    bothTall * Math.min(0.6, overlap),
    following * bottoms,
    following * jump.right,
    following * jump.up,
    following * jump.belowTop,
    following * (distance < TOUCHING ? 1 : 0),
    crossing,
    crossing * bothTall,
    shared * centres,
    shared * bothTall,
    clamp(distance - FAR, 0, 1.5),
    speck,
    speck * Math.min(1.5, distance),
  ];
}

/** The movement of the lifted pen from the end of the earlier fragment to the start of the later one. */
function jumpBetween(left: Fragment, right: Fragment, height: number) {
  const [first, second] = left.stroke < right.stroke ? [left, right] : [right, left];
  const end = first.samples[first.samples.length - 1]!;
  const start = second.samples[0]!;
  return {
    right: clamp((start.x - end.x) / height, -1, 1),
    up: clamp((end.y - start.y) / height, -1, 1),
    belowTop: clamp((start.y - Math.min(left.box.y, right.box.y)) / height, 0, 1),
  };
}

function cutFeatures(left: Fragment, right: Fragment, height: number): number[] {
  const [a, b] = [left.box, right.box];
  const before = left.samples[left.samples.length - 2] ?? left.samples[0]!;
  const at = right.samples[0]!;
  const after = right.samples[1] ?? at;
  const [inX, inY] = unit(at.x - before.x, at.y - before.y);
  const [outX, outY] = unit(after.x - at.x, after.y - at.y);
  const top = Math.min(a.y, b.y);
  const tallest = Math.max(bottomOf(a), bottomOf(b)) - top || 1;
  return [
    1,
    clamp((rightOf(a) - b.x) / height, 0, 0.6),
    (inX + outX) / 2,
    (at.y - top) / tallest,
    Math.min(1.2, Math.min(a.height, b.height) / height),
    Math.min(1, Math.min(a.width, b.width) / height),
    Math.min(2.5, (Math.max(rightOf(a), rightOf(b)) - Math.min(a.x, b.x)) / height),
    Math.min(2.5, Math.min(left.length, right.length) / height),
    (1 - (inX * outX + inY * outY)) / 2,
    clamp(Math.abs(bottomOf(a) - bottomOf(b)) / height, 0, 1),
    clamp(Math.abs(a.y - b.y) / height, 0, 1),
  ];
}

/** Adds the features of a whole segment to `target`. */
export function addShape(
  fragments: readonly Fragment[],
  { height, baselineAt }: LineMetrics,
  target: Float64Array,
): void {
  const box: Box = unionBox(fragments.map((fragment) => fragment.box));
  const [w, h] = [box.width / height, box.height / height];
  const length = fragments.reduce((sum, fragment) => sum + fragment.length, 0) / height;
  const values = [
    Math.max(0, TALL - h),
    clamp(h - 1.25, 0, 1.5),
    clamp(w - 0.75, 0, 2),
    clamp(w - 1.1, 0, 2),
    Math.max(0, 0.5 - Math.max(w, h)),
    clamp(Math.abs(bottomOf(box) - baselineAt(centreX(box))) / height - 0.1, 0, 1),
    fragments.length >= 3 ? 1 : 0,
    fragments.length >= 4 ? 1 : 0,
    Math.max(0, 0.9 - length),
    clamp(length - 4, 0, 6),
    clamp(w - h, 0, 2),
  ];
  values.forEach((value, i) => {
    target[APART.length + CUT.length + i]! += value;
  });
}

function unit(x: number, y: number): [number, number] {
  const length = Math.hypot(x, y) || 1;
  return [x / length, y / length];
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}
