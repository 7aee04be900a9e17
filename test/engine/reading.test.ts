/** Corrections, marks, cells, and segmenters that fail: through the package's own entry. */
import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { createRecognizer, type Lattice, type Segmenter, type Stroke } from 'digit-pad/engine';
import { writeNumber } from '../fixtures/digits.js';

const recognizer = await createRecognizer();
after(() => recognizer.dispose());

/** A short line, 100 being the height of a digit. */
function bar(x: number, y: number, width: number, height: number): Stroke {
  return {
    points: Array.from({ length: 8 }, (_, i) => ({
      x: x + (width * i) / 7,
      y: y + (height * i) / 7,
    })),
  };
}

/** `12.5` with a minus in front: digits 100 high from y = 30 on. */
const MINUS = bar(-60, 82, 42, 2);
const POINT = bar(204, 124, 3, 5);
const COMMA = bar(206, 122, -6, 18);
const TWELVE = writeNumber('12', { x: 20 });
const FIVE = writeNumber('5', { x: 226 });

test('a decimal mark and a minus are read where the field allows them', async () => {
  for (const mark of [POINT, COMMA]) {
    const strokes = [MINUS, ...TWELVE, mark, ...FIVE];
    const both = await recognizer.recognize(
      { strokes },
      { decimal: true, signed: true, length: 3 },
    );
    assert.equal(both.value, '-12.5');
    assert.equal(both.digits.length, 3);
    assert.deepEqual(both.rejected, []);
    const plain = await recognizer.recognize({ strokes });
    assert.equal(plain.value, '125');
    assert.ok(plain.digits.every((digit) => !digit.strokes.every((s) => [0, 3].includes(s))));
    assert.equal((await recognizer.recognize({ strokes }, { decimal: true })).value, '12.5');
    assert.equal((await recognizer.recognize({ strokes }, { signed: true })).value, '-125');
  }
});

test('a bent minus, and a point that the pen went over again, are marks all the same', async () => {
  const bent: Stroke = {
    points: [
      { x: -60, y: 92 },
      { x: -45, y: 78 },
      { x: -28, y: 76 },
    ],
  };
  const scribbled: Stroke = {
    points: [0, 20, 2, 18, 4, 20].map((x, i) => ({ x: 200 + x, y: 104 + 4 * i })),
  };
  const strokes = [bent, ...TWELVE, scribbled, ...FIVE];
  const { value, rejected } = await recognizer.recognize(
    { strokes },
    { decimal: true, signed: true },
  );
  assert.equal(value, '-12.5');
  assert.deepEqual(rejected, []);
});

test('two marks are grouping or a mistake: both are refused, and the reading is not trusted', async () => {
  const strokes = [
    ...writeNumber('1', { x: 20 }),
    bar(110, 122, -6, 18),
    ...writeNumber('23', { x: 130 }),
    bar(318, 124, 3, 5),
    ...writeNumber('5', { x: 340 }),
  ];
  const { value, confidence, rejected } = await recognizer.recognize(
    { strokes },
    { decimal: true },
  );
  assert.equal(value, '1235');
  assert.equal(rejected.length, 2);
  assert.ok(confidence < 0.1);
});

test('a corrected digit keeps its value, independent of its ink', async () => {
  const strokes = writeNumber('407');
  const { value, digits } = await recognizer.recognize(
    { strokes },
    { fixed: [{ strokes: [2], value: '6' }] },
  );
  assert.equal(value, '467');
  assert.deepEqual(digits[1]!.strokes, [2]);
  assert.equal(digits[1]!.confidence, 1);
  const never = await recognizer.recognize({ strokes }, { fixed: [{ strokes: [2], value: '' }] });
  assert.equal(never.value, '47');
  const split = await recognizer.recognize(
    { strokes },
    {
      fixed: [
        { strokes: [0], value: '1' },
        { strokes: [1], value: '1' },
      ],
    },
  );
  assert.equal(split.value, '1107');
});

