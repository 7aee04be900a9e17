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
import { bestDigits } from '../decode/arcs.js';
import type { Hypothesis } from '../decode/hypothesis.js';
import { type Interpreter, plainInterpreter } from '../decode/meaning.js';
import { chancesOfValues, textOf } from '../decode/rank.js';

const SIGN = /^[^\d]$/;

/** Alternatives given for a digit and for a value. */
const MAX_ALTERNATIVES = 5;

/**
 * @param hypotheses best first, as `rank()` returns them.
 * @param probabilities `[segments, 11]`.
 * @param fixed the values of segments that the user corrected.
 * @param interpreter of digits and signs; without it, they mean themselves.
 */
export function answer(
  hypotheses: readonly Hypothesis[],
  lattice: Lattice,
  probabilities: Float32Array,
  fixed: ReadonlyMap<number, string> = new Map(),
  interpreter: Interpreter = plainInterpreter({}),
): Recognition {
  const best = hypotheses[0];
  const meaning = interpreter.meaningOf(best ? textOf(best) : '');
  const values = candidateValues(hypotheses, interpreter);
  const digits: RecognizedDigit[] = [];
  const marks: RecognizedMark[] = [];
  /** The written line of each digit; `undefined` if the segmenter does not report lines. */
  const lineNumbers: (number | undefined)[] = [];
  const rejected = [];
  let symbols = 0;
  for (const { segment, text } of best?.steps ?? []) {
    const at = symbols;
    symbols += text.length;
    const lineNumber = lattice.pieces[lattice.segments[segment]!.first]!.line;
    const box = boxOf(segment, lattice);
    const strokes = strokesOf(segment, lattice);
    if (SIGN.test(text)) {
      const value = meaning.signs ? meaning.signs.get(at) : text;
      if (value) marks.push({ value, box, strokes, before: digits.length });
      else if (value === '') rejected.push(box);
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
    text: meaning.text(),
    ...(meaning.conflict && { conflict: meaning.conflict }),
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

/** Different values, likeliest first. */
function candidateValues(
  hypotheses: readonly Hypothesis[],
  { meaningOf, weigh }: Interpreter,
): Candidate[] {
  const chances = chancesOfValues(hypotheses, (hypothesis) => meaningOf(textOf(hypothesis)).value);
  const values = [...chances].map(([value, chance]) => ({
    value,
    confidence: Math.min(1, chance),
  }));
  return (weigh?.(values) ?? values).slice(0, MAX_ALTERNATIVES);
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
