import assert from 'node:assert/strict';
import test from 'node:test';
import type { Box } from '../../src/engine/data/ink.js';
import type { Lattice } from '../../src/engine/data/lattice.js';
import type { Hypothesis } from '../../src/engine/decode/hypothesis.js';
import { rank, textOf } from '../../src/engine/decode/rank.js';

const hypothesis = (confidence: number, ...steps: [number, string][]): Hypothesis => ({
  confidence,
  steps: steps.map(([segment, text]) => ({ segment, text })),
});

/** Two pieces in the same place, which may be two digits or one. */
function overEachOther(segments: [number, number][]): Lattice {
  const box: Box = { x: 0, y: 0, width: 10, height: 16 };
  return {
    pieces: [{ box }, { box }],
    segments: segments.map(([first, last]) => ({ first, last })),
  };
}

const EITHER: [number, number][] = [
  [0, 0],
  [1, 1],
  [0, 1],
];

test('two digits in one place are less likely than one that covers it', () => {
  const apart = hypothesis(0.55, [0, '0'], [1, '1']);
  const joined = hypothesis(0.35, [2, '0']);
  const [best, second] = rank([apart, joined], overEachOther(EITHER));
  assert.equal(textOf(best!), '0');
  assert.equal(best!.confidence, 0.35);
  assert.ok(second!.confidence < 0.2);
});

test('groups of strokes from a page are kept', () => {
  const both = hypothesis(0.9, [0, '4'], [1, '0']);
  const [best] = rank([both], overEachOther(EITHER.slice(0, 2)));
  assert.equal(best!.confidence, 0.9);
});

test('a value that several ways to cut agree on comes before a likelier single one', () => {
  const ways = [
    hypothesis(0.4, [2, '7']),
    hypothesis(0.3, [2, '4']),
    hypothesis(0.25, [0, '4'], [1, '']),
  ];
  assert.deepEqual(rank(ways, overEachOther(EITHER)).map(textOf), ['4', '4', '7']);
});

test('what is more probable before any ink is seen comes first, and no confidence is lost', () => {
  const lattice = overEachOther(EITHER.slice(0, 2));
  const [six, zero] = [hypothesis(0.5, [0, '6']), hypothesis(0.4, [0, '0'])];
  const ranked = rank([six, zero], lattice, textOf, (value) => (value === '0' ? 1 : 0.1));
  assert.deepEqual(ranked.map(textOf), ['0', '6']);
  const sum = ranked.reduce((total, { confidence }) => total + confidence, 0);
  assert.ok(Math.abs(sum - 0.9) < 1e-9);
});
