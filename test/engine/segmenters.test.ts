import assert from 'node:assert/strict';
import test from 'node:test';
import type { Ink, Stroke } from '../../src/engine/data/ink.js';
import { type Lattice, latticeFromGroups } from '../../src/engine/data/lattice.js';
import { strokesSegmenter } from '../../src/engine/segment/ink/strokes.js';
import { findPageSegmenter, registerSegmenter } from '../../src/engine/segment/page-segmenters.js';

/** A slanted line from `left` to `right`, 100 high. */
function line(left: number, right: number): Stroke {
  return {
    points: [
      { x: left, y: 0 },
      { x: right, y: 100 },
    ],
  };
}

function segment(...strokes: Stroke[]): Lattice {
  return strokesSegmenter.segment({ strokes }, {}) as Lattice;
}

function groupsOf(lattice: Lattice): number[][] {
  return lattice.pieces.map((piece) => piece.parts!.map((part) => part.stroke));
}

test('strokes: what overlaps in x belongs together, from left to right', () => {
  const lattice = segment(line(100, 150), line(0, 40), line(30, 60));
  assert.deepEqual(groupsOf(lattice), [[1, 2], [0]]);
  assert.deepEqual(lattice.segments, [
    { first: 0, last: 0 },
    { first: 1, last: 1 },
  ]);
});

test('strokes: a small gap leaves open whether both sides are one digit, less so the wider it is', () => {
  const joined = (gap: number) =>
    segment(line(0, 40), line(40 + gap, 80)).segments.find(
      ({ first, last }) => first === 0 && last === 1,
    )?.score;
  assert.ok(joined(2)! > joined(15)!);
  assert.equal(joined(45), undefined);
});

test('strokes: strokes without points belong nowhere', () => {
  assert.deepEqual(groupsOf(segment({ points: [] }, line(0, 40))), [[1]]);
  assert.deepEqual(segment(), { pieces: [], segments: [] });
});

test('groups become pieces with their boxes, and one segment each', () => {
  const ink: Ink = { strokes: [line(0, 40), line(100, 150), line(30, 60)] };
  assert.deepEqual(latticeFromGroups(ink, [[0, 2], [1]]), {
    pieces: [
      {
        box: { x: 0, y: 0, width: 60, height: 100 },
        parts: [
          { stroke: 0, from: 0, to: 1 },
          { stroke: 2, from: 0, to: 1 },
        ],
      },
      { box: { x: 100, y: 0, width: 50, height: 100 }, parts: [{ stroke: 1, from: 0, to: 1 }] },
    ],
    segments: [
      { first: 0, last: 0 },
      { first: 1, last: 1 },
    ],
  });
});

test('a segmenter of one’s own is found by its name; an unknown name lists the known ones', () => {
  const mine = { segment: () => [] };
  registerSegmenter('mine', mine);
  assert.equal(findPageSegmenter('mine'), mine);
  assert.throws(() => findPageSegmenter('yours'), /no segmenter "yours".*strokes.*mine/);
  assert.throws(() => registerSegmenter('', mine), TypeError);
  assert.throws(() => registerSegmenter('broken', {} as never), /"broken" has no method segment/);
});
