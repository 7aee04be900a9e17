/** Drawn digits and signs: whole, in their box, of the digit they claim to be. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { resample } from '../../../model/samples/allographs/device.js';
import { ALLOGRAPHS, allograph, allographOf } from '../../../model/samples/allographs/index.js';
import { CURRENCIES } from '../../../model/samples/signs/currencies.js';
import { Random } from '../../../model/support/random.js';
import { boundingBox } from '../../../src/engine/data/ink.js';

test('every digit is drawn, about one unit high, the same for the same seed', () => {
  for (let label = 0; label <= 9; label++) {
    for (let seed = 0; seed < 50; seed++) {
      const drawn = allographOf(label, new Random(seed, label));
      const { width, height } = boundingBox(drawn.strokes)!;
      assert.ok(height > 0.7 && height < 1.5, `${label}: ${height} high`);
      assert.ok(width > 0.01 && width < 1.5, `${label}: ${width} wide`);
      assert.ok(drawn.strokes.every(({ points }) => points.length >= 2));
      assert.deepEqual(drawn, allographOf(label, new Random(seed, label)));
    }
  }
});

test('shares sum to 1, and every digit comes', () => {
  const total = ALLOGRAPHS.reduce((sum, { share }) => sum + share, 0);
  assert.ok(Math.abs(total - 1) < 1e-9);
  const random = new Random(3);
  const labels = new Set(Array.from({ length: 500 }, () => allograph(random).label));
  assert.equal(labels.size, 10);
});

test('a long upstroke stays steeper than the head of a 7', () => {
  for (let seed = 0; seed < 200; seed++) {
    const { points } = allographOf(1, new Random(seed)).strokes[0]!;
    const top = points.reduce((a, b) => (b.y < a.y ? b : a));
    const start = points[0]!;
    if (start.x < top.x - 0.1) assert.ok(start.y - top.y > 0.8 * (top.x - start.x));
  }
});

test('resampling keeps the ends and puts points at equal distances', () => {
  const line = [
    { x: 0, y: 0 },
    { x: 1, y: 0 },
    { x: 1, y: 3 },
  ];
  const points = resample(line, 5);
  assert.deepEqual(
    points.map(({ x, y }) => [x, y]),
    [
      [0, 0],
      [1, 0],
      [1, 1],
      [1, 2],
      [1, 3],
    ],
  );
  assert.deepEqual(resample([{ x: 2, y: 2 }], 5), [{ x: 2, y: 2 }]);
});

test('€, £ and ¥ have a body and at least one bar', () => {
  for (const [sign, draw] of Object.entries(CURRENCIES)) {
    for (let seed = 0; seed < 50; seed++) {
      const strokes = draw(new Random(seed));
      assert.ok(strokes.length >= 2, `${sign} of ${strokes.length} strokes`);
    }
  }
});
