/**
 * What a hand draws that means nothing, in a unit box. Several processes, since a network that knows
 * one of them refuses just that one.
 */
import type { Point, Stroke } from '../../../src/engine/data/ink.js';
import type { Random } from '../../support/random.js';

const DRAWERS: readonly ((random: Random) => Stroke[])[] = [
  wander,
  wander,
  harmonics,
  coil,
  tangle,
  corners,
];

export function scribble(random: Random): Stroke[] {
  return random.pick(DRAWERS)(random);
}

/** A busy line: a walk whose heading swings, long enough to cross itself. */
function wander(random: Random): Stroke[] {
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

/** Most of a closed curve of a few waves; one alone, or the first among them, would draw a 0. */
function harmonics(random: Random): Stroke[] {
  const waves = Array.from({ length: 3 + random.index(3) }, (_, i) => ({
    turns: 2 + i,
    x: random.uniform(0.4, 1),
    y: random.uniform(0.4, 1),
    phaseX: random.uniform(0, 2 * Math.PI),
    phaseY: random.uniform(0, 2 * Math.PI),
  }));
  const share = random.uniform(0.7, 1);
  const count = 100;
  const points = Array.from({ length: count }, (_, i) => {
    const angle = (2 * Math.PI * share * i) / count;
    return waves.reduce(
      ({ x, y }, wave) => ({
        x: x + wave.x * Math.sin(wave.turns * angle + wave.phaseX),
        y: y + wave.y * Math.sin(wave.turns * angle + wave.phaseY),
      }),
      { x: 0, y: 0 },
    );
  });
  return [{ points }];
}

/** Loops in a row, as when somebody tries whether the pen writes; at least three of them. */
function coil(random: Random): Stroke[] {
  const loops = 3 + random.index(5);
  const [width, height] = [random.uniform(0.1, 0.3), random.uniform(0.25, 0.6)];
  const advance = random.uniform(0.1, 0.5) * width;
  const lean = random.normal(0, 0.2);
  const sense = random.chance(0.5) ? 1 : -1;
  const perLoop = 16;
  const points = Array.from({ length: loops * perLoop + 1 }, (_, i) => {
    const angle = (2 * Math.PI * i) / perLoop;
    const y = height * Math.cos(angle);
    return { x: advance * angle + width * Math.sin(sense * angle) + lean * y, y };
  });
  return [{ points }];
}

/** Arcs of all sizes, one over another. */
function tangle(random: Random): Stroke[] {
  return Array.from({ length: 3 + random.index(4) }, () => {
    const [x, y] = [random.uniform(0.2, 0.8), random.uniform(0.2, 0.8)];
    const [width, height] = [random.uniform(0.1, 0.5), random.uniform(0.1, 0.5)];
    const start = random.uniform(0, 2 * Math.PI);
    const sweep = random.uniform(2, 7) * (random.chance(0.5) ? 1 : -1);
    return {
      points: Array.from({ length: 25 }, (_, i) => ({
        x: x + width * Math.cos(start + (sweep * i) / 24),
        y: y + height * Math.sin(start + (sweep * i) / 24),
      })),
    };
  });
}

/** Straight from place to place, often enough that no digit has so many corners. */
function corners(random: Random): Stroke[] {
  const anywhere = () => ({ x: random.uniform(), y: random.uniform() });
  const points: Point[] = [];
  let from = anywhere();
  for (let count = 6 + random.index(8); count > 0; count--) {
    const to = anywhere();
    for (let k = 0; k < 8; k++) {
      points.push({ x: from.x + ((to.x - from.x) * k) / 8, y: from.y + ((to.y - from.y) * k) / 8 });
    }
    from = to;
  }
  return [{ points: [...points, from] }];
}
