/** An 8 as two rings, or as one line that begins in the middle or elsewhere. */
import type { Point } from '../../../src/engine/data/ink.js';
import type { Random } from '../../support/random.js';
import { anyOrder, ellipse } from './path.js';

export function eight(random: Random): Point[][] {
  return random.chance(0.5) ? twoRings(random) : oneLine(random);
}

function twoRings(random: Random): Point[][] {
  const split = random.uniform(0.4, 0.52);
  /** Above 0 the rings stand apart, below they overlap. */
  const gap = random.normal(0, 0.03);
  const turn = () => (random.chance(0.75) ? -1 : 1) * random.uniform(0.95, 1.1);
  const start = () => 0.75 + random.normal(0, 0.12);
  const x = 0.3 + random.normal(0, 0.03);
  const narrow = random.uniform(0.14, 0.24);
  const upper = ellipse([0.3, split / 2 - gap], [narrow, split / 2], start(), turn());
  const low = (1 - split) / 2;
  const wide = random.uniform(0.18, 0.3);
  return anyOrder(random, [upper, ellipse([x, split + low], [wide, low], start(), turn())]);
}

/** Phase at which a figure of eight passes its middle, in turns. */
const MIDDLE = 0.25;

/** A Lissajous figure, the lower ring larger than the upper one. */
function oneLine(random: Random): Point[][] {
  const start = (random.chance(0.7) ? MIDDLE : random.uniform()) + random.normal(0, 0.02);
  const turns = (random.chance(0.5) ? 1 : -1) * random.uniform(0.93, 1.05);
  const wide = random.uniform(0.18, 0.28);
  const smaller = random.uniform(0.65, 1);
  const points = Array.from({ length: 72 }, (_, i) => {
    const angle = 2 * Math.PI * (start + (turns * i) / 71);
    const y = -Math.cos(angle) / 2;
    const size = y < 0 ? smaller : 1;
    return { x: wide * size * Math.sin(2 * angle), y: y * size };
  });
  return [points];
}
