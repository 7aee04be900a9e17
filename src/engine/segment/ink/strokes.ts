/**
 * Segmenter `strokes`: strokes that overlap in x are one digit. The simplest segmenter, for neat writing with
 * gaps between the digits. If a gap is small, the lattice also has a segment of both groups, for example for
 * a 5 whose bar does not overlap its body.
 */

import { unionBox } from '../../data/box.js';
import { type Box, boundingBox, type Ink } from '../../data/ink.js';
import { type Lattice, latticeFromGroups, type Segment } from '../../data/lattice.js';
import type { InkSegmenter } from '../../data/options.js';

/** Maximum gap between the strokes of a digit, as a fraction of the line height. */
const WIDEST_GAP = 0.4;

/** Maximum number of groups of a digit. */
const MOST_JOINED = 3;

/**
 * Log-odds that two adjacent groups are one digit, by logistic regression on 1,238 gaps in strings and
 * single digits of train and dev writers. Lengths are fractions of the line height. Parts of one digit begin
 * and end at different heights, while adjacent digits have a common baseline.
 */
const JOIN = { bias: -1.2, gap: -7.5, bottoms: 10.5, tops: 4.4, lowerHeight: -5.1 };

export interface Group {
  strokes: number[];
  box: Box;
}

export const strokesSegmenter: InkSegmenter = {
  segment(ink) {
    const groups = groupByOverlap(ink);
    const { pieces, segments } = latticeFromGroups(
      ink,
      groups.map((group) => group.strokes),
    );
    return { pieces, segments: [...segments, ...joinedSegments(groups)] } satisfies Lattice;
  },
};

/** Groups strokes that overlap in x. The groups are ordered from left to right. */
export function groupByOverlap(ink: Ink): Group[] {
  const fromLeft = ink.strokes
    .map((stroke, index) => ({ box: boundingBox([stroke]), index }))
    .filter((entry): entry is { box: Box; index: number } => entry.box !== undefined)
    .sort((a, b) => a.box.x - b.box.x || a.index - b.index);
  const groups: Group[] = [];
  for (const { box, index } of fromLeft) {
    const group = groups[groups.length - 1];
    if (group && box.x <= rightOf(group.box)) {
      group.strokes.push(index);
      group.box = unionBox([group.box, box]);
    } else {
      groups.push({ strokes: [index], box });
    }
  }
  return groups.map(({ strokes, box }) => ({ strokes: strokes.sort((a, b) => a - b), box }));
}

function joinedSegments(groups: readonly Group[]): Segment[] {
  const height = Math.max(0, ...groups.map(({ box }) => box.height));
  const joined: Segment[] = [];
  for (let first = 0; first < groups.length; first++) {
    let score = 0;
    for (let last = first + 1; last < Math.min(groups.length, first + MOST_JOINED); last++) {
      const [left, right] = [groups[last - 1]!.box, groups[last]!.box];
      if (!(right.x - rightOf(left) < WIDEST_GAP * height)) break;
      score += joinScore(left, right, height);
      joined.push({ first, last, score });
    }
  }
  return joined;
}

function joinScore(left: Box, right: Box, height: number): number {
  const gap = right.x - rightOf(left);
  const bottoms = Math.abs(left.y + left.height - right.y - right.height);
  const tops = Math.abs(left.y - right.y);
  const lowerHeight = Math.min(left.height, right.height);
  return (
    JOIN.bias +
    (JOIN.gap * gap + JOIN.bottoms * bottoms + JOIN.tops * tops + JOIN.lowerHeight * lowerHeight) /
      height
  );
}

function rightOf(box: Box): number {
  return box.x + box.width;
}
