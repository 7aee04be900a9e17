/**
 * Where ink lies on the paper. The ink keeps the coordinates in which it was written; when the paper
 * changes its size, it is only looked at differently.
 */
import { type Box, boundingBox, type Stroke } from '../../../engine/data/ink.js';
import { nearestBox } from '../../../engine/data/nearest-box.js';

/** The paper in CSS px; without cells, people write anywhere. */
export interface PaperShape {
  readonly width: number;
  readonly height: number;
  readonly cells: readonly Box[];
}

/** How ink becomes CSS px on the paper: `px = ink * scale + (x, y)`. */
export interface View {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** Room left around ink that has to be shrunk to fit, in px. */
const MARGIN = 8;

const AS_WRITTEN: View = { scale: 1, x: 0, y: 0 };

export class InkPlacement {
  #paper: PaperShape = { width: 0, height: 0, cells: [] };
  /** The paper on which the present ink was written. */
  #written: PaperShape = this.#paper;
  #fit = 1;

  /** The surface in the ink's units, as the engine is told of it. */
  get surface(): PaperShape {
    const { width, height, cells } = this.#written;
    return { width: width / this.#fit, height: height / this.#fit, cells };
  }

  /**
   * Takes in the present paper and ink. Ink beyond the edge shrinks, as after a phone was turned; but
   * not under the hand of someone whose stroke has just left the paper (`drawn`).
   */
  update(paper: PaperShape, strokes: readonly Stroke[], drawn: boolean): void {
    const hasCells = paper.cells.length > 0;
    const keeps = hasCells && strokes.length > 0 && this.#written.cells.length > 0;
    if (!keeps) this.#written = paper;
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

  /** The cell that a stroke (in CSS px on the paper) belongs to: the nearest to its middle. */
  cellOf(stroke: Stroke): number | undefined {
    const box = boundingBox([stroke]);
    if (!box || this.#paper.cells.length === 0) return undefined;
    return nearestBox(this.#paper.cells, box.x + box.width / 2, box.y + box.height / 2);
  }

  /** A stroke in CSS px on the paper → the ink's coordinates. */
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

/** A hundredth of a CSS px is finer than any pointer. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
