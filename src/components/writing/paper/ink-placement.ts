/**
 * Maps between the coordinates of the ink and the writing surface. When the surface changes its size, the
 * ink keepsWritten its coordinates, and only the map changes.
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

const AS_WRITTEN: View = { scale: 1, x: 0, y: 0 };

export class InkPlacement {
  #paper: PaperShape = { width: 0, height: 0, cells: [] };
  /** The writing surface at the time when the current ink was written. */
  #written: PaperShape = this.#paper;
  /** Scale that makes ink without cells fit the surface, at most 1. */
  #fit = 1;

  /** The writing surface in the ink's coordinates, for the engine. */
  get surface(): PaperShape {
    const { width, height, cells } = this.#written;
    return { width: width / this.#fit, height: height / this.#fit, cells };
  }

  /**
   * Updates the map. Ink that extends beyond the surface, for example after a phone was rotated, is scaled
   * down; but not if the user has just drawn the last stroke beyond the edge (`drawn`).
   */
  update(paper: PaperShape, strokes: readonly Stroke[], drawn: boolean): void {
    const hasCells = paper.cells.length > 0;
    const keepsWritten = hasCells && strokes.length > 0 && this.#written.cells.length > 0;
    if (!keepsWritten) this.#written = paper;
    const sameSize = paper.width === this.#paper.width && paper.height === this.#paper.height;
    this.#paper = paper;
    if (drawn && sameSize) return;
    const box = hasCells ? undefined : boundingBox(strokes);
    this.#fit = box
      ? Math.min(
          1,
          paper.width / (box.x + box.width + MARGIN),
          paper.height / (box.y + box.height + MARGIN),
        )
      : 1;
  }

  viewOf(slot: number | undefined): View {
    const [from, to] = [this.#written.cells[slot ?? -1], this.#paper.cells[slot ?? -1]];
    if (!from || !to) return { ...AS_WRITTEN, scale: this.#fit };
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
