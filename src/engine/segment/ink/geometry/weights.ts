/**
 * Written by `npm run fit-geometry` on 2026-11-27. On the train and dev writers that it learned from:
 *
 * - train, digit by digit: 98.21 % of 392, length known 98.72 %, 1.59 segments a piece
 * - train, free: 97.06 % of 374, length known 98.13 %, 1.69 segments a piece
 * - train, composed, gaps: 94.00 % of 400, length known 94.25 %, 1.89 segments a piece
 * - train, composed, touching: 94.60 % of 500, length known 94.80 %, 2.24 segments a piece
 * - train, composed, overlapping: 94.83 % of 600, length known 95.83 %, 2.49 segments a piece
 * - train, composed, pen stays down: 44.67 % of 150, length known 46.00 %, 2.38 segments a piece
 * - train, lone digits: 99.33 % of 3000, length known 99.60 %, 1.22 segments a piece
 * - dev, digit by digit: 98.11 % of 159, length known 98.11 %, 1.56 segments a piece
 * - dev, free: 97.40 % of 77, length known 97.40 %, 1.57 segments a piece
 * - dev, composed, gaps: 94.50 % of 400, length known 94.50 %, 1.89 segments a piece
 * - dev, composed, touching: 90.40 % of 500, length known 90.40 %, 2.31 segments a piece
 * - dev, composed, overlapping: 90.33 % of 600, length known 91.00 %, 2.57 segments a piece
 * - dev, composed, pen stays down: 41.33 % of 150, length known 44.67 %, 2.50 segments a piece
 * - dev, lone digits: 98.83 % of 3000, length known 98.97 %, 1.23 segments a piece
 * - dev, with a stray mark: 94.00 % of 400, length known 94.00 %, 1.57 segments a piece
 * - no numbers: 67.50 % of 400, length known 74.00 %, 2.21 segments a piece
 */

/** Log-odds for each feature, in the order of features.ts. */
export const GEOMETRY_WEIGHTS: readonly number[] = [
  -0.327, // apart: bias
  -1.902, // apart: gap
  -1.978, // apart: wide gap
  3.82, // apart: overlap
  1.145, // apart: share of overlap
  3.501, // apart: bottoms
  -2.31, // apart: tops
  0.928, // apart: centres
  1.544, // apart: lower height
  0.264, // apart: higher height
  -1.496, // apart: shorter line
  -1.069, // apart: width together
  -0.516, // apart: in succession
  1.484, // apart: backwards
  -1.283, // apart: delay
  -4.755, // apart: distance
  0.033, // apart: touching
  -0.323, // apart: both tall
  2.337, // apart: both tall, gap
  5.691, // apart: both tall, overlap
  3.068, // apart: successors, bottoms
  -2.089, // apart: successors, to the right
  -0.308, // apart: successors, upwards
  0.894, // apart: successors, from the top
  0.122, // apart: successors, touching
  -0.586, // apart: crossing
  0.359, // apart: both tall, crossing
  0.782, // apart: one above the other
  -0.806, // apart: both tall, share of overlap
  0.216, // apart: far apart
  1.992, // apart: speck
  -6.134, // apart: speck, distance
  2.423, // cut: bias
  3.999, // cut: overlap
  1.366, // cut: sideways
  0.393, // cut: height of the cut
  1.061, // cut: lower height
  -0.757, // cut: narrower width
  -0.222, // cut: width together
  -1.491, // cut: shorter line
  -1.076, // cut: turn
  -0.284, // cut: bottoms
  1.76, // cut: tops
  -5.9, // shape: low
  4.099, // shape: high
  -0.094, // shape: wide
  1.545, // shape: very wide
  8.769, // shape: small
  -5.078, // shape: off the baseline
  -1.556, // shape: three fragments
  -0.6, // shape: four fragments
  1.328, // shape: short line
  -1.158, // shape: long line
  -3.461, // shape: wide for its height
];

/** Weights of the classifier's scores relative to geometry; see decode/beam-search.ts. */
export const DECODER_WEIGHTS = {
  shape: 5.542,
  certainty: 2.686,
  junk: -4.674,
  speck: -0.486,
  nothing: -3.087,
  nothingPerPiece: 1.34,
  nothingOfShapes: 0.429,
};
