/**
 * The stroke that is being drawn. Of a long one only the end is shaped anew for a frame, and only the
 * part of the canvas that it covers is painted again.
 */
import type { Box, Point, Stroke } from '../../../engine/data/ink.js';
import { strokeShape } from './outline.js';
import { type LineStyle, paintShape } from './paint.js';

/** Points at the end of a stroke that are shaped with every frame. */
const TAIL = 24;

/** Points that a part shares with the one before it, so that the outline is smooth across. */
const OVERLAP = 8;

interface Part {
  readonly path: Path2D;
  readonly kind: 'line' | 'outline';
}

export class GrowingStroke {
  #stroke: Stroke | undefined;
  #expected: readonly Point[] = [];
  #line: LineStyle | undefined;
  #ratio = 0;
  /** What no longer changes, and how many points it has used up. */
  #shaped: Part[] = [];
  #used = 0;
  /** What the last frame painted beyond that, CSS px. */
  #painted: Box | undefined;

  /** @param context where the device still has one: ink that nobody sees is read all the same. */
  constructor(private readonly context: CanvasRenderingContext2D | null) {}

  /** @param expected points that the browser thinks come next; they are taken back later. */
  set(stroke: Stroke | undefined, expected: readonly Point[]): void {
    if (stroke !== this.#stroke) this.#begin();
    this.#stroke = stroke;
    this.#expected = expected;
  }

  /** @param ratio device pixels a CSS px. */
  paint(line: LineStyle, ratio: number): void {
    const { context } = this;
    if (!context) return;
    if (line !== this.#line || ratio !== this.#ratio) this.#begin();
    this.#line = line;
    this.#ratio = ratio;
    if (!this.#stroke) return;
    const { points } = this.#stroke;
    const changed = points.slice(this.#from);
    while (points.length - this.#used > 2 * TAIL) this.#shape(this.#used + TAIL);
    const tail = [...points.slice(this.#from), ...this.#expected];
    const box = grown(boundsOf([...changed, ...this.#expected]), line.width);
    context.save();
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    clip(context, this.#painted ? union(this.#painted, box) : box);
    for (const { path, kind } of this.#shaped) paintShape(context, path, kind, line);
    const { path, kind } = strokeShape({ points: tail }, line.width, false);
    paintShape(context, new Path2D(path), kind, line);
    context.restore();
    this.#painted = box;
  }

  /** Nothing is there any more: another stroke, another line, another canvas. */
  #begin(): void {
    const { context } = this;
    context?.clearRect(0, 0, context.canvas.width, context.canvas.height);
    this.#shaped = [];
    this.#used = 0;
    this.#painted = undefined;
  }

  get #from(): number {
    return Math.max(0, this.#used - OVERLAP);
  }

  #shape(used: number): void {
    const points = this.#stroke!.points.slice(this.#from, used);
    const { path, kind } = strokeShape({ points }, this.#line!.width, false);
    this.#shaped.push({ path: new Path2D(path), kind });
    this.#used = used;
  }
}

function clip(context: CanvasRenderingContext2D, { x, y, width, height }: Box): void {
  context.beginPath();
  context.rect(x, y, width, height);
  context.clip();
  context.clearRect(x, y, width, height);
}

function boundsOf(points: readonly Point[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** With room for the line around the points, on whole px: a clip through a pixel leaves a seam. */
function grown({ x, y, width, height }: Box, room: number): Box {
  const [left, top] = [Math.floor(x - room), Math.floor(y - room)];
  return {
    x: left,
    y: top,
    width: Math.ceil(x + width + room) - left,
    height: Math.ceil(y + height + room) - top,
  };
}

function union(a: Box, b: Box): Box {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  };
}
