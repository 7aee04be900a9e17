/** Turns the decoder's hypotheses into a recognition. */

import { bottomOf, centreY, unionBox } from '../data/box.js';
import type { Box } from '../data/ink.js';
import { boxOf, type Lattice } from '../data/lattice.js';
import { CLASS_COUNT } from '../data/model-input.js';
import type {
  Candidate,
  Recognition,
  RecognizedDigit,
  RecognizedMark,
} from '../data/recognition.js';
import type { Hypothesis } from '../decode/hypothesis.js';
import { chancesOfValues } from '../decode/rank.js';
import { bestDigits } from '../decode/ways.js';

/** Maximum number of alternatives of a digit and of a value. */
const MAX_ALTERNATIVES = 5;

/**
 * @param hypotheses hypotheses of the decoder, best first, as `rank()` returns them.
 * @param probabilities class probabilities, `[segments, 11]`.
 * @param fixed the values of the segments that the user has corrected, by index.
 */
export function answer(
  hypotheses: readonly Hypothesis[],
  lattice: Lattice,
  probabilities: Float32Array,
  fixed: ReadonlyMap<number, string> = new Map(),
): Recognition {
  const best = hypotheses[0];
  const values = candidateValues(hypotheses);
  const digits: RecognizedDigit[] = [];
  const marks: RecognizedMark[] = [];
  /** The written line of each digit; `undefined` if the segmenter does not report lines. */
  const lineNumbers: (number | undefined)[] = [];
  const rejected = [];
  for (const { segment, text } of best?.steps ?? []) {
    const lineNumber = lattice.pieces[lattice.segments[segment]!.first]!.line;
    const box = boxOf(segment, lattice);
    const strokes = strokesOf(segment, lattice);
    if (text === '.' || text === '-') {
      marks.push({ value: text, box, strokes, before: digits.length });
      continue;
    }
    if (fixed.has(segment)) {
      if (/\d/.test(text)) {
        const alternatives = [{ value: text, confidence: 1 }];
        digits.push({ value: text, confidence: 1, alternatives, box, strokes });
        lineNumbers.push(lineNumber);
      }
      continue;
    }
    if (text === '') {
      rejected.push(box);
      continue;
    }
    const row = probabilities.subarray(segment * CLASS_COUNT, (segment + 1) * CLASS_COUNT);
    const digit = Number(text);
    digits.push({
      value: text,
      confidence: row[digit]!,
      alternatives: candidateDigits(row, digit),
      box,
      strokes,
    });
    lineNumbers.push(lineNumber);
  }
  return {
    value: values[0]?.value ?? '',
    confidence: values[0]?.confidence ?? 1,
    digits,
    ...(marks.length > 0 && { marks }),
    alternatives: values,
    rejected,
    lines: linesOf(digits, lineNumbers),
  };
}

/**
 * Groups digits by written line. If the segmenter reports no lines, a line ends before a digit that is
 * below the whole line and to the left of the previous digit.
 */
function linesOf(
  digits: readonly RecognizedDigit[],
  lineNumbers: readonly (number | undefined)[],
): Recognition['lines'] {
  const lines: { start: number; end: number; box: Box }[] = [];
  digits.forEach(({ box }, index) => {
    const line = lines[lines.length - 1];
    const before = digits[index - 1]?.box;
    const begins =
      lineNumbers[index] === undefined
        ? line && before && box.x < before.x && centreY(box) > bottomOf(line.box)
        : lineNumbers[index] !== lineNumbers[index - 1];
    if (line && !begins) {
      line.end = index + 1;
      line.box = unionBox([line.box, box]);
    } else lines.push({ start: index, end: index + 1, box });
  });
  return lines;
}

/** The distinct values of the hypotheses, most likely first. */
function candidateValues(hypotheses: readonly Hypothesis[]): Candidate[] {
  return [...chancesOfValues(hypotheses)]
    .map(([value, chance]) => ({ value, confidence: Math.min(1, chance) }))
    .slice(0, MAX_ALTERNATIVES);
}

function candidateDigits(row: Float32Array, chosen: number): Candidate[] {
  const others = bestDigits(row).filter((digit) => digit !== chosen);
  return [chosen, ...others]
    .slice(0, MAX_ALTERNATIVES)
    .map((digit) => ({ value: String(digit), confidence: row[digit]! }));
}

function strokesOf(segment: number, lattice: Lattice): number[] {
  const { first, last } = lattice.segments[segment]!;
  const parts = lattice.pieces.slice(first, last + 1).flatMap((piece) => piece.parts ?? []);
  return [...new Set(parts.map((part) => part.stroke))].sort((a, b) => a - b);
}
