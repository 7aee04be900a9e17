/**
 * Written by `npm run fit-geometry` on 2026-11-27. On the train and dev writers that it learned from:
 *
 * - train, digit by digit: 98.47 % of 392, length known 98.72 %, 1.65 segments a piece
 * - train, free: 97.33 % of 374, length known 98.40 %, 1.80 segments a piece
 * - train, composed, gaps: 94.00 % of 400, length known 94.25 %, 2.04 segments a piece
 * - train, composed, touching: 94.80 % of 500, length known 94.80 %, 2.29 segments a piece
 * - train, composed, overlapping: 93.17 % of 600, length known 95.00 %, 2.54 segments a piece
 * - train, composed, pen stays down: 41.33 % of 150, length known 43.33 %, 2.44 segments a piece
 * - train, lone digits: 99.37 % of 3000, length known 99.53 %, 1.22 segments a piece
 * - dev, digit by digit: 97.48 % of 159, length known 97.48 %, 1.68 segments a piece
 * - dev, free: 94.81 % of 77, length known 96.10 %, 1.68 segments a piece
 * - dev, composed, gaps: 95.00 % of 400, length known 95.50 %, 2.05 segments a piece
 * - dev, composed, touching: 91.00 % of 500, length known 91.00 %, 2.37 segments a piece
 * - dev, composed, overlapping: 91.17 % of 600, length known 92.00 %, 2.62 segments a piece
 * - dev, composed, pen stays down: 39.33 % of 150, length known 44.00 %, 2.56 segments a piece
 * - dev, lone digits: 98.70 % of 3000, length known 98.97 %, 1.23 segments a piece
 * - dev, with a stray mark: 93.50 % of 400, length known 94.00 %, 1.65 segments a piece
 * - no numbers: 65.25 % of 400, length known 72.25 %, 2.26 segments a piece
 */

/** Log-odds for each feature, in the order of features.ts. */
export const GEOMETRY_WEIGHTS: readonly number[] = [
  -0.471, // apart: bias
  -0.97, // apart: gap
  -1.529, // apart: wide gap
  4.074, // apart: overlap
  1.033, // apart: share of overlap
  3.003, // apart: bottoms
  -2.365, // apart: tops
  0.944, // apart: centres
  1.953, // apart: lower height
  0.261, // apart: higher height
  -1.268, // apart: shorter line
  -0.965, // apart: width together
  -0.542, // apart: in succession
  0.386, // apart: backwards
  -0.48, // apart: delay
  -4.935, // apart: distance
  0.045, // apart: touching
  -0.438, // apart: both tall
  3.306, // apart: both tall, gap
  5.257, // apart: both tall, overlap
  2.78, // apart: successors, bottoms
  -1.579, // apart: successors, to the right
  -0.393, // apart: successors, upwards
  0.829, // apart: successors, from the top
  0.049, // apart: successors, touching
  -0.496, // apart: crossing
  0.486, // apart: both tall, crossing
  0.708, // apart: one above the other
  -0.785, // apart: both tall, share of overlap
  1.382, // apart: far apart
  2.347, // apart: speck
  -5.243, // apart: speck, distance
  2.67, // cut: bias
  4.624, // cut: overlap
  0.109, // cut: sideways
  2.064, // cut: height of the cut
  0.046, // cut: lower height
  -2.614, // cut: narrower width
  1.574, // cut: width together
  -2.108, // cut: shorter line
  -2.469, // cut: turn
  1.87, // cut: bottoms
  0.297, // cut: tops
  -4.298, // shape: low
  6.907, // shape: high
  0.233, // shape: wide
  1.221, // shape: very wide
  7.427, // shape: small
  -3.54, // shape: off the baseline
  -1.018, // shape: three fragments
  -1.155, // shape: four fragments
  1.74, // shape: short line
  -1.461, // shape: long line
  -2.995, // shape: wide for its height
];

/** Weights of the classifier's scores relative to geometry; see decode/beam-search.ts. */
export const DECODER_WEIGHTS = {
  shape: 6.123,
  certainty: 4.148,
  junk: -3.903,
  speck: -0.983,
  nothing: -3.29,
  nothingPerPiece: 1.554,
  nothingOfShapes: 0.41,
};
