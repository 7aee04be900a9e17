/**
 * Segmenter `contours`: connected components of the drawn ink, as in classical OCR. Strokes that touch are
 * one digit; small parts are joined with the nearest component.
 */

import { rightOf, unionBox } from '../../data/box.js';
import type { Box, Ink } from '../../data/ink.js';
import { latticeFromGroups } from '../../data/lattice.js';
import type { InkSegmenter } from '../../data/options.js';
import { walk } from '../../draw/polyline.js';
import { fragmentsOf } from './geometry/fragment.js';
import { measureLine } from './geometry/line.js';

/** Height of a written line in cells of the grid on which the ink is drawn. */
const CELLS_PER_LINE = 40;

/** Radius of the pen in cells: its width is about 6 % of the line height, as that of a usual pen. */
const PEN_RADIUS = 1;

/** Maximum width and height of the grid in cells. */
const LARGEST_SIDE = 4096;

/** Components lower than this fraction of the line height are parts of a neighbour. */
const SMALL_PART = 0.5;

/** Components whose overlap in x is at least this fraction of the narrower width are one digit. */
const STACKED = 0.6;

interface Component {
  strokes: number[];
  box: Box;
}

export const contoursSegmenter: InkSegmenter = {
  segment(ink) {
    const { height } = measureLine(fragmentsOf(ink));
    const components = joinParts(connected(ink, height), height);
    const fromLeft = components.sort((a, b) => a.box.x - b.box.x);
    return latticeFromGroups(
      ink,
      fromLeft.map(({ strokes }) => strokes.sort((a, b) => a - b)),
    );
  },
};

/** Draws the strokes on a sparse grid. Strokes that share a cell are one component. */
function connected(ink: Ink, height: number): Component[] {
  const fragments = fragmentsOf(ink);
  if (fragments.length === 0) return [];
  const all = unionBox(fragments.map(({ box }) => box));
  const cell = Math.max(height / CELLS_PER_LINE, Math.max(all.width, all.height) / LARGEST_SIDE);
  const parents = new Map(fragments.map(({ stroke }) => [stroke, stroke]));
  const inkedBy = new Map<number, number>();
  for (const { stroke } of fragments) {
    const points = ink.strokes[stroke]!.points.map(({ x, y }) => ({
      x: (x - all.x) / cell,
      y: (y - all.y) / cell,
    }));
    const line = walk(points, 1);
    for (let i = 0; i < line.x.length; i++) {
      const [column, row] = [Math.round(line.x[i]!), Math.round(line.y[i]!)];
      for (let dy = -PEN_RADIUS; dy <= PEN_RADIUS; dy++) {
        for (let dx = -PEN_RADIUS; dx <= PEN_RADIUS; dx++) {
          const at = (row + dy + PEN_RADIUS) * 2 * LARGEST_SIDE + column + dx + PEN_RADIUS;
          const other = inkedBy.get(at);
          if (other === undefined) inkedBy.set(at, stroke);
          else parents.set(rootOf(stroke, parents), rootOf(other, parents));
        }
      }
    }
  }
  const components = new Map<number, Component>();
  for (const { stroke, box } of fragments) {
    const root = rootOf(stroke, parents);
    const component = components.get(root);
    if (component) {
      component.strokes.push(stroke);
      component.box = unionBox([component.box, box]);
    } else components.set(root, { strokes: [stroke], box });
  }
  return [...components.values()];
}

/** The root of a stroke's component: union-find (Galler & Fischer 1964) with path halving. */
function rootOf(stroke: number, parents: Map<number, number>): number {
  let at = stroke;
  while (parents.get(at) !== at) {
    parents.set(at, parents.get(parents.get(at)!)!);
    at = parents.get(at)!;
  }
  return at;
}

/** Joins components that are above each other, and small components with their nearest neighbour. */
function joinParts(components: readonly Component[], height: number): Component[] {
  const joined: Component[] = [];
  const bySize = [...components].sort((a, b) => b.box.height - a.box.height);
  for (const component of bySize) {
    const { box, strokes } = component;
    const small = box.height < SMALL_PART * height;
    const near = joined
      .map((other) => ({ other, shared: sharedWidth(other.box, box) }))
      .sort((a, b) => b.shared - a.shared)[0];
    const narrower = near && Math.min(near.other.box.width, box.width);
    const stacked = near !== undefined && near.shared >= STACKED * narrower!;
    const close = near !== undefined && small && near.shared > -SMALL_PART * height;
    if (near && (stacked || close)) {
      near.other.strokes.push(...strokes);
      near.other.box = unionBox([near.other.box, box]);
    } else joined.push({ strokes: [...strokes], box });
  }
  return joined;
}

/** The overlap of two boxes in x; negative if there is a gap. */
function sharedWidth(a: Box, b: Box): number {
  return Math.min(rightOf(a), rightOf(b)) - Math.max(a.x, b.x);
}
