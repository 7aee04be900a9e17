/**
 * What a training sample is called. A network has one head, the digits and "not a digit", or a second
 * one beside it, signs and "not a sign"; one number names the right answer of both.
 */
import { CLASS_COUNT, NOT_A_DIGIT } from '../../src/engine/data/model-input.js';

/** Signs that formats of numbers use, in the order of the second head's outputs. */
export const SIGNS = [
  '.',
  ',',
  '-',
  '+',
  '/',
  ':',
  '(',
  ')',
  '%',
  '$',
  '€',
  '£',
  '¥',
  '=',
  '#',
  '*',
];

/** The second head's last output. */
export const NOT_A_SIGN = SIGNS.length;
export const SIGN_CLASS_COUNT = SIGNS.length + 1;

/** Outputs of a network with both heads: the digits' first. */
export const OUTPUT_COUNT = CLASS_COUNT + SIGN_CLASS_COUNT;

/**
 * The label of a sign. Labels 0…9 are digits, and no signs. `NOT_A_DIGIT` says nothing about signs: it
 * is for shapes that may happen to be one, such as a part of a digit.
 */
export function labelOfSign(sign: string): number {
  const index = SIGNS.indexOf(sign);
  if (index < 0) throw new Error(`${sign} is not one of ${SIGNS.join(' ')}.`);
  return CLASS_COUNT + index;
}

/** The label of what is neither a digit nor a sign. */
export const NEITHER = CLASS_COUNT + NOT_A_SIGN;

/**
 * Signs that written alone are a 1 in some hands; the network does not see how small they are. The first
 * head learns nothing from them: whether a leaning line is a 1 or a stroke between two numbers, its
 * size, its place and the format decide.
 */
const SHAPED_LIKE_A_DIGIT = new Set(['.', ',', '/', '(', ')'].map(labelOfSign));

/** The right class of the first head; `undefined` where it is not asked. */
export function digitClassOf(label: number): number | undefined {
  if (SHAPED_LIKE_A_DIGIT.has(label)) return undefined;
  return Math.min(label, NOT_A_DIGIT);
}

/** The right class of the second head; `undefined` where it is not asked. */
export function signClassOf(label: number): number | undefined {
  if (label === NOT_A_DIGIT) return undefined;
  return label < NOT_A_DIGIT ? NOT_A_SIGN : label - CLASS_COUNT;
}

/** Outputs of each head of a network whose last layer has so many units. */
export function headsOf(outputs: number): readonly number[] {
  return outputs === OUTPUT_COUNT ? [CLASS_COUNT, SIGN_CLASS_COUNT] : [outputs];
}
