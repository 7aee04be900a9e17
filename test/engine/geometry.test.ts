import assert from 'node:assert/strict';
import test from 'node:test';
import type { Ink, Stroke } from '../../src/engine/data/ink.js';
import type { Lattice } from '../../src/engine/data/lattice.js';
import { cutStroke, MOST_CUTS, proposeCuts } from '../../src/engine/segment/ink/geometry/cuts.js';
import { fragmentsOf } from '../../src/engine/segment/ink/geometry/fragment.js';
import { measureLine } from '../../src/engine/segment/ink/geometry/line.js';
import { splitRows } from '../../src/engine/segment/ink/geometry/rows.js';
import { latticeSegmenter } from '../../src/engine/segment/ink/lattice.js';
import { writeNumber } from '../fixtures/digits.js';

/** Several numbers' strokes drawn without lifting the pen. */
function joined(strokes: readonly Stroke[]): Stroke {
  return { points: strokes.flatMap(({ points }) => points) };
}

function lattice(strokes: readonly Stroke[]): Lattice {
  return latticeSegmenter.segment({ strokes } as Ink, {}) as Lattice;
}

test('two zeros in one stroke have a cut between them', () => {
  const strokes = writeNumber('00', { height: 100, gap: 0.1 });
  const cuts = proposeCuts(joined(strokes), 100);
  const border = strokes[0]!.points.length;
  assert.ok(
    cuts.some((cut) => Math.abs(cut - border) <= 10),
    `cuts at ${cuts}, border at ${border}`,
  );
});

test('digits of one stroke are rarely cut, and never into more than a few parts', () => {
  for (const digit of '0123456789') {
    for (const stroke of writeNumber(digit, { height: 100 })) {
      assert.ok(proposeCuts(stroke, 100).length <= 1, digit);
    }
  }
  const wave = joined(writeNumber('00000000', { height: 100, gap: 0.1 }));
  assert.equal(proposeCuts(wave, 100).length, MOST_CUTS);
});

test('the parts of a cut stroke share the points where they were cut, and leave nothing out', () => {
  const stroke = joined(writeNumber('000', { height: 100, gap: 0.1 }));
  const parts = cutStroke(stroke, 3, [10, 40]);
  assert.deepEqual(
    parts.map(({ from, to }) => [from, to]),
    [
      [0, 10],
      [10, 40],
      [40, stroke.points.length - 1],
    ],
  );
  assert.ok(parts.every((part) => part.stroke === 3));
});

test('a digit in parts that do not touch sets the height of its line', () => {
  const bar = (y: number) => ({
    points: [
      { x: 0, y },
      { x: 40, y: y - 2 },
    ],
  });
  const stem = {
    points: [
      { x: 30, y: 12 },
      { x: 24, y: 100 },
    ],
  };
  const { height } = measureLine(fragmentsOf({ strokes: [bar(2), stem, bar(55)] }));
  assert.equal(height, 100);
});

test('a line knows the height of its digits and where they stand, bars and scribbles aside', () => {
  const strokes = writeNumber('5407', { x: 0, y: 100, height: 80 });
  const { height, baselineAt } = measureLine(fragmentsOf({ strokes }));
  assert.ok(Math.abs(height - 80) < 12, `height ${height}`);
  assert.ok(Math.abs(baselineAt(100) - 180) < 8, `baseline ${baselineAt(100)}`);
});

test('a dot far above or below a digit does not change the height of the line', () => {
  const strokes = writeNumber('47', { height: 100 });
  const height = measureLine(fragmentsOf({ strokes })).height;
  for (const y of [-140, 240]) {
    const dotted = [...strokes, { points: [{ x: 20, y }] }];
    assert.equal(measureLine(fragmentsOf({ strokes: dotted })).height, height);
  }
});

test('two written rows are separated; stairs, a bar and the two rings of an 8 are one row', () => {
  const rows = [...writeNumber('4071', { y: 0 }), ...writeNumber('123', { y: 160 })];
  assert.equal(splitRows(fragmentsOf({ strokes: rows })).length, 2);
  const stairs = [...writeNumber('40', { x: 200, y: 0 }), ...writeNumber('17', { x: 0, y: 160 })];
  assert.equal(splitRows(fragmentsOf({ strokes: stairs })).length, 1);
  const rings = [
    ...writeNumber('0', { y: 0, height: 50 }),
    ...writeNumber('0', { y: 55, height: 50 }),
  ];
  assert.equal(splitRows(fragmentsOf({ strokes: rings })).length, 1);
});

test('lattice: size and position make no difference', () => {
  const strokes = writeNumber('40573', { gap: 0.02 });
  const { segments } = lattice(strokes);
  for (const scale of [0.01, 50]) {
    const other = strokes.map(({ points }) => ({
      points: points.map(({ x, y }) => ({ x: x * scale - 700, y: y * scale + 300 })),
    }));
    const again = lattice(other).segments;
    assert.deepEqual(
      again.map(({ first, last }) => [first, last]),
      segments.map(({ first, last }) => [first, last]),
    );
    again.forEach(({ score }, i) => {
      assert.ok(Math.abs(score! - segments[i]!.score!) < 1e-3);
    });
  }
});

test('lattice: every leg of every stroke is in one piece, and a path leads through', () => {
  const inks = [
    writeNumber('4057391'),
    [joined(writeNumber('0020', { gap: 0.05 }))],
    [...writeNumber('407', { y: 0 }), ...writeNumber('12', { y: 200 })],
    [{ points: [{ x: 1, y: 1 }] }, { points: [] }, ...writeNumber('5')],
  ];
  for (const strokes of inks) {
    const { pieces, segments } = lattice(strokes);
    const legs = pieces.flatMap(({ parts }) =>
      parts!.flatMap(({ stroke, from, to }) =>
        Array.from({ length: to - from }, (_, i) => `${stroke} ${from + i}`),
      ),
    );
    const all = strokes.flatMap(({ points }, stroke) =>
      points.slice(1).map((_, leg) => `${stroke} ${leg}`),
    );
    assert.deepEqual(legs.sort(), all.sort());
    const reached = new Set([0]);
    for (const { first, last } of segments) if (reached.has(first)) reached.add(last + 1);
    assert.ok(reached.has(pieces.length));
  }
});

test('lattice: the work is bounded for any ink', () => {
  const strokes = Array.from({ length: 500 }, (_, i) => ({
    points: [
      { x: (i * 37) % 900, y: (i * 61) % 300 },
      { x: (i * 53) % 900, y: (i * 29) % 300 },
    ],
  }));
  assert.ok(lattice(strokes).segments.length <= 2048);
  const apart = Array.from({ length: 500 }, (_, i) => ({
    points: [
      { x: i * 20, y: 0 },
      { x: i * 20 + 3, y: 60 },
    ],
  }));
  assert.ok(lattice(apart).segments.length <= 2048);
});

test('rows far apart are rows, however few digits they hold; two rings close together are an 8', () => {
  const stacked = (gap: number) =>
    fragmentsOf({
      strokes: [...writeNumber('0', { y: 0 }), ...writeNumber('0', { y: 100 + gap })],
    });
  assert.equal(splitRows(stacked(80)).length, 2);
  assert.equal(splitRows(stacked(20)).length, 1);
});
