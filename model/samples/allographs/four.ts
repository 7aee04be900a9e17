/** A 4: open, closed, or an L with a bar, in any order of its strokes. */
import type { Point } from '../../../src/engine/data/ink.js';
import type { Random } from '../../support/random.js';
import { anyOrder, corners, curve, mover } from './path.js';

export function four(random: Random): Point[][] {
  const kind = random.uniform();
  if (kind < 0.3) return open(random);
  if (kind < 0.5) return closed(random);
  if (kind < 0.65) return inOneStroke(random);
  return withLowBar(random);
}

/** The left part bends to the right, the stem stands beside it. */
function open(random: Random): Point[][] {
  const move = mover(random);
  const y = random.uniform(0.45, 0.65);
  const stemX = random.uniform(0.4, 0.6);
  const start = move(random.uniform(0.02, 0.2), random.uniform(-0.05, 0.12));
  const end = move(stemX + random.uniform(0.03, 0.3), y - random.uniform(0, 0.08));
  const left = random.chance(0.4)
    ? curve(start, move(0.03, y * 0.6), move(0.14, y), end)
    : corners(start, move(0, y), end);
  const stem = corners(move(stemX, random.uniform(-0.05, 0.25)), move(stemX, 1));
  return anyOrder(random, [left, stem]);
}

/** A triangle and its stem, which begins at the top. */
function closed(random: Random): Point[][] {
  const move = mover(random, 0.02);
  const y = random.uniform(0.55, 0.72);
  const top = move(random.uniform(0.42, 0.56), 0);
  const left = corners(top, move(0, y), move(random.uniform(0.6, 0.85), y));
  const stem = corners(move(top[0], random.uniform(0, 0.08)), move(top[0] - 0.02, 1));
  return anyOrder(random, [left, stem]);
}

/** The bar from the right, up to the top, and down the stem. */
function inOneStroke(random: Random): Point[][] {
  const move = mover(random, 0.02);
  const y = random.uniform(0.55, 0.7);
  const top = move(random.uniform(0.4, 0.55), 0);
  const path = corners(
    move(random.uniform(0.6, 0.85), y),
    move(0, y),
    top,
    move(top[0] + random.normal(0, 0.04), 1),
  );
  return anyOrder(random, [path], { reversed: 0.15 });
}

/** An L, and a bar that begins below its top: beside, through, or barely touching its foot. */
function withLowBar(random: Random): Point[][] {
  const move = mover(random);
  const y = random.uniform(0.5, 0.68);
  const barX = random.uniform(0.35, 0.62);
  const lean = random.uniform(-0.12, 0.05);
  const long = corners(
    move(random.uniform(0, 0.25), 0),
    move(0, y),
    move(barX + random.uniform(0.05, 0.35), y + random.normal(0, 0.03)),
  );
  const from = random.uniform(0.2, y - 0.04);
  const bar = corners(move(barX - lean, from), move(barX + lean, random.uniform(0.85, 1.1)));
  return anyOrder(random, [long, bar]);
}
