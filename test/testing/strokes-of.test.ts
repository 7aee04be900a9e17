import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { createRecognizer, type Recognizer } from 'digit-pad/engine';
import { boundingBox } from '../../src/engine/data/ink.js';
import { strokesOf } from '../../src/testing/index.js';

let recognizer: Recognizer;

before(async () => {
  recognizer = await createRecognizer();
});

after(() => recognizer.dispose());

test('the ink of every digit and of long numbers is read with high confidence', async () => {
  for (const number of [...'0123456789', '407', '1234567890', '1119990']) {
    for (const height of [30, 100, 400]) {
      const { value, confidence } = await recognizer.recognize({
        strokes: strokesOf(number, { height }),
      });
      assert.equal(value, number);
      assert.ok(confidence > 0.9, `${number}, ${height} px high: ${confidence}`);
    }
  }
});

test('it lies where it was asked for, and is plain data', () => {
  const strokes = strokesOf('8', { x: 7, y: 9, height: 200, pointerType: 'touch' });
  const box = boundingBox(strokes)!;
  assert.ok(box.x >= 7 && box.y >= 8 && Math.abs(box.height - 200) < 4, JSON.stringify(box));
  assert.deepEqual(JSON.parse(JSON.stringify(strokes)), strokes);
  assert.equal(strokes[0]!.pointerType, 'touch');
});

test('what cannot be written is named', () => {
  assert.throws(() => strokesOf('4a'), /no ink for "a"; the digits 0 to 9 are accepted/);
  assert.throws(() => strokesOf('4', { height: 0 }), /`height` is 0; a finite number above 0/);
  assert.throws(() => strokesOf('4', { x: Number.NaN }), /`x` is NaN; a finite number/);
  assert.deepEqual(strokesOf(''), []);
});
