/**
 * Written by `npm run fit-geometry` on 2026-11-20. On the train and dev writers that it learned from:
 *
 * - train, digit by digit: 98.21 % of 392, length known 98.72 %, 1.59 segments a piece
 * - train, free: 91.71 % of 374, length known 92.51 %, 1.62 segments a piece
 * - dev, digit by digit: 98.11 % of 159, length known 98.11 %, 1.58 segments a piece
 * - dev, free: 94.81 % of 77, length known 97.40 %, 1.59 segments a piece
 * - composed, gaps: 93.75 % of 400, length known 95.00 %, 1.83 segments a piece
 * - composed, touching: 93.80 % of 500, length known 95.60 %, 2.15 segments a piece
 * - composed, overlapping: 93.83 % of 600, length known 94.67 %, 2.42 segments a piece
 * - composed, pen stays down: 46.00 % of 150, length known 48.67 %, 2.05 segments a piece
 * - lone digits: 98.25 % of 1200, length known 98.67 %, 1.29 segments a piece
 */

/** Log-odds for each feature, in the order of features.ts. */
export const GEOMETRY_WEIGHTS: readonly number[] = [
  2.011, // apart: bias
  -0.385, // apart: gap
  0.842, // apart: wide gap
  3.791, // apart: overlap
  0.768, // apart: share of overlap
  2.222, // apart: bottoms
  -2.766, // apart: tops
  0.071, // apart: centres
  -1.119, // apart: lower height
  -0.347, // apart: higher height
  -0.705, // apart: shorter line
  -1.676, // apart: width together
  0.584, // apart: in succession
  4.946, // apart: backwards
  3.052, // apart: delay
  -2.925, // apart: distance
  0.669, // apart: touching
  -1.434, // apart: both tall
  2.223, // apart: both tall, gap
  6.391, // apart: both tall, overlap
  1.543, // apart: successors, bottoms
  -0.642, // apart: successors, to the right
  -0.787, // apart: successors, upwards
  0.743, // apart: successors, from the top
  -0.67, // apart: successors, touching
  -0.403, // apart: crossing
  -0.25, // apart: both tall, crossing
  1.431, // cut: bias
  4.834, // cut: overlap
  2.388, // cut: sideways
  1.828, // cut: height of the cut
  1.553, // cut: lower height
  -2.2, // cut: narrower width
  0.218, // cut: width together
  -2.383, // cut: shorter line
  0.039, // cut: turn
  1.519, // cut: bottoms
  0.78, // cut: tops
  -0.662, // shape: low
  3.39, // shape: high
  -3.038, // shape: wide
  0.331, // shape: very wide
  2.493, // shape: small
  -2.92, // shape: off the baseline
  -0.44, // shape: three fragments
  -0.811, // shape: four fragments
  1.657, // shape: short line
  -0.737, // shape: long line
  -4.061, // shape: wide for its height
];

/** How much the classifier's opinions weigh beside geometry; see decode.ts. */
export const DECODER_WEIGHTS = {
  shape: 3.912,
  certainty: 3.572,
  junk: -4.685,
};
