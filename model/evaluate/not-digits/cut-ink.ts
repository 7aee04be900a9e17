/** Cuts ink as wrong segmentation does: along the line that was drawn, or straight down. */
import type { Point, Stroke } from 'digit-pad/engine';

/** What was drawn between two shares (0…1) of the whole length; pen lifts have no length. */
export function cutByLength(strokes: readonly Stroke[], from: number, to: number): Stroke[] {
  const total = strokes.reduce((sum, { points }) => sum + lengthOf(points), 0);
  const [start, end] = [from * total, to * total];
  const kept: Stroke[] = [];
  let gone = 0;
  for (const { points } of strokes) {
    const piece: Point[] = [];
    for (let i = 1; i < points.length; i++) {
      const [a, b] = [points[i - 1]!, points[i]!];
      const length = Math.hypot(b.x - a.x, b.y - a.y);
      if (length > 0 && gone + length > start && gone < end) {
        const [first, last] = [
          Math.max(0, (start - gone) / length),
          Math.min(1, (end - gone) / length),
        ];
        if (piece.length === 0) piece.push(between(a, b, first));
        piece.push(between(a, b, last));
      }
      gone += length;
    }
    if (piece.length > 0) kept.push({ points: piece });
  }
  return kept;
}

/** What lies left of the upright line at `x`, in as many pieces as that leaves. */
export function cutLeftOf(strokes: readonly Stroke[], x: number): Stroke[] {
  const kept: Stroke[] = [];
  for (const { points } of strokes) {
    let piece: Point[] = [];
    const finish = () => {
      if (piece.length > 1) kept.push({ points: piece });
      piece = [];
    };
    points.forEach((point, i) => {
      const before = points[i - 1];
      if (before && before.x < x !== point.x < x) {
        piece.push(between(before, point, (x - before.x) / (point.x - before.x)));
        if (point.x >= x) finish();
      }
      if (point.x < x) piece.push(point);
    });
    finish();
  }
  return kept;
}

/** Of a drawn line, in its own units. */
export function lengthOf(points: readonly Point[]): number {
  return points.reduce((sum, point, i) => {
    const before = points[i - 1] ?? point;
    return sum + Math.hypot(point.x - before.x, point.y - before.y);
  }, 0);
}

function between(a: Point, b: Point, share: number): Point {
  return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
}
