/**
 * What the writer crossed out: strokes with a scribble over them, with a line through them that is longer
 * than any bar of a digit, or with two lines that cross. A crossed 7 and a slashed 0 are not.
 */
import { bottomOf, centreX, centreY, gapBetween, rightOf } from '../../data/box.js';
import { type Box, boundingBox, type Point, type Stroke } from '../../data/ink.js';

export interface CrossingOut {
  /** The strokes that cross out, by their indexes; they are later than what they cross out. */
  by: readonly number[];
  /** Indexes of the strokes under it, one at least. */
  strokes: readonly number[];
  isScribble: boolean;
}

/** Corners of a scribble: an M or a W has three. */
const FEWEST_CORNERS = 4;

/** A corner turns by at least so much, radians. */
const SHARP = (2 * Math.PI) / 3;

/** What has no corners turns so often: an 8 turns twice. Radians. */
const MOST_TURNED = 7 * Math.PI;

/** Deviations from a straight line below this share of the stroke's size are no corners. */
const TOLERANCE = 0.08;

/** Share of a stroke's points that a scribble covers. */
const COVERED = 0.6;

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

export function findCrossedOut(strokes: readonly Stroke[]): CrossingOut[] {
  const gone = new Set<number>();
  const found: CrossingOut[] = [];
  strokes.forEach((_, index) => {
    const crossing = [scribble, lyingLine, cross].map((kind) => kind(strokes, index)).find(Boolean);
    const under = crossing?.under.filter((stroke) => !gone.has(stroke)) ?? [];
    if (!crossing || under.length === 0) return;
    const { by, isScribble } = crossing;
    for (const stroke of [...under, ...by]) gone.add(stroke);
    found.push({ by, strokes: under, isScribble });
  });
  return found;
}

type Crossing = Pick<CrossingOut, 'by' | 'isScribble'> & { under: number[] };

function scribble(strokes: readonly Stroke[], by: number): Crossing | undefined {
  const { points } = strokes[by]!;
  if (points.length < 2 || !isScribbled(points)) return undefined;
  const box = boundingBox([{ points }])!;
  return { by: [by], isScribble: true, under: earlier(strokes, by, (own) => covers(box, own)) };
}

function lyingLine(strokes: readonly Stroke[], by: number): Crossing | undefined {
  const { points } = strokes[by]!;
  const slope = slopeOf(points);
  if (slope === undefined || Math.abs(slope) > STEEPEST) return undefined;
  const struck = earlier(strokes, by, (own) => strikes(points, own));
  const box = boundingBox(struck.map((index) => strokes[index]!));
  if (!box || box.width < STEM * box.height) return undefined;
  // The bar of a 5 lies above the line.
  const { x, width } = boundingBox([strokes[by]!])!;
  const rest = earlier(strokes, by, (own) => belongsTo({ ...box, x, width }, own));
  return { by: [by], isScribble: false, under: [...new Set([...struck, ...rest])] };
}

/** Whether a stroke lies above or below a box, or in it, and close to it. */
function belongsTo(box: Box, points: readonly Point[]): boolean {
  const own = boundingBox([{ points }])!;
  const middle = centreX(own);
  return middle > box.x && middle < rightOf(box) && gapBetween(box, own) < NEAR * box.height;
}

/** Two diagonals, one after the other, over all of what lies under them. */
function cross(strokes: readonly Stroke[], by: number): Crossing | undefined {
  const pair = [strokes[by - 1], strokes[by]];
  const slopes = pair.map((stroke) => stroke && slopeOf(stroke.points));
  const [first, second] = slopes;
  if (!first || !second || first * second >= 0) return undefined;
  if (slopes.some((slope) => Math.abs(slope!) < 1 / STEEPEST_DIAGONAL)) return undefined;
  if (slopes.some((slope) => Math.abs(slope!) > STEEPEST_DIAGONAL)) return undefined;
  const boxes = pair.map((stroke) => boundingBox([stroke!])!);
  const under = earlier(strokes, by - 1, (own) => boxes.every((box) => holds(box, own)));
  return { by: [by - 1, by], isScribble: false, under };
}

/** The strokes before `by`, of the same digit place where they have one, for which `is` holds. */
function earlier(
  strokes: readonly Stroke[],
  by: number,
  is: (points: readonly Point[]) => boolean,
): number[] {
  const { slot } = strokes[by]!;
  return strokes
    .slice(0, by)
    .flatMap((stroke, index) =>
      stroke.slot === slot && stroke.points.length > 0 && is(stroke.points) ? [index] : [],
    );
}

function isScribbled(points: readonly Point[]): boolean {
  const box = boundingBox([{ points }])!;
  const corners = simplify(points, TOLERANCE * Math.max(box.width, box.height));
  let [sharp, turned] = [0, 0];
  for (let i = 1; i < corners.length - 1; i++) {
    const turn = turnAt(corners[i - 1]!, corners[i]!, corners[i + 1]!);
    turned += turn;
    if (turn > SHARP) sharp++;
  }
  return sharp >= FEWEST_CORNERS || turned >= MOST_TURNED;
}

function covers(box: Box, points: readonly Point[]): boolean {
  const inside = points.filter(
    ({ x, y }) => x >= box.x && x <= rightOf(box) && y >= box.y && y <= bottomOf(box),
  );
  return inside.length >= COVERED * points.length;
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
  const length = points.reduce((sum, { x, y }, i) => {
    const before = points[i - 1] ?? points[0]!;
    return sum + Math.hypot(x - before.x, y - before.y);
  }, 0);
  return length <= STRAIGHT * Math.hypot(run, rise) ? rise / (run || TINY) : undefined;
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

/** 0 where the way goes straight on, π where it turns back. */
function turnAt(a: Point, b: Point, c: Point): number {
  const cross = (b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x);
  const along = (b.x - a.x) * (c.x - b.x) + (b.y - a.y) * (c.y - b.y);
  return Math.abs(Math.atan2(cross, along));
}

/** The corners of a line (Douglas & Peucker 1973). */
function simplify(points: readonly Point[], tolerance: number): Point[] {
  const [first, last] = [points[0]!, points[points.length - 1]!];
  let [farthest, most] = [0, tolerance];
  for (let i = 1; i < points.length - 1; i++) {
    const off = distanceToLeg(points[i]!, first, last);
    if (off > most) [farthest, most] = [i, off];
  }
  if (farthest === 0) return [first, last];
  const before = simplify(points.slice(0, farthest + 1), tolerance);
  return [...before.slice(0, -1), ...simplify(points.slice(farthest), tolerance)];
}

function distanceToLeg(p: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const squared = dx * dx + dy * dy;
  const along = squared === 0 ? 0 : ((p.x - a.x) * dx + (p.y - a.y) * dy) / squared;
  const share = Math.max(0, Math.min(1, along));
  return Math.hypot(p.x - a.x - share * dx, p.y - a.y - share * dy);
}
