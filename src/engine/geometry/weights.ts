/**
 * Written by `npm run fit-geometry` on 2026-11-25. On the train and dev writers that it learned from:
 *
 * - train, digit by digit: 98.72 % of 392, length known 98.98 %, 1.55 segments a piece
 * - train, free: 97.86 % of 374, length known 98.40 %, 1.59 segments a piece
 * - train, composed, gaps: 94.75 % of 400, length known 94.75 %, 1.77 segments a piece
 * - train, composed, touching: 94.20 % of 500, length known 94.40 %, 1.98 segments a piece
 * - train, composed, overlapping: 92.67 % of 600, length known 93.17 %, 2.23 segments a piece
 * - train, composed, pen stays down: 40.67 % of 150, length known 40.67 %, 2.21 segments a piece
 * - train, lone digits: 99.67 % of 3000, length known 99.73 %, 1.22 segments a piece
 * - dev, digit by digit: 98.11 % of 159, length known 98.11 %, 1.47 segments a piece
 * - dev, free: 92.21 % of 77, length known 93.51 %, 1.51 segments a piece
 * - dev, composed, gaps: 94.75 % of 400, length known 95.50 %, 1.72 segments a piece
 * - dev, composed, touching: 89.60 % of 500, length known 90.00 %, 1.98 segments a piece
 * - dev, composed, overlapping: 90.00 % of 600, length known 91.33 %, 2.28 segments a piece
 * - dev, composed, pen stays down: 40.00 % of 150, length known 44.00 %, 2.17 segments a piece
 * - dev, lone digits: 98.65 % of 2815, length known 98.90 %, 1.24 segments a piece
 */

/** Log-odds for each feature, in the order of features.ts. */
export const GEOMETRY_WEIGHTS: readonly number[] = [
  0.456, // apart: bias
  0.673, // apart: gap
  2.329, // apart: wide gap
  5.293, // apart: overlap
  0.948, // apart: share of overlap
  2.64, // apart: bottoms
  -3.065, // apart: tops
  -0.577, // apart: centres
  1.371, // apart: lower height
  -1.251, // apart: higher height
  -1.139, // apart: shorter line
  0.104, // apart: width together
  -0.475, // apart: in succession
  5.205, // apart: backwards
  4.025, // apart: delay
  -3.538, // apart: distance
  0.408, // apart: touching
  -1.552, // apart: both tall
  2.287, // apart: both tall, gap
  7.004, // apart: both tall, overlap
  1.507, // apart: successors, bottoms
  -1.282, // apart: successors, to the right
  -0.325, // apart: successors, upwards
  1.56, // apart: successors, from the top
  -0.143, // apart: successors, touching
  -0.58, // apart: crossing
  0.144, // apart: both tall, crossing
  -0.007, // apart: one above the other
  -0.451, // apart: both tall, share of overlap
  2.475, // cut: bias
  3.589, // cut: overlap
  -1.777, // cut: sideways
  0.467, // cut: height of the cut
  -0.463, // cut: lower height
  1.151, // cut: narrower width
  1.628, // cut: width together
  -0.844, // cut: shorter line
  -0.475, // cut: turn
  1.872, // cut: bottoms
  2.889, // cut: tops
  0.171, // shape: low
  1.24, // shape: high
  -3.975, // shape: wide
  -2.154, // shape: very wide
  0.165, // shape: small
  -6.403, // shape: off the baseline
  -1.005, // shape: three fragments
  -1.317, // shape: four fragments
  -0.117, // shape: short line
  -1.343, // shape: long line
  -2.926, // shape: wide for its height
];

/** How much the classifier's opinions weigh beside geometry; see decode.ts. */
export const DECODER_WEIGHTS = {
  shape: 5.074,
  certainty: 4.884,
  junk: -4.634,
};
