/**
 * Draws ink on two stacked canvases: finished strokes on the lower one, and the stroke that is being drawn
 * on the upper one, which alone is painted again in every frame.
 */
import type { Point, Stroke } from '../../../engine/data/ink.js';
import { GrowingStroke } from './growing-stroke.js';
import type { InkPlacement } from './ink-placement.js';
import { loadOutliner } from './outline.js';
import { type LineStyle, paintStroke } from './paint.js';

/** Width of the line in CSS px if the computed `stroke-width` is not a number. */
const DEFAULT_WIDTH = 5;

export class InkCanvas {
  #strokes: readonly Stroke[] = [];
  readonly #growing: GrowingStroke;
  #frame = 0;
  #deviceRatio = 1;
  #line: LineStyle = { color: '', width: DEFAULT_WIDTH };
  #refused: ReadonlySet<Stroke> = new Set();
  #refusedColor = '';
  #sizes: ResizeObserver | undefined;
  #ratio: MediaQueryList | undefined;
  readonly #ratioChanged = (): void => this.connect();

  constructor(
    private readonly finished: HTMLCanvasElement,
    private readonly growing: HTMLCanvasElement,
    private readonly placement: InkPlacement,
    /** Called when the writing surface has another size, before the ink is drawn again. */
    private readonly resized: () => void,
  ) {
    // `desynchronized` bypasses the compositor in some browsers, which reduces the latency of the ink.
    this.#growing = new GrowingStroke(growing.getContext('2d', { desynchronized: true }));
    // The style sheet gives colour and width a transition, so that `transitionend` reports every change.
    finished.addEventListener('transitionend', () => this.#restyle());
    // After a lack of graphics memory, the browser restores the canvas without its content.
    finished.addEventListener('contextrestored', () => this.redraw());
    this.connect();
  }

  connect(): void {
    this.disconnect();
    // The pad may have moved into another window, on another screen.
    const view = this.#window;
    this.#ratio = view.matchMedia(`(resolution: ${view.devicePixelRatio}dppx)`);
    this.#ratio.addEventListener('change', this.#ratioChanged, { once: true });
    // The observer calls back immediately with the current size.
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

  /** Loads the outlines that follow the pressure of a pen, and redraws the ink with them. */
  async refine(): Promise<void> {
    if ((await loadOutliner()) && this.#strokes.length > 0) this.redraw();
  }

  /** Shows these strokes. If strokes were only added, only the added strokes are drawn. */
  show(strokes: readonly Stroke[]): void {
    const before = this.#strokes;
    this.#strokes = strokes;
    this.#growing.set(undefined, []);
    const onlyAdded =
      before.length > 0 &&
      strokes.length > before.length &&
      before.every((stroke, i) => stroke === strokes[i]);
    if (!onlyAdded) this.redraw();
    else for (const stroke of strokes.slice(before.length)) this.#paintFinished(stroke);
  }

  /** Sets the strokes that are drawn in the colour of refused ink. */
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
   * Shows the stroke that is being drawn (in CSS px) with the next frame; `undefined` removes it.
   *
   * @param expected predicted points after its end.
   */
  grow(stroke: Stroke | undefined, expected: readonly Point[] = []): void {
    this.#growing.set(stroke, expected);
    if (stroke) this.#paintGrowing();
  }

  #resize({ contentRect, devicePixelContentBoxSize }: ResizeObserverEntry): void {
    const { width, height } = contentRect;
    if (width === 0 || height === 0) return; // hidden
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
    this.#line = { color, width: Number.parseFloat(strokeWidth) || DEFAULT_WIDTH };
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

/** The size that the browser reports, or the expected size if they differ, as with emulated pixel ratios. */
function devicePixels(expected: number, reported?: number): number {
  return reported !== undefined && Math.abs(reported - expected) < 1
    ? reported
    : Math.round(expected);
}
