/** What the lines of a set look like: sizes, greys, and how often the unusual comes. */

type Range = readonly [low: number, high: number];

/** What the lines of a set look like. */
export interface Look {
  /** Height of a digit, px. */
  size: Range;
  /** Brightness of paper, 0…1; of a share of the lines it is bright. */
  paper: Range;
  bright: number;
  /** Share of the light that ink takes, and the same of faint ink. */
  ink: Range;
  faintInk: Range;
  /** Shares of lines. */
  faint: number;
  empty: number;
  printed: number;
  inverted: number;
}

/** All that may come: what training sees. */
export const ANY_LOOK: Look = {
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
export const CHEQUE_LOOK: Look = {
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
