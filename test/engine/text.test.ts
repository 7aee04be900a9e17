/** Pages with printed text: words are left out, numbers are read. */
import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { createRecognizer, type Picture } from 'digit-pad/engine';
import { composePrint, proseWords } from '../../model/evaluate/pictures/printed-page.js';
import { drawBitmap } from '../../model/samples/lines/canvas.js';
import { readTypefaces, type Typeface } from '../../model/samples/lines/print.js';
import { drawInk, emptyLayer } from '../../model/samples/paint.js';
import { Random } from '../../model/support/random.js';
import { writeNumber } from '../fixtures/digits.js';

const PAGE = { width: 1000, height: 700 };
const PEN = 3;

const recognizer = await createRecognizer({ backend: 'cpu' });
after(() => recognizer.dispose());

const [typeface] = (await readTypefaces('test')) as [Typeface];

/** Black on white. @param from the first line of text, px. */
function page(from: number, numbers: readonly { text: string; x: number; y: number }[]): Picture {
  const layer = emptyLayer(PAGE.width, PAGE.height);
  const { text = [] } = composePrint(typeface, proseWords(typeface), new Random(3));
  for (const { bitmap, x, y, width, height } of text) {
    if (y >= from) drawBitmap(layer, bitmap, x, y, width, height);
  }
  for (const { text: number, x, y } of numbers) {
    const strokes = writeNumber(number, { x, y, height: 44, gap: 0.35 });
    for (const stroke of strokes) drawInk(layer, stroke, PEN);
  }
  const data = new Uint8ClampedArray(4 * layer.coverage.length).fill(255);
  for (const [i, covered] of layer.coverage.entries()) {
    data.fill(255 * (1 - covered), 4 * i, 4 * i + 3);
  }
  return { data, ...PAGE };
}

test('a page of text holds no number', async () => {
  const { digits, rejected } = await recognizer.recognize(page(0, []));
  assert.ok(rejected.length > 100, `${rejected.length} shapes are reported as refused`);
  assert.ok(digits.length <= 6, `${digits.length} digits`);
});

test('numbers above text are read', async () => {
  const numbers = [
    { text: '2407', x: 80, y: 40 },
    { text: '935816', x: 500, y: 120 },
  ];
  const { digits, lines } = await recognizer.recognize(page(250, numbers));
  const read = lines.map(({ start, end }) =>
    digits
      .slice(start, end)
      .map(({ value }) => value)
      .join(''),
  );
  for (const { text } of numbers) assert.ok(read.includes(text), `${text} is in ${read}`);
});

test('unsure digits are no text as long as they are few', async () => {
  const picture = page(PAGE.height, [{ text: '27', x: 80, y: 300 }]);
  assert.equal((await recognizer.recognize(picture)).value, '27');
});
