/**
 * What the writer crossed out: strokes with a scribble over them, with a line through them that is longer
 * than any bar of a digit, or with two lines that cross. A crossed 7 and a slashed 0 are not.
 */
import { centreX, centreY, gapBetween, rightOf } from '../../data/box.js';
import { type Box, boundingBox, type Point, type Stroke } from '../../data/ink.js';
import { pathLength } from './geometry/fragment.js';
import { strokesBefore, underScribble } from './scribble.js';

export interface CrossingOut {
  /** The strokes that cross out, by their indexes; they are later than what they cross out. */
  by: readonly number[];
  /** Indexes of the strokes under them. */
  strokes: readonly number[];
}

/** How far a line may be longer than the way between its ends, as a factor. */
const STRAIGHT = 1.12;

/** The steepest line, as rise over run: a slash through a 0 is steeper. */
const STEEPEST = 0.5;

/** The steepest line of a cross, and, upside down, the flattest. */
const STEEPEST_DIAGONAL = 4;

/** A cross is larger than so much of what it crosses out, and lies in its middle; shares of that. */
const OVER = 0.9;
const CENTRED = 0.2;

/** How far the line reaches beyond what it crosses out, on either side, in heights of that. */
const BEYOND = 0.2;

/** Where the line crosses, as shares of the height from the top: a 5 has its bar above, a 4 below. */
const CROSSES = { from: 0.2, to: 0.8 };

/** Narrower strokes, as shares of their height, may be the stem of a crossed 7. */
const STEM = 0.35;

/** How far a stroke of the same digit is from those with the line through them, in heights of these. */
const NEAR = 0.2;

/** Keeps slopes finite. */
const TINY = 1e-9;

/** @returns what crosses out one stroke at least. */
export function findCrossedOut(strokes: readonly Stroke[]): CrossingOut[] {
  const gone = new Set<number>();
  const found: CrossingOut[] = [];
  strokes.forEach((_, index) => {
    for (const kind of [scribble, lyingLine, cross]) {
      const { by, strokes: under } = kind(strokes, index) ?? { by: [], strokes: [] };
      const crossed = under.filter((stroke) => !gone.has(stroke));
      if (crossed.length === 0) continue;
      for (const stroke of [...crossed, ...by]) gone.add(stroke);
      found.push({ by, strokes: crossed });
      return;
    }
  });
  return found;
}

function scribble(strokes: readonly Stroke[], by: number): CrossingOut {
  return { by: [by], strokes: underScribble(strokes, by) };
}

function lyingLine(strokes: readonly Stroke[], by: number): CrossingOut | undefined {
  const { points } = strokes[by]!;
  const slope = slopeOf(points);
  if (slope === undefined || Math.abs(slope) > STEEPEST) return undefined;
  const struck = strokesBefore(strokes, by, (own) => strikes(points, own));
  const box = boundingBox(struck.map((index) => strokes[index]!));
  if (!box || box.width < STEM * box.height) return undefined;
  // The bar of a 5 lies above the line.
  const { x, width } = boundingBox([strokes[by]!])!;
  const rest = strokesBefore(strokes, by, (own) => belongsTo({ ...box, x, width }, own));
  return { by: [by], strokes: [...new Set([...struck, ...rest])] };
}

/** Whether a stroke lies above or below a box, or in it, and close to it. */
function belongsTo(box: Box, points: readonly Point[]): boolean {
  const own = boundingBox([{ points }])!;
  const middle = centreX(own);
  return middle > box.x && middle < rightOf(box) && gapBetween(box, own) < NEAR * box.height;
}

/** Two diagonals, one after the other, over all of what lies under them. */
function cross(strokes: readonly Stroke[], by: number): CrossingOut | undefined {
  const pair = [strokes[by - 1], strokes[by]];
  const slopes = pair.map((stroke) => stroke && slopeOf(stroke.points));
  const [first, second] = slopes;
  if (!first || !second || first * second >= 0) return undefined;
  if (slopes.some((slope) => Math.abs(slope!) < 1 / STEEPEST_DIAGONAL)) return undefined;
  if (slopes.some((slope) => Math.abs(slope!) > STEEPEST_DIAGONAL)) return undefined;
  const boxes = pair.map((stroke) => boundingBox([stroke!])!);
  const under = strokesBefore(strokes, by - 1, (own) => boxes.every((box) => holds(box, own)));
  return { by: [by - 1, by], strokes: under };
}

/** Whether one of the diagonals of a cross goes over a stroke. */
function holds(box: Box, points: readonly Point[]): boolean {
  const own = boundingBox([{ points }])!;
  const size = Math.max(own.width, own.height);
  const middle = Math.hypot(centreX(own) - centreX(box), centreY(own) - centreY(box));
  return middle < CENTRED * size && box.width > OVER * own.width && box.height > OVER * own.height;
}

/** Rise over run of a straight line; `undefined` for any other. */
function slopeOf(points: readonly Point[]): number | undefined {
  if (points.length < 2) return undefined;
  const [first, last] = [points[0]!, points[points.length - 1]!];
  const [run, rise] = [last.x - first.x, last.y - first.y];
  return pathLength(points) <= STRAIGHT * Math.hypot(run, rise) ? rise / (run || TINY) : undefined;
}

function strikes(line: readonly Point[], points: readonly Point[]): boolean {
  const box = boundingBox([{ points }])!;
  const ends = boundingBox([{ points: line }])!;
  const beyond = BEYOND * box.height;
  if (box.height < ends.height) return false;
  if (ends.x > box.x - beyond || rightOf(ends) < rightOf(box) + beyond) return false;
  const level = (levelAt(line, centreX(box)) - box.y) / box.height;
  return level >= CROSSES.from && level <= CROSSES.to;
}

/** The height of a line at `x`, between its ends. */
function levelAt(points: readonly Point[], x: number): number {
  const [first, last] = [points[0]!, points[points.length - 1]!];
  const share = last.x === first.x ? 0.5 : (x - first.x) / (last.x - first.x);
  return first.y + share * (last.y - first.y);
}
