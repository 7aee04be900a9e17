/** Turns the decoder's hypotheses into what a page gets. */
import { CLASS_COUNT, NOT_A_DIGIT } from './classifier.js';
import { bestDigits, type Hypothesis } from './decode.js';
import { unionBox } from './ink.js';
import type { Lattice } from './lattice.js';
import type { Candidate, Recognition, RecognizedDigit } from './recognition.js';

/** Alternatives given for a digit and for a value. */
const ALTERNATIVES = 5;

/**
 * @param hypotheses best first, as the decoder returns them.
 * @param probabilities `[segments, 11]`.
 */
export function answer(
  hypotheses: readonly Hypothesis[],
  lattice: Lattice,
  probabilities: Float32Array,
): Recognition {
  const best = hypotheses[0];
  const values = candidateValues(hypotheses);
  const digits: RecognizedDigit[] = [];
  const rejected = [];
  for (const { segment, class: which } of best?.steps ?? []) {
    const box = boxOf(segment, lattice);
    if (which === NOT_A_DIGIT) {
      rejected.push(box);
      continue;
    }
    const row = probabilities.subarray(segment * CLASS_COUNT, (segment + 1) * CLASS_COUNT);
    digits.push({
      value: String(which),
      confidence: row[which]!,
      alternatives: candidateDigits(row, which),
      box,
      strokes: strokesOf(segment, lattice),
    });
  }
  return {
    value: values[0]?.value ?? '',
    confidence: values[0]?.confidence ?? 1,
    digits,
    alternatives: values,
    rejected,
    lines:
      digits.length > 0
        ? [{ start: 0, end: digits.length, box: unionBox(digits.map((digit) => digit.box)) }]
        : [],
  };
}

/** Different values, each with the chance of all hypotheses that say it. */
function candidateValues(hypotheses: readonly Hypothesis[]): Candidate[] {
  const chances = new Map<string, number>();
  for (const { steps, confidence } of hypotheses) {
    const value = steps.map((step) => (step.class === NOT_A_DIGIT ? '' : step.class)).join('');
    chances.set(value, (chances.get(value) ?? 0) + confidence);
  }
  return [...chances]
    .map(([value, chance]) => ({ value, confidence: Math.min(1, chance) }))
    .slice(0, ALTERNATIVES);
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
