/**
 * Writes characters from a short notation, on a grid of ten by ten (y down): strokes parted by `|`,
 * points by spaces; `~` before a stroke makes a smooth curve of it.
 */
import type { Point, Stroke } from 'digit-pad/engine';
import { walk } from '../../src/engine/draw/polyline.js';
import type { Random } from '../support/random.js';

/** What one person's characters have in common. */
export interface Hand {
  /** How far x moves for each unit of y. */
  slant: number;
  /** Width over height, 1 being that of the notation. */
  aspect: number;
}

/** Standard deviation of a corner, and of slant and proportion. */
const CORNER = 0.35;
const SLANT = 0.12;
const ASPECT = 0.12;

export function handOf(random: Random): Hand {
  const slant = random.normal(0, SLANT);
  return { slant, aspect: Math.exp(random.normal(0, ASPECT)) };
}

export function write(glyph: string, { slant, aspect }: Hand, random: Random): Stroke[] {
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
