/** Divides the reading of a picture into the readings of its written lines. */
import type { Recognition } from '../engine/data/recognition.js';

/** The reading of each written line, from top to bottom. */
export function readingsByLine(recognition: Recognition): Recognition[] {
  if (recognition.lines.length < 2) return recognition.value === '' ? [] : [recognition];
  return recognition.lines.map(({ start, end, box }) => {
    const digits = recognition.digits.slice(start, end);
    const value = digits.map((digit) => digit.value).join('');
    const confidence = digits.reduce((chance, digit) => chance * digit.confidence, 1);
    return {
      value,
      text: value,
      confidence,
      digits,
      alternatives: [{ value, confidence }],
      rejected: [],
      lines: [{ start: 0, end: digits.length, box }],
    };
  });
}
