/** Zeros as programmers, soldiers and pharmacists write them; hardly any donor does. */
import { boundingBox, type Stroke } from '../../../src/engine/data/ink.js';
import type { Random } from '../../support/random.js';

/** The strokes of a 0, and a line through it from the upper right to the lower left. */
export function slashZero(strokes: readonly Stroke[], random: Random): Stroke[] {
  const { x, y, width, height } = boundingBox(strokes)!;
  /** How far the line goes on outside, or ends inside, as a share of the size. */
  const beyond = () => random.uniform(-0.12, 0.15);
  const from = { x: x + width * (1 + beyond()), y: y - height * beyond() };
  const to = { x: x - width * beyond(), y: y + height * (1 + beyond()) };
  const ends = random.chance(0.8) ? [from, to] : [to, from];
  const points = Array.from({ length: 10 }, (_, i) => ({
    x: ends[0]!.x + ((ends[1]!.x - ends[0]!.x) * i) / 9,
    y: ends[0]!.y + ((ends[1]!.y - ends[0]!.y) * i) / 9,
  }));
  return [...strokes, { points }];
}
