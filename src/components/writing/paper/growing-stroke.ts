/**
 * Paints the stroke that is being drawn. In each frame, only the end of a long stroke gets a new outline,
 * and only the part of the canvas that it covers is painted again.
 */
import type { Box, Point, Stroke } from '../../../engine/data/ink.js';
import { strokeShape } from './outline.js';
import { type LineStyle, paintShape } from './paint.js';

/** Number of points at the end of a stroke whose outline is computed in every frame. */
const TAIL = 24;

/** Number of points that a part shares with the previous part, so that the outline has no gap. */
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
  /** The parts of the stroke that no longer change, and the number of their points. */
  #parts: Part[] = [];
  #partPoints = 0;
  /** The area that the last frame painted in addition to the parts, in CSS px. */
  #tailBox: Box | undefined;

  /** @param context `null` if the browser cannot create one; strokes are then read but not shown. */
  constructor(private readonly context: CanvasRenderingContext2D | null) {}

  /** @param expected points that the browser predicts; they are shown until the next call. */
  set(stroke: Stroke | undefined, expected: readonly Point[]): void {
    if (stroke !== this.#stroke) this.#reset();
    this.#stroke = stroke;
    this.#expected = expected;
  }

  /** @param ratio number of device pixels per CSS px. */
  paint(line: LineStyle, ratio: number): void {
    const { context } = this;
    if (!context) return;
    if (line !== this.#line || ratio !== this.#ratio) this.#reset();
    this.#line = line;
    this.#ratio = ratio;
    if (!this.#stroke) return;
    const { points } = this.#stroke;
    const changed = points.slice(this.#from);
    while (points.length - this.#partPoints > 2 * TAIL) this.#addPart(this.#partPoints + TAIL);
    const tail = [...points.slice(this.#from), ...this.#expected];
    const box = enlarged(boundsOf([...changed, ...this.#expected]), line.width);
    context.save();
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    clip(context, this.#tailBox ? union(this.#tailBox, box) : box);
    for (const { path, kind } of this.#parts) paintShape(context, path, kind, line);
    const { path, kind } = strokeShape({ points: tail }, line.width, false);
    paintShape(context, new Path2D(path), kind, line);
    context.restore();
    this.#tailBox = box;
  }

  /** Clears the canvas, for another stroke, line style or canvas size. */
  #reset(): void {
    const { context } = this;
    context?.clearRect(0, 0, context.canvas.width, context.canvas.height);
    this.#parts = [];
    this.#partPoints = 0;
    this.#tailBox = undefined;
  }

  get #from(): number {
    return Math.max(0, this.#partPoints - OVERLAP);
  }

  #addPart(used: number): void {
    const points = this.#stroke!.points.slice(this.#from, used);
    const { path, kind } = strokeShape({ points }, this.#line!.width, false);
    this.#parts.push({ path: new Path2D(path), kind });
    this.#partPoints = used;
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

/** Enlarges a box by the width of the line, to whole px: a clip edge within a pixel would be visible. */
function enlarged({ x, y, width, height }: Box, margin: number): Box {
  const [left, top] = [Math.floor(x - margin), Math.floor(y - margin)];
  return {
    x: left,
    y: top,
    width: Math.ceil(x + width + margin) - left,
    height: Math.ceil(y + height + margin) - top,
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
