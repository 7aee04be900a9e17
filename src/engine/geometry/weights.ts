/**
 * Written by `npm run fit-geometry` on 2026-11-20. On the train and dev writers that it learned from:
 *
 * - train, digit by digit: 98.72 % of 392, length known 98.98 %, 1.46 segments a piece
 * - train, free: 91.98 % of 374, length known 92.78 %, 1.51 segments a piece
 * - dev, digit by digit: 98.11 % of 159, length known 98.11 %, 1.41 segments a piece
 * - dev, free: 92.21 % of 77, length known 93.51 %, 1.42 segments a piece
 * - composed, gaps: 90.50 % of 400, length known 91.25 %, 1.72 segments a piece
 * - composed, touching: 89.00 % of 500, length known 89.60 %, 2.08 segments a piece
 * - composed, overlapping: 89.50 % of 600, length known 91.33 %, 2.32 segments a piece
 * - composed, pen stays down: 44.00 % of 150, length known 46.00 %, 2.08 segments a piece
 * - lone digits: 98.65 % of 2815, length known 98.90 %, 1.24 segments a piece
 */

/** Log-odds for each feature, in the order of features.ts. */
export const GEOMETRY_WEIGHTS: readonly number[] = [
  1.249, // apart: bias
  -2.199, // apart: gap
  -1.891, // apart: wide gap
  4.528, // apart: overlap
  0.745, // apart: share of overlap
  2.637, // apart: bottoms
  -3.113, // apart: tops
  0.999, // apart: centres
  -0.534, // apart: lower height
  -0.891, // apart: higher height
  -0.534, // apart: shorter line
  -0.921, // apart: width together
  0.125, // apart: in succession
  4.648, // apart: backwards
  4.636, // apart: delay
  -2.257, // apart: distance
  0.556, // apart: touching
  -1.8, // apart: both tall
  1.163, // apart: both tall, gap
  8.202, // apart: both tall, overlap
  1.46, // apart: successors, bottoms
  -0.347, // apart: successors, to the right
  -0.688, // apart: successors, upwards
  0.741, // apart: successors, from the top
  -0.385, // apart: successors, touching
  -0.404, // apart: crossing
  -0.118, // apart: both tall, crossing
  -0.046, // apart: one above the other
  0.231, // apart: both tall, share of overlap
  1.626, // cut: bias
  1.755, // cut: overlap
  -0.175, // cut: sideways
  1.494, // cut: height of the cut
  -1.547, // cut: lower height
  2.111, // cut: narrower width
  1.585, // cut: width together
  -1.584, // cut: shorter line
  -0.634, // cut: turn
  2.628, // cut: bottoms
  2.674, // cut: tops
  0.069, // shape: low
  -0.973, // shape: high
  -3.662, // shape: wide
  -2.343, // shape: very wide
  1.462, // shape: small
  -5.549, // shape: off the baseline
  -0.367, // shape: three fragments
  -1.093, // shape: four fragments
  4.672, // shape: short line
  -1.975, // shape: long line
  -3.263, // shape: wide for its height
];

/** How much the classifier's opinions weigh beside geometry; see decode.ts. */
export const DECODER_WEIGHTS = {
  shape: 5.19,
  certainty: 5.111,
  junk: -6.259,
};
