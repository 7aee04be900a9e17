/**
 * `cells`: one box a digit. A stroke belongs to the box that holds most of its line, or to the place
 * that its `slot` names; one that lies across a border goes to the box with which the reading is likelier.
 */

import { type Box, boundingBox, type Ink, type Stroke } from '../../data/ink.js';
import { type Lattice, type Piece, pieceOfStrokes, type Segment } from '../../data/lattice.js';
import type { InkSegmenter } from '../../data/options.js';
import { isSpeck, liesTogether } from './geometry/loose.js';

/** From this share of its line in a second box on, a stroke may belong there. */
const ASTRIDE = 0.25;

/** Points sampled along a stroke. */
const SAMPLES = 64;

export const cellsSegmenter: InkSegmenter = {
  segment(ink, { cells = [] }) {
    const homes = ink.strokes.map((stroke) => homesOf(stroke, cells));
    return latticeOf(ink, homes);
  },
};

/** The place that a stroke belongs to, and another that it may belong to. */
interface Home {
  place: number;
  /** The neighbouring place that holds a good part of it too. */
  other?: number;
  /** Log-odds of the first against the other. */
  odds: number;
}

function homesOf(stroke: Stroke, cells: readonly Box[]): Home | undefined {
  if (stroke.points.length === 0) return undefined;
  if (stroke.slot !== undefined) return { place: stroke.slot, odds: 0 };
  if (cells.length === 0) return { place: 0, odds: 0 };
  const shares = sharesOf(stroke, cells);
  const [place, other] = shares
    .map((_, cell) => cell)
    .sort((a, b) => shares[b]! - shares[a]! || a - b) as [number, number?];
  if (other === undefined || shares[other]! < ASTRIDE || Math.abs(place - other) > 1) {
    return { place, odds: 0 };
  }
  return { place, other, odds: Math.log(shares[place]! / shares[other]!) };
}

/** The share of the stroke's line in each cell; what lies in none counts for the nearest. */
function sharesOf({ points }: Stroke, cells: readonly Box[]): number[] {
  const shares = cells.map(() => 0);
  const legs = points.length > 1 ? points.slice(1).map((to, i) => [points[i]!, to] as const) : [];
  const length = legs.reduce((sum, [a, b]) => sum + Math.hypot(b.x - a.x, b.y - a.y), 0);
  if (length === 0) {
    shares[nearestCell(points[0]!, cells)] = 1;
    return shares;
  }
  for (const [a, b] of legs) {
    const leg = Math.hypot(b.x - a.x, b.y - a.y);
    const parts = Math.max(1, Math.ceil((SAMPLES * leg) / length));
    for (let i = 0; i < parts; i++) {
      const share = (i + 0.5) / parts;
      const point = { x: a.x + share * (b.x - a.x), y: a.y + share * (b.y - a.y) };
      shares[nearestCell(point, cells)]! += leg / parts / length;
    }
  }
  return shares;
}

function nearestCell(point: { x: number; y: number }, cells: readonly Box[]): number {
  const off = ({ x, y, width, height }: Box) =>
    Math.max(x - point.x, 0, point.x - x - width) ** 2 +
    Math.max(y - point.y, 0, point.y - y - height) ** 2;
  return cells.reduce((best, cell, i) => (off(cell) < off(cells[best]!) ? i : best), 0);
}

function latticeOf(ink: Ink, homes: readonly (Home | undefined)[]): Lattice {
  const pieces: Piece[] = [];
  const spans = new Map<string, Segment>();
  /** The strokes across the border to the place before: their piece, and the odds for that place. */
  let open: { piece: number; forLeft: number } | undefined;
  for (const place of placesOf(homes)) {
    const own = strokesWhere(homes, (home) => home.place === place && home.other === undefined);
    const across = strokesWhere(
      homes,
      ({ place: first, other }) => other !== undefined && Math.min(first, other) === place,
    );
    const { main, specks, joined } = partSpecks(own, ink);
    const core = main.length > 0 ? pieces.push(pieceOfStrokes(main, ink)) - 1 : undefined;
    const speck = specks.length > 0 ? pieces.push(pieceOfStrokes(specks, ink)) - 1 : undefined;
    const right = across.length > 0 ? pieces.push(pieceOfStrokes(across, ink)) - 1 : undefined;
    const forLeft = across.reduce((sum, stroke) => {
      const { place: first, odds } = homes[stroke]!;
      return sum + (first === place ? odds : -odds);
    }, 0);
    // Strokes across either border may belong to this place or to its neighbour.
    const add = (first: number | undefined, last: number | undefined, score: number) => {
      if (first === undefined || last === undefined) return;
      const known = spans.get(`${first} ${last}`);
      if (!known || known.score! < score) spans.set(`${first} ${last}`, { first, last, score });
    };
    for (const from of [open?.piece, undefined]) {
      const forThis = from === undefined ? 0 : -open!.forLeft / 2;
      if (speck !== undefined) add(from ?? core, core, forThis);
      for (const to of [right, undefined]) {
        const end = to ?? (joined ? speck : undefined) ?? core ?? from;
        add(from ?? core ?? to, end, forThis + (to === undefined ? 0 : forLeft / 2));
      }
    }
    add(speck, speck, 0);
    open = right === undefined ? undefined : { piece: right, forLeft };
  }
  return { pieces, segments: [...spans.values()] };
}

/**
 * The strokes of a place without the specks among them, which may be stray marks.
 *
 * @returns `joined`: whether the specks are close enough to belong to the digit.
 */
function partSpecks(own: readonly number[], ink: Ink) {
  const parts = own.map((stroke) => ({ stroke, box: boundingBox([ink.strokes[stroke]!])! }));
  const height = Math.max(...parts.map(({ box }) => Math.max(box.width, box.height)));
  const [specks, main] = [true, false].map((small) =>
    parts.filter((part) => isSpeck(part, height) === small).map(({ stroke }) => stroke),
  ) as [number[], number[]];
  return { main, specks, joined: liesTogether(parts, height) };
}

function placesOf(homes: readonly (Home | undefined)[]): number[] {
  const places = homes.flatMap((home) => (home ? [home.place, home.other ?? home.place] : []));
  return [...new Set(places)].sort((a, b) => a - b);
}

function strokesWhere(homes: readonly (Home | undefined)[], is: (home: Home) => boolean): number[] {
  return homes.flatMap((home, stroke) => (home && is(home) ? [stroke] : []));
}
