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

test('slotted strokes, with cells and without: one group a place', async (t) => {
  const strokes: fc.Arbitrary<Stroke[]> = fc.array(stroke, { minLength: 1, maxLength: 9 });
  const property = fc.asyncProperty(strokes, options, async (written, asked) => {
    const ink = { strokes: written };
    const grouped = await recognizer.recognize(ink, { ...asked, segmenter: bySlot });
    assert.deepEqual(await recognizer.recognize(ink, asked), grouped);
    assert.deepEqual(await recognizer.recognize(ink, { ...asked, segmenter: 'cells' }), grouped);
  });
  t.diagnostic(`${await check(property, 120, effort)} cases, seed ${effort.seed}`);
});
