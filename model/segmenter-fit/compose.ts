/**
 * Numbers composed of single digits by one writer, with wide gaps to overlaps, and with digits of uneven
 * size on an uneven line. Which strokes make which digit is known.
 */

import { boundingBox, type Stroke } from '../../src/engine/data/ink.js';
import { median } from '../../src/engine/segment/ink/geometry/line.js';
import type { WrittenSample } from '../samples/data/formats/stroke-file.js';
import type { PenDigit } from '../samples/data/index.js';
import type { Random } from '../support/random.js';

/** Room between the boxes of two digits, as shares of the line's height. Below 0 they overlap. */
export interface Spacing {
  from: number;
  to: number;
}

/** The three kinds of the evaluation. */
export const SPACINGS = {
  gaps: { from: 0.1, to: 0.5 },
  touching: { from: -0.05, to: 0.05 },
  overlapping: { from: -0.25, to: -0.05 },
} as const satisfies Record<string, Spacing>;

export interface ComposeOptions {
  spacing: Spacing;
  /** Chance that the pen stays down between two digits. */
  joined?: number;
  /** The digits as they are given, each once, rather than picked by chance. */
  inOrder?: boolean;
}

/** Deviation of a digit's size, and of where it stands, as shares of the line's height. */
const SIZE_JITTER = 0.06;
const BASELINE_JITTER = 0.04;

/** Digits by writer, for {@link composeNumber}. */
export function byWriter(digits: readonly PenDigit[]): Map<string, PenDigit[]> {
  const writers = new Map<string, PenDigit[]>();
  for (const digit of digits) {
    if (!boundingBox(digit.strokes)) continue;
    const own = writers.get(digit.writer) ?? [];
    writers.set(digit.writer, own);
    own.push(digit);
  }
  return writers;
}

/** @param digits all of one writer; `length` of them are picked. */
export function composeNumber(
  digits: readonly PenDigit[],
  length: number,
  { spacing, joined = 0, inOrder = false }: ComposeOptions,
  random: Random,
): WrittenSample {
  const height = median(digits.map(({ strokes }) => boundingBox(strokes)!.height)) || 1;
  const strokes: Stroke[] = [];
  const digitStrokes: number[][] = [];
  let label = '';
  let edge = 0;
  for (let place = 0; place < length; place++) {
    const digit = inOrder ? digits[place]! : random.pick(digits);
    const box = boundingBox(digit.strokes)!;
    const scale = random.normal(1, SIZE_JITTER) / height;
    const left = place === 0 ? 0 : edge + random.uniform(spacing.from, spacing.to);
    const baseline = random.normal(0, BASELINE_JITTER);
    const written = digit.strokes.map(({ points }) => ({
      points: points.map(({ x, y }) => ({
        x: left + (x - box.x) * scale,
        y: baseline + (y - box.y - box.height) * scale,
      })),
    }));
    edge = left + box.width * scale;
    label += digit.label;
    const before = strokes[strokes.length - 1];
    if (before && random.chance(joined)) {
      strokes[strokes.length - 1] = { points: [...before.points, ...written[0]!.points] };
      const rest = written.slice(1);
      digitStrokes.push([strokes.length - 1, ...rest.map((_, i) => strokes.length + i)]);
      strokes.push(...rest);
    } else {
      digitStrokes.push(written.map((_, i) => strokes.length + i));
      strokes.push(...written);
    }
  }
  return {
    label,
    writer: digits[0]!.writer,
    strokes,
    digitStrokes: joined > 0 ? undefined : digitStrokes,
  };
}
