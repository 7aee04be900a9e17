/** Makes one writer's ink look like another's, device and haste included. Shapes, not pixels. */
import { boundingBox, type Point, type Stroke } from '../../../src/engine/data/ink.js';
import type { Random } from '../../support/random.js';
import { randomSeverity } from './severity.js';

/** Standard deviations and chances of what may happen to a written shape. */
export interface InkAugmentation {
  /** Radians. */
  rotation: number;
  /** Slant: how far x moves for each unit of y. */
  shear: number;
  /** Natural logarithm of width over height. */
  aspect: number;
  /** Amplitude of a slow warp, in shares of the size. */
  warp: number;
  /** Amplitude of the hand's trembling, in shares of the size; mostly much less. */
  tremble: number;
  /** Chance that only every second or third point was sampled. */
  sparse: number;
  /** Chance that somebody draws all strokes, or one of them, the other way round. */
  reversed: number;
  /** Chance of a small gap in a stroke. */
  broken: number;
  /** Chance that a stroke is drawn over once more. */
  doubled: number;
  /** Chance of a touch of the pen that does not belong. */
  stray: number;
  /** Chance that strokes do not quite meet. */
  loose: number;
}

export const INK_AUGMENTATION: InkAugmentation = {
  rotation: 0.15,
  shear: 0.14,
  aspect: 0.2,
  warp: 0.025,
  tremble: 0.008,
  sparse: 0.25,
  reversed: 0.2,
  broken: 0.08,
  doubled: 0.03,
  stray: 0.02,
  loose: 0.12,
};

/** How far a loose stroke lies from its place, in shares of the size (standard deviation). */
const LOOSENESS = 0.05;

/** A changed copy; the given strokes stay as they are. */
export function augmentInk(
  strokes: readonly Stroke[],
  random: Random,
  strength: InkAugmentation = INK_AUGMENTATION,
): Stroke[] {
  const move = randomShape(strokes, random, scaled(strength, randomSeverity(random)));
  let changed = strokes.map(({ points }) => points);
  if (random.chance(strength.loose)) changed = loosen(changed, random);
  if (random.chance(strength.sparse)) changed = thinOut(changed, 2 + random.index(2));
  if (random.chance(strength.reversed)) changed = reverse(changed, random);
  if (random.chance(strength.broken)) changed = breakOne(changed, random);
  if (random.chance(strength.doubled)) changed = [...changed, random.pick(changed)];
  if (random.chance(strength.stray)) changed = [...changed, [strayPoint(strokes, random)]];
  return changed.map((points) => ({ points: points.map(move) }));
}

/** How far the shape is changed; what may happen besides keeps its chance. */
function scaled(strength: InkAugmentation, severity: number): InkAugmentation {
  return {
    ...strength,
    rotation: severity * strength.rotation,
    shear: severity * strength.shear,
    aspect: severity * strength.aspect,
    warp: severity * strength.warp,
  };
}

function strayPoint(strokes: readonly Stroke[], random: Random): Point {
  const { x, y, width, height } = boundingBox(strokes)!;
  return { x: x + random.uniform() * width, y: y + random.uniform() * height };
}

/** Rotation, slant, proportion, a slow warp and a tremble, as one map of the plane. */
function randomShape(
  strokes: readonly Stroke[],
  random: Random,
  strength: InkAugmentation,
): (point: Point) => Point {
  const box = boundingBox(strokes) ?? { x: 0, y: 0, width: 1, height: 1 };
  const size = Math.max(box.width, box.height) || 1;
  const centreX = box.x + box.width / 2;
  const centreY = box.y + box.height / 2;
  const angle = random.normal(0, strength.rotation);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const shear = random.normal(0, strength.shear);
  const stretch = Math.exp(random.normal(0, strength.aspect / 2));
  const warp = slowWarp(random, strength.warp);
  // Most hands are steady; a few tremble much.
  const tremble = strength.tremble * random.uniform() ** 2 * 2;
  return (point) => {
    const u = (point.x - centreX) / size;
    const v = (point.y - centreY) / size;
    const slanted = (u + shear * v) * stretch;
    const x = slanted * cos - (v / stretch) * sin;
    const y = slanted * sin + (v / stretch) * cos;
    const [du, dv] = warp(u, v);
    return {
      x: x + du + random.normal(0, tremble),
      y: y + dv + random.normal(0, tremble),
    };
  };
}

/** A displacement of about one wave over the shape, in both directions. */
function slowWarp(random: Random, amplitude: number): (u: number, v: number) => [number, number] {
  const wave = () => {
    const [kx, ky] = [random.normal(0, 4), random.normal(0, 4)];
    const phase = random.uniform(0, 2 * Math.PI);
    const height = random.normal(0, amplitude);
    return (u: number, v: number) => height * Math.sin(kx * u + ky * v + phase);
  };
  const [ax, bx, ay, by] = [wave(), wave(), wave(), wave()];
  return (u, v) => [ax(u, v) + bx(u, v), ay(u, v) + by(u, v)];
}

type Points = readonly Point[];

/** Moves each stroke but the first a little by itself, as a hand in haste sets it down. */
function loosen(strokes: readonly Points[], random: Random): Points[] {
  const { width, height } = boundingBox(strokes.map((points) => ({ points })))!;
  const far = LOOSENESS * Math.max(width, height);
  return strokes.map((points, i) => {
    if (i === 0) return points;
    const [dx, dy] = [random.normal(0, far), random.normal(0, far)];
    return points.map(({ x, y }) => ({ x: x + dx, y: y + dy }));
  });
}

/** Every `step`-th point and the last one, as a slow device samples. */
function thinOut(strokes: readonly Points[], step: number): Points[] {
  return strokes.map((points) =>
    points.filter((_, i) => i % step === 0 || i === points.length - 1),
  );
}

function reverse(strokes: readonly Points[], random: Random): Points[] {
  const all = random.chance(0.7);
  const one = random.index(strokes.length);
  return strokes.map((points, i) => (all || i === one ? [...points].reverse() : points));
}

/** A pen that skips: one stroke loses a few points somewhere in the middle. */
function breakOne(strokes: readonly Points[], random: Random): Points[] {
  const which = random.index(strokes.length);
  return strokes.flatMap((points, i) => {
    if (i !== which || points.length < 12) return [points];
    const gap = Math.max(1, Math.round(points.length * random.uniform(0.03, 0.1)));
    const from = 2 + random.index(points.length - gap - 4);
    return [points.slice(0, from), points.slice(from + gap)];
  });
}
