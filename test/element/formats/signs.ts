/** Ink of digits and signs, in CSS px from the corner of the paper. */
import type { Stroke } from '../../../src/engine/data/ink.js';
import { writeNumber } from '../../fixtures/digits.js';

/** Digits are so high, and stand so far below the upper edge. */
const HEIGHT = 70;
const TOP = 24;

/** Signs by their points, in heights of a digit from its upper left corner. */
const SIGNS: Readonly<Record<string, { width: number; lines: readonly (readonly number[][])[] }>> =
  {
    '.': { width: 0.06, lines: [line([0, 0.96], [0.04, 1])] },
    ',': { width: 0.12, lines: [line([0.09, 0.9], [0, 1.2])] },
    '-': { width: 0.46, lines: [line([0, 0.5], [0.42, 0.52])] },
    ':': { width: 0.08, lines: [line([0.02, 0.3], [0.05, 0.34]), line([0.02, 0.9], [0.05, 0.94])] },
    '/': { width: 0.7, lines: [line([0, 1.12], [0.66, -0.12])] },
  };

/** Writes digits and signs from left to right. */
export function writeText(text: string): Stroke[] {
  let x = 20;
  return [...text].flatMap((character): Stroke[] => {
    const left = x;
    const sign = SIGNS[character];
    x += sign ? (sign.width + 0.24) * HEIGHT : 0.94 * HEIGHT;
    if (!sign) return writeNumber(character, { x: left, y: TOP, height: HEIGHT });
    return sign.lines.map((points) => ({
      points: points.map(([dx, dy]) => ({ x: left + dx! * HEIGHT, y: TOP + dy! * HEIGHT })),
    }));
  });
}

function line([x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number]) {
  return Array.from({ length: 10 }, (_, i) => [x1 + ((x2 - x1) * i) / 9, y1 + ((y2 - y1) * i) / 9]);
}
