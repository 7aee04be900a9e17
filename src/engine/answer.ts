/** Turns the decoder's hypotheses into what a page gets. */
import { CLASS_COUNT } from './classifier.js';
import { bestDigits, type Hypothesis } from './decode.js';
import { bottomOf, centreY } from './geometry/fragment.js';
import { type Box, unionBox } from './ink.js';
import type { Lattice } from './lattice.js';
import type { Candidate, Recognition, RecognizedDigit, RecognizedMark } from './recognition.js';

/** Alternatives given for a digit and for a value. */
const ALTERNATIVES = 5;

/**
 * @param hypotheses best first, as the decoder returns them.
 * @param probabilities `[segments, 11]`.
 * @param fixed what segments were corrected to by the user.
 */
export function answer(
  hypotheses: readonly Hypothesis[],
  lattice: Lattice,
  probabilities: Float32Array,
  fixed: ReadonlyMap<number, string> = new Map(),
): Recognition {
  const best = hypotheses[0];
  const values = candidateValues(hypotheses, lattice);
  const digits: RecognizedDigit[] = [];
  const marks: RecognizedMark[] = [];
  /** Of each digit the line that its segmenter saw it in. */
  const places: (number | undefined)[] = [];
  const rejected = [];
  for (const { segment, text } of best?.steps ?? []) {
    const place = lattice.pieces[lattice.segments[segment]!.first]!.line;
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
        places.push(place);
      }
      continue;
    }
    if (text === '') {
      rejected.push(box);
      continue;
    }
    const row = probabilities.subarray(segment * CLASS_COUNT, (segment + 1) * CLASS_COUNT);
    const which = Number(text);
    digits.push({
      value: text,
      confidence: row[which]!,
      alternatives: candidateDigits(row, which),
      box,
      strokes,
    });
    places.push(place);
  }
  return {
    value: values[0]?.value ?? '',
    confidence: values[0]?.confidence ?? 1,
    digits,
    ...(marks.length > 0 && { marks }),
    alternatives: values,
    rejected,
    lines: linesOf(digits, places),
  };
}

/**
 * Where the segmenter does not say, a line ends where the next digit lies below all of it, and
 * further left.
 */
function linesOf(
  digits: readonly RecognizedDigit[],
  places: readonly (number | undefined)[],
): Recognition['lines'] {
  const lines: { start: number; end: number; box: Box }[] = [];
  digits.forEach(({ box }, index) => {
    const line = lines[lines.length - 1];
    const before = digits[index - 1]?.box;
    const begins =
      places[index] === undefined
        ? line && before && box.x < before.x && centreY(box) > bottomOf(line.box)
        : places[index] !== places[index - 1];
    if (line && !begins) {
      line.end = index + 1;
      line.box = unionBox([line.box, box]);
    } else lines.push({ start: index, end: index + 1, box });
  });
  return lines;
}

/** Different values, each with the chance of all hypotheses that say it. */
function candidateValues(hypotheses: readonly Hypothesis[], lattice: Lattice): Candidate[] {
  const chances = new Map<string, number>();
  for (const { steps, confidence } of hypotheses) {
    const value = steps.map((step) => step.text).join('');
    const chance = confidence * chanceOfPlaces(steps, lattice);
    chances.set(value, (chances.get(value) ?? 0) + chance);
  }
  return [...chances]
    .map(([value, chance]) => ({ value, confidence: Math.min(1, chance) }))
    .slice(0, ALTERNATIVES);
}

/** Digits that share so much of the narrower one's width were written over each other. */
const WRITTEN_OVER = 0.6;

/** Strokes narrower than this share of their height, such as a 1, may lie over a neighbour. */
const THIN = 0.3;

/** Chance that of two digits in one place both were meant. */
const BOTH_MEANT = 0.2;

/** A 4 over an 8 may be read as 48, and is a correction rather than a number. */
function chanceOfPlaces(steps: Hypothesis['steps'], lattice: Lattice): number {
  const boxes = steps
    .filter(({ text }) => /\d/.test(text))
    .map(({ segment }) => boxOf(segment, lattice));
  return boxes.slice(1).reduce((chance, b, i) => {
    const a = boxes[i]!;
    const shared = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
    const level = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
    const narrower = Math.min(a.width, b.width);
    const thin = narrower < THIN * Math.min(a.height, b.height);
    const over = level > 0 && !thin && shared > WRITTEN_OVER * narrower;
    return over ? chance * BOTH_MEANT : chance;
  }, 1);
}

function candidateDigits(row: Float32Array, chosen: number): Candidate[] {
  const others = bestDigits(row).filter((digit) => digit !== chosen);
  return [chosen, ...others]
    .slice(0, ALTERNATIVES)
    .map((digit) => ({ value: String(digit), confidence: row[digit]! }));
}

function boxOf(segment: number, lattice: Lattice) {
  const { first, last } = lattice.segments[segment]!;
  return unionBox(lattice.pieces.slice(first, last + 1).map((piece) => piece.box));
}

function strokesOf(segment: number, lattice: Lattice): number[] {
  const { first, last } = lattice.segments[segment]!;
  const parts = lattice.pieces.slice(first, last + 1).flatMap((piece) => piece.parts ?? []);
  return [...new Set(parts.map((part) => part.stroke))].sort((a, b) => a - b);
}
