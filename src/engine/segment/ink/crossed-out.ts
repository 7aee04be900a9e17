/**
 * Finds crossed-out strokes: strokes under a scribble, under a horizontal line that is longer than the bar
 * of a digit, or under an X. A 7 with a bar and a 0 with a slash are not crossed out.
 */
import { centreX, centreY, gapBetween, rightOf } from '../../data/box.js';
import { type Box, boundingBox, type Point, type Stroke } from '../../data/ink.js';
import { pathLength } from './geometry/fragment.js';
import { strokesBefore, underScribble } from './scribble.js';

export interface CrossingOut {
  /** Indexes of the strokes that cross out others, which were written before. */
  by: readonly number[];
  /** Indexes of the strokes that are crossed out. */
  strokes: readonly number[];
}

/** Maximum length of a straight stroke, as a multiple of the distance between its ends. */
const STRAIGHT = 1.12;

/** Maximum slope (rise over run) of a horizontal line; the slash of a 0 is steeper. */
const STEEPEST = 0.5;

/** Maximum slope of the lines of an X; the minimum is its reciprocal. */
const STEEPEST_DIAGONAL = 4;

/** Minimum size of an X, and maximum distance of the centres, as fractions of the stroke's size. */
const MIN_CROSS_SIZE = 0.9;
const MAX_CENTRE_DISTANCE = 0.2;

/** Minimum length of a line beyond the stroke on each side, as a fraction of the stroke's height. */
const BEYOND = 0.2;

/** Level of the line in the stroke, as fractions of its height from the top: the bar of a 5 is above. */
const LEVEL = { from: 0.2, to: 0.8 };

/** Strokes with a smaller width : height may be the stem of a 7 with a bar. */
const STEM = 0.35;

/** Maximum distance of another stroke of the crossed-out digit, as a fraction of the digit's height. */
const NEAR = 0.2;

/** Minimum run, which keeps slopes finite. */
const TINY = 1e-9;

/** Returns all crossings-out, in the order of writing; each crosses out at least one stroke. */
export function findCrossedOut(strokes: readonly Stroke[]): CrossingOut[] {
  const used = new Set<number>();
  const found: CrossingOut[] = [];
  strokes.forEach((_, index) => {
    for (const kind of [scribble, horizontalLine, cross]) {
      const { by, strokes: under } = kind(strokes, index) ?? { by: [], strokes: [] };
      const crossed = under.filter((stroke) => !used.has(stroke));
      if (crossed.length === 0) continue;
      for (const stroke of [...crossed, ...by]) used.add(stroke);
      found.push({ by, strokes: crossed });
      return;
    }
  });
  return found;
}

function scribble(strokes: readonly Stroke[], by: number): CrossingOut {
  return { by: [by], strokes: underScribble(strokes, by) };
}

function horizontalLine(strokes: readonly Stroke[], by: number): CrossingOut | undefined {
  const { points } = strokes[by]!;
  const slope = slopeOf(points);
  if (slope === undefined || Math.abs(slope) > STEEPEST) return undefined;
  const crossed = strokesBefore(strokes, by, (stroke) => crosses(points, stroke));
  const box = boundingBox(crossed.map((index) => strokes[index]!));
  if (!box || box.width < STEM * box.height) return undefined;
  // The line need not cross all strokes of the digit, such as the bar of a 5 above it.
  const { x, width } = boundingBox([strokes[by]!])!;
  const rest = strokesBefore(strokes, by, (stroke) => belongsTo({ ...box, x, width }, stroke));
  return { by: [by], strokes: [...new Set([...crossed, ...rest])] };
}

/** Whether a stroke is in a box, or close above or below it. */
function belongsTo(box: Box, points: readonly Point[]): boolean {
  const stroke = boundingBox([{ points }])!;
  const middle = centreX(stroke);
  return middle > box.x && middle < rightOf(box) && gapBetween(box, stroke) < NEAR * box.height;
}

/** Two consecutive diagonals that form an X over other strokes. */
function cross(strokes: readonly Stroke[], by: number): CrossingOut | undefined {
  const pair = [strokes[by - 1], strokes[by]];
  const slopes = pair.map((stroke) => stroke && slopeOf(stroke.points));
  const [first, second] = slopes;
  if (!first || !second || first * second >= 0) return undefined;
  if (slopes.some((slope) => Math.abs(slope!) < 1 / STEEPEST_DIAGONAL)) return undefined;
  if (slopes.some((slope) => Math.abs(slope!) > STEEPEST_DIAGONAL)) return undefined;
  const boxes = pair.map((stroke) => boundingBox([stroke!])!);
  const under = strokesBefore(strokes, by - 1, (stroke) =>
    boxes.every((box) => covers(box, stroke)),
  );
  return { by: [by - 1, by], strokes: under };
}

/** Whether a diagonal, given by its box, covers a stroke. */
function covers(box: Box, points: readonly Point[]): boolean {
  const stroke = boundingBox([{ points }])!;
  const size = Math.max(stroke.width, stroke.height);
  const apart = Math.hypot(centreX(stroke) - centreX(box), centreY(stroke) - centreY(box));
  return (
    apart < MAX_CENTRE_DISTANCE * size &&
    box.width > MIN_CROSS_SIZE * stroke.width &&
    box.height > MIN_CROSS_SIZE * stroke.height
  );
}

/** Slope (rise over run) of a straight stroke; `undefined` for other strokes. */
function slopeOf(points: readonly Point[]): number | undefined {
  if (points.length < 2) return undefined;
  const [first, last] = [points[0]!, points[points.length - 1]!];
  const [run, rise] = [last.x - first.x, last.y - first.y];
  return pathLength(points) <= STRAIGHT * Math.hypot(run, rise) ? rise / (run || TINY) : undefined;
}

/** Whether a horizontal line crosses out a stroke. */
function crosses(line: readonly Point[], points: readonly Point[]): boolean {
  const box = boundingBox([{ points }])!;
  const ends = boundingBox([{ points: line }])!;
  const beyond = BEYOND * box.height;
  if (box.height < ends.height) return false;
  if (ends.x > box.x - beyond || rightOf(ends) < rightOf(box) + beyond) return false;
  const level = (levelAt(line, centreX(box)) - box.y) / box.height;
  return level >= LEVEL.from && level <= LEVEL.to;
}

/** The y coordinate at `x` of the straight line between the first and the last point. */
function levelAt(points: readonly Point[], x: number): number {
  const [first, last] = [points[0]!, points[points.length - 1]!];
  const share = last.x === first.x ? 0.5 : (x - first.x) / (last.x - first.x);
  return first.y + share * (last.y - first.y);
}
