/**
 * The writing surface ("paper" in names): turns pointer events into strokes, assigns their slots, and draws
 * the ink. The ink and its history are kept by the store (field/field.ts).
 */
import type { Box, Ink, Stroke } from '../../../engine/data/ink.js';
import type { PadLayout } from '../../attributes.js';
import { animateInto, animateMove } from './flight.js';
import { InkCanvas } from './ink-canvas.js';
import { InkPlacement } from './ink-placement.js';
import { type KeptEvent, PointerInput } from './pointers/pointer-input.js';
import { ViewportMap } from './pointers/viewport-map.js';
import { TurnTaking } from './turn-taking.js';

export interface PaperHost {
  readonly layout: PadLayout;
  /** Whether the user may change the ink. */
  readonly writable: boolean;
  /** The first empty slot; `undefined` if the field has its maximum number of digits. */
  nextSlot(): number | undefined;
  /** The element in the readout for a slot. */
  slotElement(slot: number): Element | undefined;
  /** Called before a pointer draws. Returns whether it may draw. */
  strokeStarting(event: PointerEvent): boolean;
  /** Called with a finished stroke, in the ink's coordinates; the host stores it. */
  strokeEnded(stroke: Stroke): void;
  /** Called when a stroke is discarded before its end. */
  strokeDropped(): void;
  /** Called when the last `count` strokes were made by a palm and are to be removed. */
  strokesWithdrawn(count: number): void;
}

export class Paper {
  readonly #placement = new InkPlacement();
  readonly #canvas: InkCanvas;
  readonly #pointers: PointerInput;
  readonly #sequence = new TurnTaking();
  readonly #finishedCanvas: HTMLCanvasElement;
  readonly #growingCanvas: HTMLCanvasElement;
  #strokes: readonly Stroke[] = [];
  /** The strokes that were drawn here. */
  readonly #drawn = new WeakSet<Stroke>();
  /** Layout `free`: the ink is being moved. */
  #moving: Animation | undefined;
  /** Layout `sequential`: the slot whose ink is shown. The last digit of a full field remains. */
  #shown: number | undefined;

