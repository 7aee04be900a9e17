/** Which part of a camera's picture the frame shows. */
import test from 'node:test';
import { assert } from 'chai';
import { aimedAt, isCutOff } from '../../src/components/scanner/aim.js';

test('a picture as wide as the box is cut off above and below', () => {
  const aim = { x: 20, y: 30, width: 160, height: 40 };
  assert.deepEqual(aimedAt({ width: 400, height: 400 }, { width: 200, height: 100 }, aim), {
    x: 40,
    y: 160,
    width: 320,
    height: 80,
  });
});

test('a picture as high as the box is cut off at both sides', () => {
  const aim = { x: 0, y: 10, width: 100, height: 30 };
  assert.deepEqual(aimedAt({ width: 1280, height: 480 }, { width: 100, height: 60 }, aim), {
    x: 240,
    y: 80,
    width: 800,
    height: 240,
  });
});

test('the whole box is never more than the picture', () => {
  const box = { width: 358, height: 132 };
  for (const picture of [
    { width: 1280, height: 720 },
    { width: 720, height: 1280 },
  ]) {
    const { x, y, width, height } = aimedAt(picture, box, { x: 0, y: 0, ...box });
    assert.isAtLeast(x, 0);
    assert.isAtLeast(y, 0);
    assert.isAtMost(x + width, picture.width + 1e-9);
    assert.isAtMost(y + height, picture.height + 1e-9);
  }
});

test('a number that reaches a side of the frame may be cut off there', () => {
  const at = (x: number, width = 40) => ({ box: { x, y: 10, width, height: 60 } });
  const frame = { width: 500, height: 100 };
  assert.isFalse(isCutOff([at(20), at(100), at(440)], frame));
  assert.isTrue(isCutOff([at(0), at(100)], frame));
  assert.isTrue(isCutOff([at(100), at(470, 30)], frame));
  assert.isFalse(isCutOff([], frame));
});
