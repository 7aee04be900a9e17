/** A picture may hold several written lines; a field takes one. */
import type { Recognition } from '../../engine/data/recognition.js';

/** The reading of each written line by itself, from top to bottom. */
export function readingsByLine(recognition: Recognition): Recognition[] {
  if (recognition.lines.length < 2) return recognition.value === '' ? [] : [recognition];
  return recognition.lines.map(({ start, end, box }) => {
    const digits = recognition.digits.slice(start, end);
    const value = digits.map((digit) => digit.value).join('');
    const confidence = digits.reduce((chance, digit) => chance * digit.confidence, 1);
    return {
      value,
      confidence,
      digits,
      alternatives: [{ value, confidence }],
      rejected: [],
      lines: [{ start: 0, end: digits.length, box }],
    };
  });
}

/** The line that the field can only mean: the only one, or the only one that is as long as it wants. */
export function obviousLine(
  lines: readonly Recognition[],
  digits: number,
): Recognition | undefined {
  if (lines.length === 1) return lines[0];
  const fitting = lines.filter((line) => digits > 0 && line.digits.length === digits);
  return fitting.length === 1 ? fitting[0] : undefined;
}
