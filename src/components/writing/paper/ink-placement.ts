/**
 * Maps between the coordinates of the ink and the writing surface. When the surface changes its size, or is moved
 * along a long number, the ink keeps its coordinates, and only the map changes.
 */
import { type Box, boundingBox, type Stroke } from '../../../engine/data/ink.js';
import { nearestBox } from '../../../engine/data/nearest-box.js';

/** Size and boxes of the writing surface in CSS px. Without cells, digits are written anywhere. */
export interface PaperShape {
  readonly width: number;
  readonly height: number;
  readonly cells: readonly Box[];
}

/** Map from the ink's coordinates to CSS px on the writing surface: `px = ink * scale + (x, y)`. */
export interface View {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** Distance from the edges of the surface to ink that was scaled down to fit, in px. */
const MARGIN = 8;

/** Where less than this share of the width is free after the ink, the surface is moved along. */
const LEAST_FREE = 0.25;

/** The free share after a move: one or two digits more, so that not every digit moves the surface. */
const FREE_AFTER_MOVE = 0.35;

/** With more free space than this, ink that has left the surface comes back, for example after undo. */
const MOST_FREE = 0.6;

export class InkPlacement {
  #paper: PaperShape = { width: 0, height: 0, cells: [] };
  /** The writing surface at the time when the current ink was written. */
  #written: PaperShape = this.#paper;
  /** Scale that makes ink without cells fit the surface, at most 1. */
  #fit = 1;
  /** How far ink without cells was moved to the left, in CSS px. */
  #moved = 0;

  /** The writing surface in the ink's coordinates, for the engine: as wide as it has become. */
  get surface(): PaperShape {
    const { width, height, cells } = this.#written;
    return { width: (width + this.#moved) / this.#fit, height: height / this.#fit, cells };
  }

  /** Whether the beginning of the ink is out of sight. */
  get isMoved(): boolean {
    return this.#moved > 0;
  }

  /**
   * Updates the map. Ink that extends beyond the surface, for example after a phone was rotated, is scaled
   * down; but not if the user has drawn the last stroke here, perhaps beyond the edge (`drawn`).
   */
  update(paper: PaperShape, strokes: readonly Stroke[], drawn: boolean): void {
    const hasCells = paper.cells.length > 0;
    const keepsWritten = hasCells && strokes.length > 0 && this.#written.cells.length > 0;
    if (!keepsWritten) this.#written = paper;
    const sameSize = paper.width === this.#paper.width && paper.height === this.#paper.height;
    this.#paper = paper;
    if (drawn && sameSize) return;
    this.#moved = 0;
    const box = hasCells ? undefined : boundingBox(strokes);
    this.#fit = box
      ? Math.min(
          1,
          paper.width / (box.x + box.width + MARGIN),
          paper.height / (box.y + box.height + MARGIN),
        )
      : 1;
  }

  /**
   * Moves ink without cells so that there is space for the next digit, and no more space than is needed.
   *
   * @returns how far the ink was moved to the left, in CSS px; negative to the right.
   */
  makeRoom(strokes: readonly Stroke[]): number {
    const { width, cells } = this.#paper;
    const box = boundingBox(strokes);
    if (!box || cells.length > 0) return 0;
    const end = (box.x + box.width) * this.#fit;
    const free = 1 - (end - this.#moved) / width;
    if (free >= LEAST_FREE && (free <= MOST_FREE || !this.isMoved)) return 0;
    const before = this.#moved;
    this.#moved = Math.max(0, Math.round(end - width * (1 - FREE_AFTER_MOVE)));
    return this.#moved - before;
  }

  /** Moves ink whose beginning is out of sight so that `strokes` can be seen. Returns the distance, as `makeRoom()`. */
  reveal(strokes: readonly Stroke[]): number {
    const box = boundingBox(strokes);
    if (!box || box.x * this.#fit >= this.#moved) return 0;
    const before = this.#moved;
    const middle = (box.x + box.width / 2) * this.#fit;
    this.#moved = Math.max(0, Math.round(middle - this.#paper.width / 2));
    return this.#moved - before;
  }

  /** Shows the ink from its beginning. */
  moveBack(): void {
    this.#moved = 0;
  }

  viewOf(slot: number | undefined): View {
    const [from, to] = [this.#written.cells[slot ?? -1], this.#paper.cells[slot ?? -1]];
    if (!from || !to) return { scale: this.#fit, x: 0 - this.#moved, y: 0 };
    const scale = Math.min(to.width / from.width, to.height / from.height);
    return {
      scale,
      x: to.x + to.width / 2 - (from.x + from.width / 2) * scale,
      y: to.y + to.height / 2 - (from.y + from.height / 2) * scale,
    };
  }

  /** The index of the cell nearest to the centre of a stroke, which is in CSS px on the surface. */
  cellOf(stroke: Stroke): number | undefined {
    const box = boundingBox([stroke]);
    if (!box || this.#paper.cells.length === 0) return undefined;
    return nearestBox(this.#paper.cells, box.x + box.width / 2, box.y + box.height / 2);
  }

  /** Converts a stroke from CSS px on the surface to the ink's coordinates. */
  toInk(stroke: Stroke, slot: number | undefined): Stroke {
    const { scale, x, y } = this.viewOf(slot);
    const placed: Stroke = slot === undefined ? stroke : { ...stroke, slot };
    if (scale === 1 && x === 0 && y === 0) return placed;
    const points = stroke.points.map((point) => ({
      ...point,
      x: round((point.x - x) / scale),
      y: round((point.y - y) / scale),
    }));
    return { ...placed, points };
  }
}

/** Rounds to 0.01 CSS px, finer than the resolution of pointers. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
