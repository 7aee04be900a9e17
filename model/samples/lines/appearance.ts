/** The appearance of the lines of a set: sizes, brightness, and how frequent unusual lines are. */

type Range = readonly [low: number, high: number];

export interface Appearance {
  /** Height of a digit, px. */
  size: Range;
  /** Brightness of the paper, 0…1. */
  paper: Range;
  /** Fraction of the light that ink absorbs, and the same of faint ink. */
  ink: Range;
  faintInk: Range;
  /** Fractions of the lines: on paper of 0.85 or brighter, with faint ink, … */
  bright: number;
  faint: number;
  /** … without digits, with printed digits, and light on dark. */
  empty: number;
  printed: number;
  inverted: number;
}

/** The appearance of training: everything that may occur. */
export const ANY_APPEARANCE: Appearance = {
  size: [13, 52],
  paper: [0.42, 0.9],
  bright: 0.3,
  ink: [0.45, 0.92],
  faintInk: [0.25, 0.5],
  faint: 0.2,
  empty: 0.04,
  printed: 0.1,
  inverted: 0.05,
};

/** Amounts of cheques: ink at 50 to 110 of 255 on patterned paper at 150 to 190, digits of 15 to 35 px. */
export const CHEQUE_APPEARANCE: Appearance = {
  size: [15, 35],
  paper: [0.59, 0.75],
  bright: 0,
  ink: [0.42, 0.72],
  faintInk: [0.32, 0.42],
  faint: 0.1,
  empty: 0,
  printed: 0,
  inverted: 0,
};
