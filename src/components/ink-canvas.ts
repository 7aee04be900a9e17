/**
 * Draws ink on two stacked canvases: finished strokes stay where they are on the lower one, and only
 * the growing stroke is drawn again, once a frame, on the upper one.
 */
import { boundingBox, type Stroke } from '../engine/ink.js';
import type { ToInk } from './ink-controller.js';
import { loadOutliner, strokeShape } from './outline.js';

/** Room left around ink that has to be shrunk to fit, in px. */
const MARGIN = 8;

export class InkCanvas {
  /** Size of the surface in the ink's units: CSS px, or more where larger ink was made to fit. */
  width = 0;
  height = 0;
  #strokes: readonly Stroke[] = [];
  #growing: Stroke | undefined;
  #frame = 0;
  #fit = 1;
  #cssWidth = 0;
  #cssHeight = 0;
  #deviceRatio = 1;
  #color = '';
  #lineWidth = 5;
  readonly #sizes = new ResizeObserver((entries) => this.#resize(entries.at(-1)!));

  #ratio: MediaQueryList | undefined;
  readonly #ratioChanged = (): void => this.connect();

  constructor(
    private readonly dry: HTMLCanvasElement,
    private readonly wet: HTMLCanvasElement,
  ) {
    // The style sheet gives both properties a transition: its end says that the page's colours
    // changed, by whatever means.
    dry.addEventListener('transitionend', () => this.#restyle());
    this.connect();
  }

  connect(): void {
    // Observing begins with a report of the present size.
    this.#sizes.disconnect();
    this.#ratio?.removeEventListener('change', this.#ratioChanged);
    this.#ratio = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    this.#ratio.addEventListener('change', this.#ratioChanged, { once: true });
    try {
      this.#sizes.observe(this.dry, { box: 'device-pixel-content-box' });
    } catch {
      this.#sizes.observe(this.dry);
    }
  }

  disconnect(): void {
    this.#sizes.disconnect();
    this.#ratio?.removeEventListener('change', this.#ratioChanged);
  }

  /** Someone is about to draw: the finer outlines are loaded now. */
  async refine(): Promise<void> {
    if ((await loadOutliner()) && this.#strokes.length > 0) this.#redraw();
  }

  /** Replaces the finished ink. Ink that only grew is not drawn again. */
  show(strokes: readonly Stroke[]): void {
    const before = this.#strokes;
    if (strokes === before) return;
    this.#strokes = strokes;
    this.#growing = undefined;
    this.#clear(this.wet);
    const grew =
      strokes.length > before.length && before.every((stroke, i) => stroke === strokes[i]);
    if (grew && before.length > 0) {
      for (const stroke of strokes.slice(before.length)) this.#paint(this.dry, stroke, true);
      return;
    }
    this.#fitInk();
    this.#redraw();
  }

  /** Shows a stroke that is still being drawn, at the next frame; `undefined` takes it away. */
  grow(stroke: Stroke | undefined): void {
    this.#growing = stroke;
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#clear(this.wet);
      if (this.#growing) this.#paint(this.wet, this.#growing, false);
    });
  }

  /** The current mapping from the viewport to the ink; reads the layout once. */
  measure(): ToInk {
    const rect = this.dry.getBoundingClientRect();
    const scaleX = this.width / rect.width || 1;
    const scaleY = this.height / rect.height || 1;
    return (clientX, clientY) => ({
      x: Math.round((clientX - rect.left) * scaleX * 100) / 100,
      y: Math.round((clientY - rect.top) * scaleY * 100) / 100,
    });
  }

  #resize({ contentRect, devicePixelContentBoxSize }: ResizeObserverEntry): void {
    const { width, height } = contentRect;
    if (width === 0 || height === 0) return; // hidden: the ink waits
    const device = devicePixelContentBoxSize?.[0];
    const deviceWidth = devicePixels(width, device?.inlineSize);
    const deviceHeight = devicePixels(height, device?.blockSize);
    for (const canvas of [this.dry, this.wet]) {
      canvas.width = deviceWidth;
      canvas.height = deviceHeight;
    }
    this.#cssWidth = width;
    this.#cssHeight = height;
    this.#deviceRatio = deviceWidth / width;
    this.#fitInk();
    this.#restyle();
  }

  /** Shrinks the view when ink lies beyond its edge, as after a phone was turned. */
  #fitInk(): void {
    const box = boundingBox(this.#strokes);
    this.#fit = box
      ? Math.min(
          1,
          this.#cssWidth / (box.x + box.width + MARGIN),
          this.#cssHeight / (box.y + box.height + MARGIN),
        )
      : 1;
    this.width = this.#cssWidth / this.#fit;
    this.height = this.#cssHeight / this.#fit;
  }

  #restyle(): void {
    const style = getComputedStyle(this.dry);
    this.#color = style.color;
    this.#lineWidth = Number.parseFloat(style.strokeWidth) || 5;
    this.#redraw();
    if (this.#growing) this.grow(this.#growing);
  }

  #redraw(): void {
    this.#clear(this.dry);
    for (const stroke of this.#strokes) this.#paint(this.dry, stroke, true);
  }

  #clear(canvas: HTMLCanvasElement): void {
    const context = canvas.getContext('2d')!;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, canvas.width, canvas.height);
  }

  #paint(canvas: HTMLCanvasElement, stroke: Stroke, finished: boolean): void {
    const context = canvas.getContext('2d')!;
    const scale = this.#deviceRatio * this.#fit;
    context.setTransform(scale, 0, 0, scale, 0, 0);
    paintStroke(context, stroke, this.#color, this.#lineWidth, finished);
  }
}

/** The browser's own rounding, unless it speaks of another screen, as emulated ratios make it do. */
function devicePixels(cssPixels: number, reported?: number): number {
  const expected = cssPixels * devicePixelRatio;
  return reported !== undefined && Math.abs(reported - expected) < 1
    ? reported
    : Math.round(expected);
}

/** Draws one stroke in the context's present transformation. */
export function paintStroke(
  context: CanvasRenderingContext2D,
  stroke: Stroke,
  color: string,
  lineWidth: number,
  finished = true,
): void {
  const { path, kind } = strokeShape(stroke, lineWidth, finished);
  context.fillStyle = color;
  context.strokeStyle = color;
  context.lineWidth = lineWidth;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  if (kind === 'line') context.stroke(new Path2D(path));
  else context.fill(new Path2D(path));
}