test('a correction holds for every stroke and every value, also for strokes undone since', async () => {
  const strokes = writeNumber('4073');
  for (let stroke = 0; stroke < strokes.length; stroke++) {
    for (const value of ['0', '8']) {
      const { digits } = await recognizer.recognize(
        { strokes },
        { fixed: [{ strokes: [stroke, 99], value }] },
      );
      const own = digits.find((digit) => digit.strokes.includes(stroke));
      assert.deepEqual([own?.value, own?.strokes], [value, [stroke]]);
    }
  }
});

test('invalid corrections and cells are named in the error', async () => {
  const ink = { strokes: writeNumber('4') };
  for (const [fixed, message] of [
    ['4', /fixed must be an array/],
    [[{ strokes: [-1], value: '4' }], /fixed\[0\]\.strokes/],
    [[{ strokes: [0], value: 'x' }], /fixed\[0\]\.value/],
  ] as const) {
    await assert.rejects(recognizer.recognize(ink, { fixed: fixed as never }), message);
  }
  await assert.rejects(recognizer.recognize(ink, { cells: [{} as never] }), /cells\[0\]/);
});

test('cells: digits that touch are told apart by their boxes; so are slots in one place', async () => {
  const strokes = writeNumber('407', { x: 0, y: 0, gap: -0.1 });
  const cells = [0, 1, 2].map((place) => ({ x: place * 56, y: -10, width: 56, height: 120 }));
  const read = await recognizer.recognize({ strokes }, { cells });
  assert.equal(read.value, '407');
  const slots = ['4', '0', '7'].flatMap((digit, slot) =>
    writeNumber(digit, { x: 0 }).map((stroke) => ({ ...stroke, slot })),
  );
  assert.equal((await recognizer.recognize({ strokes: slots })).value, '407');
});

test('cells: a stroke that strays over the border goes where the reading gets better', async () => {
  const [body, topBar] = writeNumber('5', { x: 0, y: 0 }) as [Stroke, Stroke];
  const far = { points: topBar.points.map(({ x, y }) => ({ x: x + 0.2 * (x - 30), y })) };
  const seven = writeNumber('7', { x: 80, y: 0 });
  const right = Math.max(...far.points.map(({ x }) => x));
  const left = Math.min(...far.points.map(({ x }) => x));
  for (const share of [0.45, 0.7]) {
    // So much of the bar lies in the cell of the 5; the rest in that of the 7.
    const border = left + share * (right - left);
    const cells = [
      { x: border - 200, y: -10, width: 200, height: 120 },
      { x: border, y: -10, width: 200, height: 120 },
    ];
    const { value, digits } = await recognizer.recognize(
      { strokes: [body, far, ...seven] },
      { cells },
    );
    assert.equal(value, '57', `${share} of the bar in its own cell`);
    assert.deepEqual(digits[0]!.strokes, [0, 1]);
  }
});

test('what was corrected stays while writing goes on, also when a stroke runs across it', async () => {
  const strokes = writeNumber('4073');
  const reading = recognizer.open({ fixed: [{ strokes: [2], value: '6' }] });
  for (let count = 3; count <= strokes.length; count++) {
    const { digits } = await reading.update({ strokes: strokes.slice(0, count) });
    assert.equal(digits.find((digit) => digit.strokes.includes(2))?.value, '6');
  }
  const across = bar(0, 60, 260, 6);
  const { digits } = await reading.update({ strokes: [...strokes, across] });
  const own = digits.find((digit) => digit.strokes.includes(2));
  assert.deepEqual([own?.value, own?.strokes], ['6', [2]]);
});

test('two written rows are read one after the other', async () => {
  const strokes = [...writeNumber('4071'), ...writeNumber('523', { y: 190 })];
  const { value, lines } = await recognizer.recognize({ strokes });
  assert.equal(value, '4071523');
  assert.deepEqual(
    lines.map(({ start, end }) => [start, end]),
    [
      [0, 4],
      [4, 7],
    ],
  );
});

