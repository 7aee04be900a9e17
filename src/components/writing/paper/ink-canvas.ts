/**
 * Draws ink on two stacked canvases: finished strokes stay where they are on the lower one, and only
 * the growing stroke is drawn again, once a frame, on the upper one.
 */
import type { Point, Stroke } from '../../../engine/data/ink.js';
import { GrowingStroke } from './growing-stroke.js';
import type { InkPlacement } from './ink-placement.js';
import { loadOutliner } from './outline.js';
import { type LineStyle, paintStroke } from './paint.js';

/** Width of the line where the style sheet says nothing that can be understood, CSS px. */
const USUAL_WIDTH = 5;

export class InkCanvas {
  #strokes: readonly Stroke[] = [];
  readonly #growing: GrowingStroke;
  #frame = 0;
  #deviceRatio = 1;
  #line: LineStyle = { color: '', width: USUAL_WIDTH };
  #refused: ReadonlySet<Stroke> = new Set();
  #refusedColor = '';
  #sizes: ResizeObserver | undefined;
  #ratio: MediaQueryList | undefined;
  readonly #ratioChanged = (): void => this.connect();

  constructor(
    private readonly finished: HTMLCanvasElement,
    private readonly growing: HTMLCanvasElement,
    private readonly placement: InkPlacement,
    /** The paper has another size; the ink is drawn again after this. */
    private readonly resized: () => void,
  ) {
    // Past the compositor where the browser can: the ink is then nearer to the pen.
    this.#growing = new GrowingStroke(growing.getContext('2d', { desynchronized: true }));
    // The style sheet gives both properties a transition: its end says that the page's colours
    // changed, by whatever means.
    finished.addEventListener('transitionend', () => this.#restyle());
    // A device that runs out of graphics memory takes canvases away, and gives them back empty.
    finished.addEventListener('contextrestored', () => this.redraw());
    this.connect();
  }

  connect(): void {
    this.disconnect();
    // The pad may have moved into another window, on another screen.
    const view = this.#window;
    this.#ratio = view.matchMedia(`(resolution: ${view.devicePixelRatio}dppx)`);
    this.#ratio.addEventListener('change', this.#ratioChanged, { once: true });
    // Observing begins with a report of the present size.
    this.#sizes = new view.ResizeObserver((entries) => this.#resize(entries.at(-1)!));
    try {
      this.#sizes.observe(this.finished, { box: 'device-pixel-content-box' });
    } catch {
      this.#sizes.observe(this.finished);
    }
  }

  disconnect(): void {
    this.#sizes?.disconnect();
    this.#ratio?.removeEventListener('change', this.#ratioChanged);
  }

  /** Someone is about to draw: the finer outlines are loaded now. */
  async refine(): Promise<void> {
    if ((await loadOutliner()) && this.#strokes.length > 0) this.redraw();
  }

  /** Replaces the finished ink. Ink that only grew is not drawn again. */
  show(strokes: readonly Stroke[]): void {
    const before = this.#strokes;
    this.#strokes = strokes;
    this.#growing.set(undefined, []);
    const grew =
      before.length > 0 &&
      strokes.length > before.length &&
      before.every((stroke, i) => stroke === strokes[i]);
    if (!grew) this.redraw();
    else for (const stroke of strokes.slice(before.length)) this.#paintFinished(stroke);
  }

  /** Draws these in the colour of what was refused, and no others. */
  mark(refused: ReadonlySet<Stroke>): void {
    if (refused === this.#refused) return;
    this.#refused = refused;
    this.redraw();
  }

  redraw(): void {
    const context = this.finished.getContext('2d');
    if (!context) return;
    context.resetTransform();
    context.clearRect(0, 0, this.finished.width, this.finished.height);
    for (const stroke of this.#strokes) this.#paintFinished(stroke);
  }

  /**
   * Shows a stroke (CSS px) that is still drawn, at the next frame; `undefined` takes it away.
   *
   * @param expected points that are not drawn yet.
   */
  grow(stroke: Stroke | undefined, expected: readonly Point[] = []): void {
    this.#growing.set(stroke, expected);
    if (stroke) this.#paintGrowing();
  }

  #resize({ contentRect, devicePixelContentBoxSize }: ResizeObserverEntry): void {
    const { width, height } = contentRect;
    if (width === 0 || height === 0) return; // hidden: the ink waits
    const device = devicePixelContentBoxSize?.[0];
    const { devicePixelRatio: ratio } = this.#window;
    const deviceWidth = devicePixels(width * ratio, device?.inlineSize);
    const deviceHeight = devicePixels(height * ratio, device?.blockSize);
    for (const canvas of [this.finished, this.growing]) {
      canvas.width = deviceWidth;
      canvas.height = deviceHeight;
    }
    this.#deviceRatio = deviceWidth / width;
    this.resized();
    this.#restyle();
  }

  #restyle(): void {
    const { color, outlineColor, strokeWidth } = getComputedStyle(this.finished);
    this.#refusedColor = outlineColor;
    this.#line = { color, width: Number.parseFloat(strokeWidth) || USUAL_WIDTH };
    this.redraw();
    this.#paintGrowing();
  }

  get #window(): Window & typeof globalThis {
    return this.finished.ownerDocument.defaultView ?? window;
  }

  #paintGrowing(): void {
    this.#frame ||= this.#window.requestAnimationFrame(() => {
      this.#frame = 0;
      this.#growing.paint(this.#line, this.#deviceRatio);
    });
  }

  #paintFinished(stroke: Stroke): void {
    const context = this.finished.getContext('2d');
    if (!context) return;
    const { scale, x, y } = this.placement.viewOf(stroke.slot);
    const ratio = this.#deviceRatio;
    context.setTransform(ratio * scale, 0, 0, ratio * scale, ratio * x, ratio * y);
    const color = this.#refused.has(stroke) ? this.#refusedColor : this.#line.color;
    paintStroke(context, stroke, { ...this.#line, color });
  }
}

/** The browser's own rounding, unless it speaks of another screen, as emulated ratios make it do. */
function devicePixels(expected: number, reported?: number): number {
  return reported !== undefined && Math.abs(reported - expected) < 1
    ? reported
    : Math.round(expected);
}