  /** @param surface the element with the two canvases and, in the layout `cells`, the boxes. */
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
      strokeStarting: (event) => this.#strokeStarting(event),
      strokeGrew: (stroke, expected) => {
        if (host.writable) this.#canvas.grow(stroke, expected);
        else this.#pointers.drop();
      },
      strokeEnded: (stroke) => (host.writable ? this.#strokeEnded(stroke) : this.#strokeDropped()),
      strokeDropped: () => this.#strokeDropped(),
      strokesWithdrawn: (count) => host.strokesWithdrawn(count),
    });
  }

  connect(): void {
    this.#canvas.connect();
  }

  disconnect(): void {
    this.#sequence.wait();
    this.#canvas.disconnect();
  }

  refine(): Promise<void> {
    return this.#canvas.refine();
  }

  /** Handles pointer events that were recorded before this code was loaded. */
  replay(events: readonly KeptEvent[]): void {
    this.#pointers.replay(events);
  }

  /** Whether a stroke is being drawn. */
  get drawing(): boolean {
    return this.#pointers.drawing;
  }

  focus(): void {
    this.#growingCanvas.focus({ preventScroll: true });
  }

  /** Ends the stroke that is being drawn, if any, and keeps it. */
  finishStroke(): void {
    this.#pointers.finish();
  }

  /** Discards the stroke that is being drawn. Returns whether there was one. */
  dropStroke(): boolean {
    return this.#pointers.drop();
  }

  /** The ink with the size and the boxes of the writing surface, for the engine. */
  ink(strokes: readonly Stroke[]): Ink & { cells: readonly Box[] } {
    const { width, height, cells } = this.#placement.surface;
    return { strokes, cells, ...(width > 0 && height > 0 && { width, height }) };
  }

  /** Sets the strokes that are drawn in the colour of refused ink. */
  mark(refused: ReadonlySet<Stroke>): void {
    this.#canvas.mark(refused);
  }

  /** Called when the ink, the boxes or `writable` may have changed. */
  show(strokes: readonly Stroke[]): void {
    if (!this.host.writable) this.#pointers.drop();
    if (strokes !== this.#strokes) {
      const isLess = strokes.length < this.#strokes.length;
      this.#strokes = strokes;
      this.#waitForPause();
      this.#shown = this.#sequence.slot;
      this.#fit();
      // Ink that undo leaves may be out of sight.
      if (isLess) this.#makeRoom();
      this.#canvas.show(this.#visible());
    } else {
      this.#fit();
    }
  }

  /** Layout `free`: shows ink that is out of sight, or where it was, until the next pause after a stroke. */
  reveal(strokes: readonly Stroke[]): void {
    this.#sequence.wait();
    this.#move(this.#placement.reveal(strokes));
  }

  #fit(): void {
    const { clientWidth: width, clientHeight: height } = this.surface;
    if (width === 0 || height === 0) return; // hidden
    const before = this.#placement.viewOf(0);
    const row = this.surface.querySelector<HTMLElement>('.cells');
    const cells = [...this.surface.querySelectorAll<HTMLElement>('.cell')].map((cell) => ({
      x: row!.offsetLeft + cell.offsetLeft,
      y: row!.offsetTop + cell.offsetTop,
      width: cell.offsetWidth,
      height: cell.offsetHeight,
    }));
    this.#placement.update({ width, height, cells }, this.#strokes, this.#isDrawn);
    if (this.host.layout !== 'free') this.#placement.moveBack();
    this.surface.toggleAttribute('data-moved', this.#placement.isMoved);
    const view = this.#placement.viewOf(0);
    const same = view.scale === before.scale && view.x === before.x && view.y === before.y;
    if (!same || cells.length > 0) this.#canvas.redraw();
  }

  /** Whether the user has drawn the last stroke here. */
  get #isDrawn(): boolean {
    const last = this.#strokes.at(-1);
    return last !== undefined && this.#drawn.has(last);
  }

  #waitForPause(): void {
    const pause = Number.parseFloat(getComputedStyle(this.#growingCanvas).transitionDelay) * 1000;
    this.#sequence.inkChanged(this.#strokes, pause, () => {
      this.#moveToSlot();
      this.#makeRoom();
    });
  }

  /**
   * Layout `free`: moves ink that reaches the end of the surface, unless the field is full. Never during a stroke. Ink
   * that a page has set is left as it is, so that all of it can be seen.
   */
  #makeRoom(): void {
    const { host } = this;
    if (host.layout !== 'free' || !host.writable || !this.#isDrawn || this.drawing) return;
    if (!this.#placement.isMoved && host.nextSlot() === undefined) return;
    this.#move(this.#placement.makeRoom(this.#strokes));
  }

  #move(distance: number): void {
    if (distance === 0) return;
    this.surface.toggleAttribute('data-moved', this.#placement.isMoved);
    this.#canvas.redraw();
    this.#moving = animateMove(this.#finishedCanvas, distance);
  }

  #visible(): readonly Stroke[] {
    if (this.host.layout !== 'sequential') return this.#strokes;
    return this.#strokes.filter((stroke) => stroke.slot === this.#shown);
  }

  /** Layout `sequential`: moves the finished digit to its slot, and clears the surface for the next one. */
  #moveToSlot(): void {
    if (this.host.layout !== 'sequential') return;
    this.#sequence.slot = undefined;
    if (this.host.nextSlot() === undefined) return;
    animateInto(this.#finishedCanvas, this.host.slotElement(this.#shown ?? -1));
    this.#shown = undefined;
    this.#canvas.show(this.#visible());
  }

  #strokeStarting(event: PointerEvent): boolean {
    const full = this.host.layout === 'sequential' && this.#slot === undefined;
    if (full || !this.host.strokeStarting(event)) return false;
    this.#sequence.wait();
    this.#moving?.finish();
    return true;
  }

  #strokeDropped(): void {
    this.#canvas.grow(undefined);
    if (this.host.layout === 'free') this.#waitForPause();
    this.host.strokeDropped();
  }

  #strokeEnded(stroke: Stroke): void {
    const slot = this.host.layout === 'sequential' ? this.#slot : this.#placement.cellOf(stroke);
    const drawn = this.#placement.toInk(stroke, slot);
    this.#drawn.add(drawn);
    this.host.strokeEnded(drawn);
  }

  /** Layout `sequential`: the slot of the next stroke. */
  get #slot(): number | undefined {
    return this.#sequence.slot ?? this.host.nextSlot();
  }
}
