/** What holds of every answer, whatever was read. */
import assert from 'node:assert/strict';
import type { Box, Ink, Recognition } from 'digit-pad/engine';

/** @param ink what was read, if it was ink. */
export function assertRecognition(recognition: Recognition, ink?: Ink): void {
  const { value, confidence, digits, alternatives, rejected, lines } = recognition;
  assert.match(value, /^-?\d*\.?\d*$/);
  assertShare(confidence);
  assert.equal(digits.map((digit) => digit.value).join(''), value.replace(/[-.]/g, ''));
  for (const digit of digits) {
    assert.match(digit.value, /^[-.\d]*\d[-.\d]*$/);
    assertShare(digit.confidence);
    assertBox(digit.box);
    assert.equal(digit.alternatives[0]?.value, digit.value);
    for (const other of digit.alternatives) assertShare(other.confidence);
    for (const stroke of digit.strokes) assert.ok(ink?.strokes[stroke]?.points.length);
    assert.equal(new Set(digit.strokes).size, digit.strokes.length);
  }
  assert.equal(alternatives[0]?.value, value);
  assert.equal(new Set(alternatives.map((other) => other.value)).size, alternatives.length);
  for (const other of alternatives) assertShare(other.confidence);
  for (const box of rejected) assertBox(box);
  assert.equal(lines[0]?.start ?? 0, 0);
  assert.equal(lines.at(-1)?.end ?? 0, digits.length);
  for (const { box } of lines) assertBox(box);
}

/** A mistake of the caller's, or more than can be read, said in words of ours: not what the JavaScript engine says of its own. */
export function assertPlainWords(error: unknown): void {
  assert.ok(error instanceof TypeError || error instanceof RangeError, String(error));
  assert.doesNotMatch(
    error.message,
    /undefined|is not a function|not iterable|Cannot (read|convert|mix|destructure)|Invalid URL/,
  );
  assert.match(error.message, /^[^\n]{12,}$/);
}

function assertShare(value: number): void {
  assert.ok(value >= 0 && value <= 1, `${value} is no share`);
}

function assertBox({ x, y, width, height }: Box): void {
  assert.ok([x, y, width, height].every(Number.isFinite), 'a box is finite');
  assert.ok(width >= 0 && height >= 0, 'a box is not turned inside out');
}
