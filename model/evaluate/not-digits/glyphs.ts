/**
 * Letters and marks as somebody may write them, on a grid of ten by ten (y down): strokes separated by
 * `|`, points by spaces; `~` before a stroke makes it a smooth curve. Glyphs that people cannot
 * distinguish from a digit are left out (O, I, l, S, Z, B, b, g, q, y, D, G, d, u, (, | …).
 */
import type { Point, Stroke } from 'digit-pad/engine';
import { walk } from '../../../src/engine/draw/polyline.js';
import type { Random } from '../../support/random.js';

const LETTERS: Readonly<Record<string, string>> = {
  A: '0,10 3,4 5,0 7,4 10,10 | 2,6.5 8,6.5',
  F: '1,0 1,10 | 1,0 8,0 | 1,4.5 6,4.5',
  H: '~1,0 1.5,5 1,10 | ~9,0 8.5,5 9,10 | 1,5 9,4.5',
  K: '1,0 1,10 | ~9,0 5,4 1,6 | ~3,5 6,8 10,10',
  L: '~3,0 2,5 1,9 4,9.5 9,9',
  M: '~0,10 1,3 2,0 4,4 5,8 6,4 8,0 9,3 10,10',
  N: '~0,10 0.5,4 1,0 | 1,0 9,10 | ~9,10 9.5,4 10,0',
  P: '1,0 1,10 | ~1,0.5 6,0 9,2.5 6,5 1,5.2',
  R: '1,0 1,10 | ~1,0.5 6,0 8.5,2.5 6,4.5 1.5,5 | 3,5 9,10',
  T: '0,0.5 10,0 | 5,0 4.8,10',
  V: '0,0 5,10 10,0',
  W: '~0,0 1,7 2.5,10 4,7 5,3 6,7 7.5,10 9,7 10,0',
  X: '~0,0 4,5 10,10 | ~10,0 6,5 0,10',
  h: '~1,0 1,5 1,10 | ~1,7 3,4.5 6,4.5 7,7 7,10',
  k: '1,0 1,10 | 6,4 1.5,7 7,10',
  m: '~0,10 0,5 | ~0,6 2,4 4,5 4,10 | ~4,6 6,4 8,5 8.5,10',
  n: '~0,10 0,5 0,4 | ~0,6.5 3,4 6,5.5 6.5,10',
  ae: '~6,4 3,4 1,7 3,10 6,8 6.5,4 6.5,9 8,10 | ~8,7 12,7 12,4.5 10,4 8.5,7 9,10 13,9.5',
  ll: '~0,8 3,4 3,0 1.5,2 2,8 3,10 5,8 8,4 8,0 6.5,2 7,8 8,10 10,8',
  w: '~0,4 1.5,10 3.5,9 4.5,5 | ~4.5,5 5,9 7,10 9,7 9.5,4',
};

const MARKS: Readonly<Record<string, string>> = {
  asterisk: '5,0 5,10 | 0.5,2.5 9.5,7.5 | 9.5,2.5 0.5,7.5',
  arrow: '0,5 10,5 | 6,1 10,5 6,9',
  percent: '10,0 0,10 | ~2,0 0,2 2,4 4,2 2,0 | ~8,6 6,8 8,10 10,8 8,6',
  euro: '~10,1 7,0 3,2 2,5 3,8 7,10 10,9 | 0,4 7,4 | 0,6 7,6',
  smaller: '10,0 0,5 10,10',
  larger: '0,0 10,5 0,10',
  caret: '0,8 5,0 10,8',
  tilde: '~0,6 2,3 4,4 6,6 8,7 10,4',
  pi: '~0,1 3,0.5 10,0 | ~3,0.5 3,5 1.5,10 | ~7,0.3 7,6 8,10',
  triangle: '5,0 10,10 0,10 5,0',
  target: '~5,0 0,5 5,10 10,5 5,0 | 5,0 5,10 | 0,5 10,5',
  smiley: '~5,0 0,5 5,10 10,5 5,0 | 3,3.5 3.2,4 | 7,3.5 7.2,4 | ~2.5,6 5,8 7.5,6',
  at: '~6,4 4,4 3.5,6 5,7 6.5,5.5 6.5,3.5 7,7 9,6 9,3 5,0 0.5,3 1,8 5,10 9,9',
  divided: '0,5 10,5 | 5,1 5.2,1.3 | 5,9 5.2,9.3',
  times: '0,0 10,10 | 10,0 0,10',
  plus: '5,0 5,10 | 0,5 10,5',
  root: '0,6 2,5 4,10 7,0 14,0',
  hash: '3,0 2,10 | 7,0 6,10 | 0,3.5 10,3 | 0,7 10,6.5',
  tick: '0,6 3.5,10 10,0',
  omega: '~0,10 3,9.5 1,5 5,0 9,5 7,9.5 10,10',
};

/** Standard deviation of a corner, and of slant and proportion. */
const CORNER = 0.35;
const SLANT = 0.12;
const ASPECT = 0.12;

export function letter(random: Random): Stroke[] {
  return write(random.pick(Object.values(LETTERS)), random);
}

export function mark(random: Random): Stroke[] {
  return write(random.pick(Object.values(MARKS)), random);
}

function write(glyph: string, random: Random): Stroke[] {
  const slant = random.normal(0, SLANT);
  const aspect = Math.exp(random.normal(0, ASPECT));
  return glyph.split('|').map((stroke) => {
    const corners = stroke
      .replace('~', '')
      .trim()
      .split(/\s+/)
      .map((pair) => {
        const [x, y] = pair.split(',').map(Number) as [number, number];
        return {
          x: (x - slant * y) * aspect + random.normal(0, CORNER),
          y: y + random.normal(0, CORNER),
        };
      });
    return { points: stroke.includes('~') ? smooth(corners) : densely(corners) };
  });
}

/** The engine's own curve through the corners. */
function smooth(corners: readonly Point[]): Point[] {
  const { x, y } = walk(corners, 0.3);
  return Array.from(x, (at, i) => ({ x: at, y: y[i]! }));
}

function densely(corners: readonly Point[]): Point[] {
  const steps = 12;
  return corners.flatMap((to, i) => {
    const from = corners[i - 1];
    if (!from) return [to];
    return Array.from({ length: steps }, (_, k) => ({
      x: from.x + ((to.x - from.x) * (k + 1)) / steps,
      y: from.y + ((to.y - from.y) * (k + 1)) / steps,
    }));
  });
}
