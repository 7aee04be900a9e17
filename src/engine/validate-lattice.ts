/** Checks what a segmenter returns; messages go behind the segmenter's name. */
import type { Bitmap } from './bitmap.js';
import type { Ink } from './ink.js';
import type { Lattice, Piece } from './lattice.js';

/** More segments than this would take longer than anyone waits. */
const MOST_SEGMENTS = 2048;

/** @throws TypeError for groups that are empty, overlap, or hold strokes that do not exist. */
export function assertGroups(groups: readonly unknown[], { strokes }: Ink): void {
  const taken = new Map<unknown, number>();
  groups.forEach((group, g) => {
    if (!Array.isArray(group)) throw new TypeError(`group ${g} is no array of stroke indexes.`);
    if (group.length === 0) throw new TypeError(`group ${g} is empty.`);
    for (const stroke of group as unknown[]) {
      if (!strokes[stroke as number]?.points.length) {
        throw new TypeError(`group ${g} holds stroke ${String(stroke)}, which is not there.`);
      }
      if (taken.has(stroke)) {
        throw new TypeError(`stroke ${String(stroke)} is in groups ${taken.get(stroke)} and ${g}.`);
      }
      taken.set(stroke, g);
    }
  });
  if (groups.length === 0 && hasInk(strokes)) throw new TypeError('it found nothing in the ink.');
}

/** @throws TypeError for a lattice that is malformed, overlaps itself, or has no path. */
export function assertLattice(lattice: Lattice, writing: Ink | Bitmap): void {
  const { pieces, segments } = (lattice ?? {}) as Partial<Lattice>;
  if (!Array.isArray(pieces) || !Array.isArray(segments)) {
    throw new TypeError('it returned neither groups of strokes nor { pieces, segments }.');
  }
  if (segments.length > MOST_SEGMENTS) {
    throw new TypeError(`it returned ${segments.length} segments; ${MOST_SEGMENTS} are allowed.`);
  }
  assertPieces(pieces as Piece[], writing);
  assertSegments(lattice);
  const ink = 'strokes' in writing && hasInk(writing.strokes);
  if (pieces.length === 0 && ink) throw new TypeError('it found nothing in the ink.');
}

function assertPieces(pieces: readonly Piece[], writing: Ink | Bitmap): void {
  const strokes = 'strokes' in writing ? writing.strokes : [];
  /** Legs (from one point to the next) that some piece has already. */
  const taken = new Map<string, number>();
  pieces.forEach(({ box, parts, mask } = {} as Piece, p) => {
    if (![box?.x, box?.y, box?.width, box?.height].every(Number.isFinite)) {
      throw new TypeError(`piece ${p} has no box.`);
    }
    if (mask) return;
    if (!Array.isArray(parts) || parts.length === 0) throw new TypeError(`piece ${p} is empty.`);
    for (const { stroke, from, to } of parts) {
      const count = strokes[stroke]?.points.length ?? 0;
      const inside = Number.isInteger(from) && Number.isInteger(to) && from >= 0 && to < count;
      if (!inside || from > to) {
        throw new TypeError(
          `piece ${p} holds points ${from} to ${to} of stroke ${stroke}, which are not there.`,
        );
      }
      // Neighbours share the point at which a stroke was cut, never a leg of it.
      for (let leg = from; leg < Math.max(to, from + 1); leg++) {
        const key = `${stroke} ${leg}`;
        if (taken.has(key) && (count > 1 ? to > from : true)) {
          throw new TypeError(`pieces ${taken.get(key)} and ${p} overlap in stroke ${stroke}.`);
        }
        taken.set(key, p);
      }
    }
  });
}

function assertSegments({ pieces, segments }: Lattice): void {
  const seen = new Set<string>();
  segments.forEach(({ first, last, score } = {} as never, s) => {
    const inside = Number.isInteger(first) && Number.isInteger(last) && first >= 0;
    if (!inside || first > last || last >= pieces.length) {
      throw new TypeError(`segment ${s} spans pieces ${first} to ${last} of ${pieces.length}.`);
    }
    if (score !== undefined && !Number.isFinite(score)) {
      throw new TypeError(`segment ${s} has the score ${score}.`);
    }
    const key = `${first} ${last}`;
    if (seen.has(key)) throw new TypeError(`pieces ${first} to ${last} are a segment twice.`);
    seen.add(key);
  });
  const reached = new Set([0]);
  for (const { first, last } of [...segments].sort((a, b) => a.first - b.first)) {
    if (reached.has(first)) reached.add(last + 1);
  }
  if (!reached.has(pieces.length)) {
    throw new TypeError('no row of segments leads from the first piece to the last.');
  }
}

function hasInk(strokes: Ink['strokes']): boolean {
  return strokes.some(({ points }) => points.length > 0);
}
