/** Pages that lie on their side, or are tilted. */
import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { createRecognizer, type Picture } from 'digit-pad/engine';
import { seenFrom } from '../../model/evaluate/pictures/camera-angle.js';
import { Random } from '../../model/support/random.js';
import { writeNumber } from '../fixtures/digits.js';
import { picturePage } from '../fixtures/pages.js';

const recognizer = await createRecognizer({ backend: 'cpu' });
after(() => recognizer.dispose());

const write = (text: string, x: number, y: number) =>
  writeNumber(text, { x, y, height: 44, gap: 0.35 });

const LINES = ['2407', '3581', '94162', '73'];

const PAGE = picturePage({
  width: 420,
  height: 330,
  ink: LINES.flatMap((line, i) => write(line, 30 + 10 * i, 25 + 75 * i)),
});

async function linesOf(picture: Picture): Promise<string[]> {
  const { digits, lines } = await recognizer.recognize(picture);
  return lines.map(({ start, end }) =>
    digits
      .slice(start, end)
      .map(({ value }) => value)
      .join(''),
  );
}

for (const turn of [90, 180, 270, 12, -12, 30, 195]) {
  test(`a page that is turned by ${turn}° is read as it was written`, async () => {
    assert.deepEqual(await linesOf(seenFrom(PAGE, turn).picture), LINES);
  });
}

test('boxes are where the digits are in the photograph', async () => {
  const { digits: upright } = await recognizer.recognize(PAGE);
  const { picture, seen } = seenFrom(PAGE, 90);
  const { digits, lines } = await recognizer.recognize(picture);
  assert.equal(digits.length, upright.length);
  for (const [i, { box }] of digits.entries()) {
    const wanted = seen(upright[i]!.box);
    for (const side of ['x', 'y', 'width', 'height'] as const) {
      assert.ok(Math.abs(box[side] - wanted[side]) < 5, `${side} of digit ${i}: ${box[side]}`);
    }
  }
  assert.ok(lines.every(({ box }) => box.height > box.width));
});

test('a single number on its side is read as it was written', async () => {
  const page = picturePage({ width: 420, height: 330, ink: write('2735', 100, 130) });
  for (const turn of [90, 270])
    assert.deepEqual(await linesOf(seenFrom(page, turn).picture), ['2735']);
});

test('the grain of a table, and a finger over the paper, are no digits', async () => {
  const random = new Random(3);
  const grain = Array.from({ length: 60 * 60 }, () => random.uniform(0.6, 1.4));
  const isTable = (x: number, y: number) => y > 300 + 0.05 * x;
  const isFinger = (x: number, y: number) => Math.hypot((x - 330) / 30, (y - 330) / 110) < 1;
  const light = (x: number, y: number) => {
    if (isTable(x, y)) return 0.25 * grain[60 * (Math.floor(y / 7) % 60) + Math.floor(x / 7)]!;
    return isFinger(x, y) ? 0.5 : 1;
  };
  const page = picturePage({ width: 420, height: 390, ink: write('2735', 60, 120), light });
  assert.deepEqual(await linesOf(page), ['2735']);
});

test('a few digits do not turn a page', async () => {
  for (const text of ['1', '66', '407', '1117']) {
    const page = picturePage({ width: 420, height: 330, ink: write(text, 120, 120) });
    assert.equal((await recognizer.recognize(page)).value, text);
  }
});