const box = { x: 0, y: 0, width: 1, height: 1 };
const FAILING: Record<string, [Segmenter['segment'], RegExp]> = {
  throws: [
    () => {
      throw new Error('Out of ideas.');
    },
    /Out of ideas/,
  ],
  rejects: [() => Promise.reject(new Error('Still out.')), /Still out/],
  'never settles': [() => new Promise(() => {}), /did not answer within 2000 ms/],
  'returns nothing': [() => undefined as never, /neither groups/],
  'finds nothing': [() => [], /found nothing/],
  'has an empty group': [() => [[0], []], /group 1 is empty/],
  'has a foreign stroke': [() => [[0], [99]], /stroke 99, which does not exist/],
  'has a stroke twice': [
    () => [
      [0, 1],
      [1, 2],
    ],
    /stroke 1 is in groups 0 and 1/,
  ],
  'has a foreign part': [
    () => lattice([{ box, parts: [{ stroke: 0, from: 0, to: 4000 }] }], [[0, 0]]),
    /piece 0 holds points 0 to 4000/,
  ],
  'has overlapping pieces': [
    () =>
      lattice(
        [0, 1].map(() => ({ box, parts: [{ stroke: 0, from: 0, to: 5 }] })),
        [
          [0, 0],
          [1, 1],
        ],
      ),
    /pieces 0 and 1 overlap/,
  ],
  'has a segment out of range': [
    () => lattice([{ box, parts: [{ stroke: 0, from: 0, to: 5 }] }], [[0, 1]]),
    /segment 0 spans/,
  ],
  'has no way through': [
    () => lattice([{ box, parts: [{ stroke: 0, from: 0, to: 5 }] }], []),
    /no row of segments/,
  ],
};

function lattice(pieces: Lattice['pieces'], segments: [number, number][]): Lattice {
  return { pieces, segments: segments.map(([first, last]) => ({ first, last })) };
}

for (const [what, [segment, message]] of Object.entries(FAILING)) {
  test(`a segmenter that ${what} is named in the warning, and the default one is used`, async () => {
    const { value, warning } = await recognizer.recognize(
      { strokes: writeNumber('407') },
      { segmenter: { segment } },
    );
    assert.equal(value, '407');
    assert.match(warning!.message, /^The segmenter of this page failed: /);
    assert.match(warning!.message, message);
  });
}

test('a reading that is aborted while its segmenter thinks stops at once', async () => {
  const controller = new AbortController();
  const reading = recognizer.recognize(
    { strokes: writeNumber('4') },
    { segmenter: { segment: () => new Promise(() => {}) }, signal: controller.signal },
  );
  setTimeout(() => controller.abort(new Error('No longer wanted.')), 10);
  await assert.rejects(reading, { message: 'No longer wanted.' });
});

test('scribbles, a 4 over an 8 and five hundred strokes get a low confidence', async () => {
  const over = [...writeNumber('4'), ...writeNumber('8')];
  const four = await recognizer.recognize({ strokes: over });
  assert.ok(four.value === '' || four.confidence < 0.9, `${four.value}: ${four.confidence}`);
  const many = Array.from({ length: 500 }, (_, i) =>
    bar((i * 137) % 800, (i * 71) % 300, 30 - ((i * 13) % 60), 30 - ((i * 29) % 60)),
  );
  const { value, confidence } = await recognizer.recognize({ strokes: many });
  assert.ok(value === '' || confidence < 0.5, `${value}: ${confidence}`);
});

test('segmenters by name read neat writing alike', async () => {
  const strokes = writeNumber('40573');
  for (const segmenter of ['lattice', 'strokes', 'contours']) {
    assert.equal(
      (await recognizer.recognize({ strokes }, { segmenter })).value,
      '40573',
      segmenter,
    );
  }
});

test('a digit in many pieces is one where one digit is known to be written', async () => {
  const [whole] = writeNumber('3', { x: 20 });
  const pieces = Array.from({ length: 8 }, (_, i) => {
    const at = (part: number) => Math.floor(((whole!.points.length - 1) * part) / 8);
    return { points: whole!.points.slice(at(i), at(i + 1) + 1) };
  });
  const { value, digits } = await recognizer.recognize({ strokes: pieces }, { length: 1 });
  assert.equal(value, '3');
  assert.equal(digits[0]!.strokes.length, 8);
});
