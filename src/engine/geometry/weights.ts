/**
 * Written by `npm run fit-geometry` on 2026-11-25. On the train and dev writers that it learned from:
 *
 * - train, digit by digit: 98.47 % of 392, length known 98.98 %, 1.82 segments a piece
 * - train, free: 97.59 % of 374, length known 98.40 %, 1.92 segments a piece
 * - train, composed, gaps: 94.75 % of 400, length known 94.75 %, 2.11 segments a piece
 * - train, composed, touching: 94.00 % of 500, length known 94.40 %, 2.17 segments a piece
 * - train, composed, overlapping: 92.83 % of 600, length known 93.33 %, 2.40 segments a piece
 * - train, composed, pen stays down: 38.67 % of 150, length known 40.67 %, 2.38 segments a piece
 * - train, lone digits: 99.60 % of 3000, length known 99.73 %, 1.22 segments a piece
 * - dev, digit by digit: 98.11 % of 159, length known 98.11 %, 1.84 segments a piece
 * - dev, free: 89.61 % of 77, length known 93.51 %, 1.85 segments a piece
 * - dev, composed, gaps: 94.75 % of 400, length known 95.50 %, 2.06 segments a piece
 * - dev, composed, touching: 89.40 % of 500, length known 90.00 %, 2.18 segments a piece
 * - dev, composed, overlapping: 90.17 % of 600, length known 91.33 %, 2.44 segments a piece
 * - dev, composed, pen stays down: 40.00 % of 150, length known 44.00 %, 2.40 segments a piece
 * - dev, lone digits: 98.61 % of 2815, length known 98.90 %, 1.24 segments a piece
 * - no numbers: 90.40 % of 250, length known 100.00 %, 2.36 segments a piece
 */

/** Log-odds for each feature, in the order of features.ts. */
export const GEOMETRY_WEIGHTS: readonly number[] = [
  0.311, // apart: bias
  0.196, // apart: gap
  1.666, // apart: wide gap
  5.282, // apart: overlap
  0.952, // apart: share of overlap
  2.791, // apart: bottoms
  -2.566, // apart: tops
  -0.487, // apart: centres
  1.467, // apart: lower height
  -0.168, // apart: higher height
  -1.125, // apart: shorter line
  -1.213, // apart: width together
  -0.88, // apart: in succession
  -0.503, // apart: backwards
  -1.241, // apart: delay
  -4.311, // apart: distance
  0.754, // apart: touching
  -1.635, // apart: both tall
  4.41, // apart: both tall, gap
  7.156, // apart: both tall, overlap
  1.144, // apart: successors, bottoms
  -1.172, // apart: successors, to the right
  -0.248, // apart: successors, upwards
  1.1, // apart: successors, from the top
  -0.347, // apart: successors, touching
  -0.833, // apart: crossing
  0.704, // apart: both tall, crossing
  0.318, // apart: one above the other
  -0.65, // apart: both tall, share of overlap
  1.086, // cut: bias
  2.467, // cut: overlap
  -0.29, // cut: sideways
  -0.699, // cut: height of the cut
  0.611, // cut: lower height
  -1.563, // cut: narrower width
  2.525, // cut: width together
  -1.257, // cut: shorter line
  -2.707, // cut: turn
  5.032, // cut: bottoms
  1.252, // cut: tops
  -1.486, // shape: low
  3.843, // shape: high
  -0.522, // shape: wide
  1.374, // shape: very wide
  -0.51, // shape: small
  -6.352, // shape: off the baseline
  -0.998, // shape: three fragments
  -1.1, // shape: four fragments
  -0.642, // shape: short line
  -1.472, // shape: long line
  -1.418, // shape: wide for its height
];

/** How much the classifier's opinions weigh beside geometry; see decode.ts. */
export const DECODER_WEIGHTS = {
  shape: 7.219,
  certainty: 6.261,
  junk: -4.96,
  nothing: -5.614,
  nothingPerPiece: -0.288,
};
