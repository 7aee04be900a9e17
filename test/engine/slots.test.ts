/** Strokes whose digit place is known: `cells` reads them like one group of strokes a place. */
import assert from 'node:assert/strict';
import process from 'node:process';
import test, { after } from 'node:test';
import { createRecognizer, type Ink, type Segmenter, type Stroke } from 'digit-pad/engine';
import fc from 'fast-check';
import { writeNumber } from '../fixtures/digits.js';
import { check, effortFrom } from '../robustness/property.js';

const effort = effortFrom(process.env);
const recognizer = await createRecognizer({ backend: 'cpu' });
after(() => recognizer.dispose());

/** One group for each place, in order. */
const bySlot: Segmenter = {
  segment(writing) {
    const groups = new Map<number, number[]>();
    for (const [index, { points, slot }] of (writing as Ink).strokes.entries()) {
      if (points.length > 0) groups.set(slot!, [...(groups.get(slot!) ?? []), index]);
    }
    return [...groups].sort(([a], [b]) => a - b).map(([, strokes]) => strokes);
  },
};

const coordinate = fc.double({ min: -500, max: 1500, noNaN: true });
const scribble = fc.array(fc.record({ x: coordinate, y: coordinate }), { maxLength: 12 });
const digit = fc
  .record({ label: fc.integer({ min: 0, max: 9 }), x: coordinate, y: coordinate })
  .map(({ label, x, y }) => writeNumber(String(label), { x, y })[0]!.points);
const stroke = fc.record({ points: fc.oneof(scribble, digit), slot: fc.nat({ max: 6 }) });
const cell = fc.record({
  x: coordinate,
  y: coordinate,
  width: fc.double({ min: 0, max: 300, noNaN: true }),
  height: fc.double({ min: 0, max: 300, noNaN: true }),
});
const options = fc.record(
  {
    cells: fc.array(cell, { maxLength: 7 }),
    length: fc.nat({ max: 7 }),
    decimal: fc.boolean(),
    signed: fc.boolean(),
    explain: fc.boolean(),
    fixed: fc.array(
      fc.record({
        strokes: fc.array(fc.nat({ max: 8 }), { maxLength: 3 }),
        value: fc.constantFrom('', '7', '.', '-'),
      }),
      { maxLength: 2 },
    ),
  },
  { requiredKeys: [] },
);

/** Whether some stroke is so small beside another of its place that it may be a stray mark. */
function hasSpecks(strokes: readonly Stroke[]): boolean {
  const sizes = new Map<number, number[]>();
  for (const { points, slot } of strokes) {
    if (points.length === 0) continue;
    const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
    const size = Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys));
    sizes.set(slot!, [...(sizes.get(slot!) ?? []), size]);
  }
  return [...sizes.values()].some((own) => Math.min(...own) < 0.35 * Math.max(...own));
}

test('slotted strokes, with cells and without: one group a place', async (t) => {
  const strokes: fc.Arbitrary<Stroke[]> = fc.array(stroke, { minLength: 1, maxLength: 9 });
  const property = fc.asyncProperty(strokes, options, async (written, asked) => {
    fc.pre(!hasSpecks(written));
    const ink = { strokes: written };
    const grouped = await recognizer.recognize(ink, { ...asked, segmenter: bySlot });
    assert.deepEqual(await recognizer.recognize(ink, asked), grouped);
    assert.deepEqual(await recognizer.recognize(ink, { ...asked, segmenter: 'cells' }), grouped);
  });
  t.diagnostic(`${await check(property, 120, effort)} cases, seed ${effort.seed}`);
});

test('a dot far from the digit of its place is refused, and the digit stays', async () => {
  const [seven] = writeNumber('7', { x: 40, y: 40 });
  const dot = { points: [{ x: 130, y: 20 }] };
  const cells = [{ x: 0, y: 0, width: 150, height: 150 }];
  const inCell = await recognizer.recognize({ strokes: [seven!, dot] }, { cells });
  const slotted = [seven!, dot].map((stroke) => ({ ...stroke, slot: 0 }));
  for (const { value, rejected } of [inCell, await recognizer.recognize({ strokes: slotted })]) {
    assert.equal(value, '7');
    assert.equal(rejected.length, 1);
  }
});
