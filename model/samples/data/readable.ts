/** Pen digits whose label somebody could read from the ink. */
import type { Point, Stroke } from '../../../src/engine/data/ink.js';
import type { PenDigit } from './pen-digit.js';

/** Strokes shorter than this share of the ink are slips of the pen. */
const SLIP = 0.1;

/** A path at most this much longer than its chord is a straight line. */
const STRAIGHT = 1.11;

/** An upright line is a 1; one that lies more than this (width over height) is none. */
const LYING = 1.5;

/**
 * Drops dots, and lone straight lines that are labelled other than an upright 1. Some UNIPEN files
 * mark one stroke as the whole digit; a network that has learned these reads digits into lines.
 * For training only: who is measured on is never picked by shape.
 */
export function isReadable({ label, strokes }: PenDigit): boolean {
  const lengths = strokes.map(pathLength);
  const total = lengths.reduce((sum, length) => sum + length, 0);
  if (total === 0) return false;
  const drawn = strokes.filter((_, i) => lengths[i]! > SLIP * total);
  const line = drawn[0]!;
  if (drawn.length > 1 || pathLength(line) > STRAIGHT * chord(line).length) return true;
  const { width, height } = chord(line);
  return label === 1 && width <= LYING * height;
}

/**
 * Drops letters of which only a line or a dot is there: UNIPEN has some with a part of their ink, and a
 * network that has learned these takes a 1 for a letter. For training only, like {@link isReadable}.
 */
export function isMoreThanALine(strokes: readonly Stroke[]): boolean {
  const lengths = strokes.map(pathLength);
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const drawn = strokes.filter((_, i) => lengths[i]! > SLIP * total);
  return drawn.length > 1 || (total > 0 && total > STRAIGHT * chord(drawn[0]!).length);
}

function pathLength({ points }: Stroke): number {
  return points.reduce((sum, point, i) => sum + distance(points[Math.max(0, i - 1)]!, point), 0);
}

function chord({ points }: Stroke) {
  const [first, last] = [points[0]!, points[points.length - 1]!];
  return {
    length: distance(first, last),
    width: Math.abs(last.x - first.x),
    height: Math.abs(last.y - first.y),
  };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
