/** When several frames of a camera agree on a number. */
import test from 'node:test';
import { assert } from 'chai';
import fc from 'fast-check';
import { FrameVote, type Verdict } from '../../src/components/scanner/frame-vote.js';

const read = (value: string, confidence: number) => [{ value, confidence }];
const NOTHING = [] as const;

function after(...frames: Parameters<FrameVote['add']>[0][]): Verdict {
  const vote = new FrameVote();
  return frames.map((frame) => vote.add(frame)).at(-1)!;
}

test('three frames that are read with a high confidence are enough, two are not', () => {
  const frame = read('407', 0.98);
  assert.isFalse(after(frame, frame).sure);
  const { value, sure, confidence } = after(frame, frame, frame);
  assert.equal(value, '407');
  assert.isTrue(sure);
  assert.isAbove(confidence, 0.98);
});

test('an edge that is read as a 1 again and again is no number at once', () => {
  const frame = read('1', 0.98);
  assert.isFalse(after(frame, frame, frame, frame).sure);
  assert.isTrue(after(frame, frame, frame, frame, frame).sure);
});

test('a lower confidence needs more frames', () => {
  const frame = read('407', 0.85);
  const vote = new FrameVote();
  const needed = Array.from({ length: 8 }, () => vote.add(frame)).findIndex(({ sure }) => sure) + 1;
  assert.isAbove(needed, 3);
});

test('patience does not make a doubtful number sure', () => {
  const vote = new FrameVote();
  for (let frame = 0; frame < 100; frame++) assert.isFalse(vote.add(read('407', 0.6)).sure);
});

test('one misread frame changes nothing', () => {
  const right = read('407', 0.97);
  const { value, sure } = after(right, right, read('401', 0.9), right, right);
  assert.equal(value, '407');
  assert.isTrue(sure);
});

test('the second reading of each frame counts, too', () => {
  const one = [
    { value: '407', confidence: 0.5 },
    { value: '401', confidence: 0.45 },
  ];
  const other = [
    { value: '461', confidence: 0.5 },
    { value: '401', confidence: 0.45 },
  ];
  assert.equal(after(one, other).value, '401');
});

test('nothing is sure on a frame that says something else', () => {
  const frame = read('407', 0.97);
  assert.isFalse(after(frame, frame, NOTHING).sure);
  assert.isFalse(after(frame, frame, read('52', 0.97)).sure);
});

test('another number starts anew', () => {
  const [old, next] = [read('407', 0.97), read('529', 0.97)];
  assert.equal(after(old, old, next).value, '407');
  assert.equal(after(old, old, next, next).value, '529');
  assert.isFalse(after(old, old, next, next).sure);
  assert.isTrue(after(old, old, next, next, next).sure);
});

test('so does the same number after the camera was elsewhere', () => {
  const frame = read('407', 0.97);
  assert.deepEqual(after(frame, frame, NOTHING, NOTHING), {
    value: '',
    confidence: 0,
    sure: false,
  });
  assert.isFalse(after(frame, frame, NOTHING, NOTHING, frame).sure);
});

test('without a number, there is none', () => {
  assert.deepEqual(after(NOTHING), { value: '', confidence: 0, sure: false });
});

test('whatever was read, only what the newest frame and two others were read as is sure', () => {
  const candidate = fc.record({
    value: fc.constantFrom('4', '7', '47', '407'),
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(fc.array(candidate, { maxLength: 3 }), { maxLength: 30 }), (frames) => {
      const vote = new FrameVote();
      frames.forEach((frame, index) => {
        const { value, confidence, sure } = vote.add(frame);
        assert.isAtLeast(confidence, 0);
        assert.isAtMost(confidence, 1);
        if (!sure) return;
        assert.equal(value, frame[0]?.value);
        const same = frames.slice(0, index + 1).filter(([best]) => best?.value === value);
        assert.isAtLeast(same.length, 3);
      });
    }),
  );
});
