/** Strings without annotation: their cuts are found, and used only for the string that they belong to. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatCuts, withCuts } from '../../../model/samples/data/string-cuts.js';
import cuts from '../../../model/samples/data/string-cuts.json' with { type: 'json' };
import { align } from '../../../model/segmenter-fit/align.js';
import type { Example } from '../../../model/segmenter-fit/examples.js';
import { CLASS_COUNT } from '../../../src/engine/data/model-input.js';
import { FEATURE_COUNT } from '../../../src/engine/segment/ink/geometry/features.js';

/** Three pieces; each alone looks like a 1, the last two together like a 4. */
function exampleOf(label: string, strokes = [0, 2, 1]): Example {
  const spans = [
    [0, 0, 1],
    [0, 1, 7],
    [1, 1, 1],
    [1, 2, 4],
    [2, 2, 1],
  ] as const;
  const probabilities = new Float32Array(spans.length * CLASS_COUNT).fill(0.001);
  spans.forEach(([, , digit], run) => {
    probabilities[run * CLASS_COUNT + digit] = 0.99;
  });
  const box = { x: 0, y: 0, width: 1, height: 1 };
  return {
    label,
    writer: 'w',
    set: 'train',
    unseen: false,
    pieces: strokes.map((stroke) => ({ box, parts: [{ stroke, from: 0, to: 1 }] })),
    runs: spans.map(([first, last]) => ({
      first,
      last,
      features: new Float64Array(FEATURE_COUNT),
    })),
    marks: new Map(),
    probabilities,
    letters: new Float32Array(),
  };
}

const flat: readonly number[] = new Array(FEATURE_COUNT).fill(0);

test('the label decides between ways to cut', () => {
  assert.deepEqual(align(exampleOf('14'), flat)?.digitStrokes, [[0], [1, 2]]);
  assert.deepEqual(align(exampleOf('111'), flat)?.digitStrokes, [[0], [2], [1]]);
  assert.equal(align(exampleOf('1111'), flat), undefined);
});

test('uncertain cuts have a low probability, and cut strokes belong to no digit', () => {
  assert.ok(align(exampleOf('14'), flat)!.chance > 0.9);
  assert.ok(align(exampleOf('99'), flat)!.chance < 0.6);
  assert.equal(align(exampleOf('111', [0, 1, 1]), flat)?.digitStrokes, undefined);
});

test('cuts are kept by place and label', () => {
  const [place, line] = Object.entries(cuts)[0]!;
  const label = line.split(' ')[0]!;
  const sample = { label, writer: 'w', strokes: new Array(9).fill({ points: [{ x: 0, y: 0 }] }) };
  const found = withCuts(sample, Number(place)).digitStrokes!;
  assert.equal(formatCuts(label, found), line);
  assert.equal(withCuts({ ...sample, label: '0' }, Number(place)).digitStrokes, undefined);
  assert.equal(withCuts({ ...sample, strokes: [] }, Number(place)).digitStrokes, undefined);
});
