/**
 * The writing surface: pointers in, ink out, in the layout that the pad has.
 *
 * Owns: where on the paper ink lies, what of it is shown, and the slot of each stroke. Does not own:
 * the ink and its history.
 */
import type { Box, Ink, Stroke } from '../../../engine/data/ink.js';
import type { PadLayout } from '../../attributes.js';
import { flyInto } from './flight.js';
import { InkCanvas } from './ink-canvas.js';
import { InkPlacement } from './ink-placement.js';
import { type KeptEvent, PointerInput } from './pointers/pointer-input.js';
import { ViewportMap } from './pointers/viewport-map.js';
import { TurnTaking } from './turn-taking.js';

export interface PaperHost {
  readonly layout: PadLayout;
  /** The ink may be changed now. */
  readonly writable: boolean;
  /** The first slot with nothing in it; `undefined` when no digit can be added. */
  nextSlot(): number | undefined;
  /** The readout's box for a slot. */
  slotElement(slot: number): Element | undefined;
  strokeStarting(event: PointerEvent): boolean;
  /** The stroke is the host's now. */
  strokeEnded(stroke: Stroke): void;
  strokeDropped(): void;
  /** The last `count` strokes were not meant: a palm's. */
  strokesWithdrawn(count: number): void;
}

export class Paper {
  readonly #placement = new InkPlacement();
  readonly #canvas: InkCanvas;
  readonly #pointers: PointerInput;
  readonly #turns = new TurnTaking();
  readonly #finishedCanvas: HTMLCanvasElement;
  readonly #growingCanvas: HTMLCanvasElement;
  #strokes: readonly Stroke[] = [];
  #drawn: Stroke | undefined;
  /** One digit at a time: the slot whose ink is seen, also after the last digit of a full field. */
  #shown: number | undefined;

  /** @param surface holds the two canvases and, in the layout `cells`, the boxes. */
  constructor(
    private readonly surface: HTMLElement,
    private readonly host: PaperHost,
  ) {
    const [finished, growing] = surface.querySelectorAll('canvas');
    this.#finishedCanvas = finished!;
    this.#growingCanvas = growing!;
    this.#canvas = new InkCanvas(finished!, growing!, this.#placement, () => this.#fit());
    const viewport = new ViewportMap(finished!);
    this.#pointers = new PointerInput(growing!, () => viewport.measure(), {
      strokeStarting: (event) => this.#starting(event),
      strokeGrew: (stroke, expected) => {
        if (host.writable) this.#canvas.grow(stroke, expected);
        else this.#pointers.drop();
      },
      strokeEnded: (stroke) => (host.writable ? this.#ended(stroke) : this.#dropped()),
      strokeDropped: () => this.#dropped(),
      strokesWithdrawn: (count) => host.strokesWithdrawn(count),
    });
  }

  connect(): void {
    this.#canvas.connect();
  }

  disconnect(): void {
    this.#turns.wait();
    this.#canvas.disconnect();
  }

  refine(): Promise<void> {
    return this.#canvas.refine();
  }

  /** Takes what was written before this code was there. */
  replay(events: readonly KeptEvent[]): void {
    this.#pointers.replay(events);
  }

  /** A stroke is growing. */
  get drawing(): boolean {
    return this.#pointers.drawing;
  }

  focus(): void {
    this.#growingCanvas.focus({ preventScroll: true });
  }

  /** Ends a stroke that is being drawn, and keeps it. */
  finishStroke(): void {
    this.#pointers.finish();
  }

  dropStroke(): boolean {
    return this.#pointers.drop();
  }

  /** The ink with what the engine wants to know of the surface. */
  ink(strokes: readonly Stroke[]): Ink & { cells: readonly Box[] } {
    const { width, height, cells } = this.#placement.surface;
    return { strokes, cells, ...(width > 0 && height > 0 && { width, height }) };
  }

  /** These are drawn as ink that was taken for nothing. */
  mark(refused: ReadonlySet<Stroke>): void {
    this.#canvas.mark(refused);
  }

  /** The ink changed, or the boxes on the paper did, or whether it may be changed. */
  show(strokes: readonly Stroke[]): void {
    if (!this.host.writable) this.#pointers.drop();
    if (strokes !== this.#strokes) {
      this.#strokes = strokes;
      const pause = Number.parseFloat(getComputedStyle(this.#growingCanvas).transitionDelay) * 1000;
      this.#turns.take(strokes, pause, () => this.#passOn());
      this.#shown = this.#turns.slot;
      this.#fit();
      this.#canvas.show(this.#visible());
    } else {
      this.#fit();
    }
  }

  #fit(): void {
    const { clientWidth: width, clientHeight: height } = this.surface;
    if (width === 0 || height === 0) return; // hidden: the ink lies where it lay
    const before = this.#placement.viewOf(0);
    const row = this.surface.querySelector<HTMLElement>('.cells');
    const cells = [...this.surface.querySelectorAll<HTMLElement>('.cell')].map((cell) => ({
      x: row!.offsetLeft + cell.offsetLeft,
      y: row!.offsetTop + cell.offsetTop,
      width: cell.offsetWidth,
      height: cell.offsetHeight,
    }));
    const drawn = this.#drawn !== undefined && this.#strokes.at(-1) === this.#drawn;
    this.#placement.update({ width, height, cells }, this.#strokes, drawn);
    const view = this.#placement.viewOf(0);
    const same = view.scale === before.scale && view.x === before.x && view.y === before.y;
    if (!same || cells.length > 0) this.#canvas.redraw();
  }

  #visible(): readonly Stroke[] {
    if (this.host.layout !== 'sequential') return this.#strokes;
    return this.#strokes.filter((stroke) => stroke.slot === this.#shown);
  }

  /** The digit on the paper moves to its slot, and the paper is free. */
  #passOn(): void {
    if (this.host.layout !== 'sequential') return;
    this.#turns.slot = undefined;
    if (this.host.nextSlot() === undefined) return;
    flyInto(this.#finishedCanvas, this.host.slotElement(this.#shown ?? -1));
    this.#shown = undefined;
    this.#canvas.show(this.#visible());
  }

  #starting(event: PointerEvent): boolean {
    const full = this.host.layout === 'sequential' && this.#slot === undefined;
    if (full || !this.host.strokeStarting(event)) return false;
    this.#turns.wait();
    return true;
  }

  #dropped(): void {
    this.#canvas.grow(undefined);
    this.host.strokeDropped();
  }

  #ended(stroke: Stroke): void {
    const slot = this.host.layout === 'sequential' ? this.#slot : this.#placement.cellOf(stroke);
    this.#drawn = this.#placement.toInk(stroke, slot);
    this.host.strokeEnded(this.#drawn);
  }

  /** The slot that is written into now, one digit at a time. */
  get #slot(): number | undefined {
    return this.#turns.slot ?? this.host.nextSlot();
  }
}
