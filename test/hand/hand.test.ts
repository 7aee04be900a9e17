/** Hands through the package's own entries, with the model that ships, in Node. */
import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { createRecognizer, type Ink } from 'digit-pad/engine';
import { openHand } from 'digit-pad/hand';
import { writeNumber } from '../fixtures/digits.js';

const recognizer = await createRecognizer();
after(() => recognizer.dispose());

const openMemory = () => openHand({ store: 'memory', recognizer });

/** A 7 that is drawn like a 1, a little different each time. */
function straightSeven(time = 0): Ink {
  const lean = 0.3 * time;
  return {
    strokes: [
      {
        points: Array.from({ length: 24 }, (_, i) => ({
          x: 60 + lean * (i / 24),
          y: 20 + 4 * i,
        })),
      },
    ],
  };
}

test('a digit that was read wrong is read right once it was corrected twice', async () => {
  const hand = await openMemory();
  assert.equal((await recognizer.recognize(straightSeven(), { hand })).value, '1');
  await hand.learn(straightSeven(0), '7');
  await hand.learn(straightSeven(2), '7');
  assert.equal(hand.size, 2);
  const { value, digits } = await recognizer.recognize(straightSeven(1), { hand });
  assert.equal(value, '7');
  assert.ok(digits[0]!.confidence > 0.5 && digits[0]!.confidence < 1);
  assert.equal((await recognizer.recognize(straightSeven(1))).value, '1', 'without it, as before');
});

test('other digits are read as before', async () => {
  const hand = await openMemory();
  await hand.learn(straightSeven(0), '7');
  await hand.learn(straightSeven(2), '7');
  for (const number of ['023', '4569', '88']) {
    const ink = { strokes: writeNumber(number) };
    assert.equal((await recognizer.recognize(ink, { hand })).value, number);
  }
});

test('a number teaches its digits, also where it was read wrong', async () => {
  const hand = await openMemory();
  await hand.learn({ strokes: writeNumber('407') }, '407');
  assert.deepEqual(
    hand.toJSON().networks[0]!.examples.map(({ value }) => value),
    ['0', '4', '7'],
  );
  await hand.learn({ strokes: writeNumber('88') }, '86');
  assert.deepEqual(
    hand.toJSON().networks[0]!.examples.map(({ value }) => value),
    ['0', '4', '6', '7', '8'],
  );
});

test('what is refused by mistake is learned, and what is no digit too', async () => {
  const hand = await openMemory();
  const line = (x: number, y: number, toX: number, toY: number) => ({
    points: Array.from({ length: 20 }, (_, i) => ({
      x: x + ((toX - x) * i) / 19,
      y: y + ((toY - y) * i) / 19,
    })),
  });
  const cross = (width: number): Ink => ({
    strokes: [line(20, 10, 20 + width, 90), line(20 + width, 10, 20, 90)],
  });
  assert.notEqual((await recognizer.recognize(cross(60))).value, '8');
  for (const width of [56, 58, 62]) await hand.learn(cross(width), '8');
  assert.equal((await recognizer.recognize(cross(60), { hand })).value, '8');

  const cautious = await openMemory();
  const one: Ink = straightSeven();
  for (let i = 0; i < 3; i++) await cautious.learn(straightSeven(i), '');
  assert.equal((await recognizer.recognize(one, { hand: cautious })).value, '');
});

test('ink that cannot have its value teaches nothing', async () => {
  const hand = await openMemory();
  await hand.learn({ strokes: [] }, '7');
  await hand.learn(straightSeven(), '123456');
  assert.equal(hand.size, 0);
});

test('a reading that goes on knows what was learned meanwhile', async () => {
  const hand = await openMemory();
  const reading = recognizer.open({ hand });
  assert.equal((await reading.update(straightSeven())).value, '1');
  await hand.learn(straightSeven(1), '7');
  await hand.learn(straightSeven(2), '7');
  assert.equal((await reading.update(straightSeven())).value, '7');
  await hand.forget();
  assert.equal((await reading.update(straightSeven())).value, '1');
});

test('a hand is plain data, and back', async () => {
  const hand = await openMemory();
  await hand.learn(straightSeven(0), '7');
  await hand.learn(straightSeven(2), '7');
  const data = JSON.parse(JSON.stringify(hand));
  assert.equal((await recognizer.recognize(straightSeven(1), { hand: data })).value, '7');
  const copy = await openHand({ store: 'memory', data, recognizer });
  assert.equal(copy.size, 2);
  assert.deepEqual(copy.toJSON(), hand.toJSON());
});

test('two hands do not mix, whichever was used last', async () => {
  const [one, seven] = [await openMemory(), await openMemory()];
  await seven.learn(straightSeven(0), '7');
  await seven.learn(straightSeven(2), '7');
  const values = await Promise.all(
    [one, seven, one, seven].map(async (hand) => {
      return (await recognizer.recognize(straightSeven(1), { hand })).value;
    }),
  );
  assert.deepEqual(values, ['1', '7', '1', '7']);
});

test('formats learn their signs', async () => {
  const hand = await openMemory();
  const ink = { strokes: writeNumber('12') };
  await hand.learn(ink, '12', { format: 'number' });
  assert.deepEqual(
    hand.toJSON().networks[0]!.examples.map(({ value }) => value),
    ['1', '2'],
  );
});

test('an explanation names the nearest examples', async () => {
  const hand = await openMemory();
  await hand.learn(straightSeven(0), '7');
  await hand.learn({ strokes: writeNumber('5') }, '5');
  const { explanation } = await recognizer.recognize(straightSeven(1), { hand, explain: true });
  const [shape] = explanation!.shapes;
  assert.deepEqual(
    shape!.nearest!.map(({ value }) => value),
    ['7', '5'],
  );
  assert.ok(shape!.nearest![0]!.similarity > 0.9);
  const plain = await recognizer.recognize(straightSeven(1), { explain: true });
  assert.ok(!('nearest' in plain.explanation!.shapes[0]!));
});

test('where there is no database, such as in Node, a hand works in memory and says so', async () => {
  const hand = await openHand({ recognizer });
  assert.equal(hand.problem!.code, 'storage-failed');
  let changes = 0;
  hand.addEventListener('change', () => changes++);
  await hand.learn({ strokes: writeNumber('5') }, '5');
  assert.equal(hand.size, 1);
  assert.equal(changes, 1);
  await hand.forget();
  assert.equal(hand.size, 0);
});

test('wrong arguments are refused with what is accepted', async () => {
  await assert.rejects(openHand({ name: '' }), /name must be text/);
  await assert.rejects(openHand({ store: 'cloud' as never }), /'device' or 'memory'/);
  await assert.rejects(openHand({ data: {} as never }), /A hand must be/);
  const hand = await openMemory();
  await assert.rejects(hand.learn(straightSeven(), 7 as never), /value must be text/);
  await assert.rejects(hand.learn({ strokes: 3 } as never, '7'), /ink\.strokes/);
  const ink = straightSeven();
  await assert.rejects(
    recognizer.recognize(ink, { hand: { version: 3 } as never }),
    /A hand must be/,
  );
});
