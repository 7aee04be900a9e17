/** Hearts, and the dots that touching the pad leaves. */
import type { Ink, Stroke } from 'digit-pad/engine';
import type { Random } from '../../support/random.js';

/** The pad on which dots are made, CSS px. */
const PAD = { width: 300, height: 150 };

/** How far a pen slips while it touches, CSS px. */
const SLIP = 1.5;

/** One or two dots on a pad of the usual size. */
export function dots(random: Random): Ink {
  const count = random.chance(0.75) ? 1 : 2;
  const strokes = Array.from({ length: count }, (): Stroke => {
    const [x, y] = [random.uniform(20, PAD.width - 20), random.uniform(20, PAD.height - 20)];
    const slips = random.chance(0.5) ? 0 : 1 + random.index(3);
    const points = Array.from({ length: slips + 1 }, (_, i) =>
      i === 0 ? { x, y } : { x: x + random.uniform(0, SLIP), y: y + random.uniform(0, SLIP) },
    );
    return { points };
  });
  return { strokes, ...PAD };
}

/** In one stroke from the dent, or in two halves. */
export function heart(random: Random): Stroke[] {
  const slant = random.normal(0, 0.1);
  const aspect = Math.exp(random.normal(0, 0.15));
  const at = (share: number) => {
    const angle = 2 * Math.PI * share;
    const x = 16 * Math.sin(angle) ** 3;
    const y =
      -13 * Math.cos(angle) +
      5 * Math.cos(2 * angle) +
      2 * Math.cos(3 * angle) +
      Math.cos(4 * angle);
    return {
      x: (x + slant * y) * aspect + random.normal(0, 0.25),
      y: y + random.normal(0, 0.25),
    };
  };
  const run = (from: number, to: number): Stroke => ({
    points: Array.from({ length: 31 }, (_, i) => at(from + ((to - from) * i) / 30)),
  });
  return random.chance(0.5) ? [run(0, 1)] : [run(0, 0.5), run(1, 0.5)];
}
