/**
 * Written by `npm run fit-geometry` on 2026-11-27. On the train and dev writers that it learned from:
 *
 * - train, digit by digit: 98.47 % of 392, length known 98.72 %, 1.56 segments a piece
 * - train, free: 96.79 % of 374, length known 97.86 %, 1.65 segments a piece
 * - train, composed, gaps: 94.00 % of 400, length known 94.25 %, 1.83 segments a piece
 * - train, composed, touching: 94.40 % of 500, length known 94.80 %, 2.19 segments a piece
 * - train, composed, overlapping: 94.83 % of 600, length known 96.00 %, 2.47 segments a piece
 * - train, composed, pen stays down: 44.00 % of 150, length known 46.00 %, 2.34 segments a piece
 * - train, lone digits: 99.33 % of 3000, length known 99.60 %, 1.22 segments a piece
 * - dev, digit by digit: 98.11 % of 159, length known 98.11 %, 1.53 segments a piece
 * - dev, free: 97.40 % of 77, length known 97.40 %, 1.54 segments a piece
 * - dev, composed, gaps: 94.25 % of 400, length known 94.25 %, 1.82 segments a piece
 * - dev, composed, touching: 90.00 % of 500, length known 90.20 %, 2.26 segments a piece
 * - dev, composed, overlapping: 90.50 % of 600, length known 91.17 %, 2.54 segments a piece
 * - dev, composed, pen stays down: 42.00 % of 150, length known 44.67 %, 2.46 segments a piece
 * - dev, lone digits: 98.83 % of 3000, length known 98.97 %, 1.23 segments a piece
 * - dev, with a stray mark: 93.25 % of 400, length known 93.75 %, 1.53 segments a piece
 * - no numbers: 73.25 % of 400, length known 80.75 %, 2.19 segments a piece
 */

/** Log-odds for each feature, in the order of features.ts. */
export const GEOMETRY_WEIGHTS: readonly number[] = [
  -0.94, // apart: bias
  -1.784, // apart: gap
  -1.859, // apart: wide gap
  4.048, // apart: overlap
  1.126, // apart: share of overlap
  3.259, // apart: bottoms
  -2.415, // apart: tops
  0.451, // apart: centres
  1.314, // apart: lower height
  0.593, // apart: higher height
  -1.006, // apart: shorter line
  -1.126, // apart: width together
  -0.824, // apart: in succession
  0.808, // apart: backwards
  -1.528, // apart: delay
  -4.668, // apart: distance
  -0.106, // apart: touching
  0.061, // apart: both tall
  2.447, // apart: both tall, gap
  5.055, // apart: both tall, overlap
  2.977, // apart: successors, bottoms
  -1.928, // apart: successors, to the right
  -0.387, // apart: successors, upwards
  0.633, // apart: successors, from the top
  0.052, // apart: successors, touching
  -0.483, // apart: crossing
  0.178, // apart: both tall, crossing
  0.877, // apart: one above the other
  -0.597, // apart: both tall, share of overlap
  -0.919, // apart: far apart
  1.199, // apart: speck
  -3.859, // apart: speck, distance
  2.392, // cut: bias
  2.562, // cut: overlap
  0.272, // cut: sideways
  0.165, // cut: height of the cut
  0.795, // cut: lower height
  -0.18, // cut: narrower width
  -0.831, // cut: width together
  -0.572, // cut: shorter line
  -2.322, // cut: turn
  -2.09, // cut: bottoms
  3.078, // cut: tops
  -4.444, // shape: low
  4.266, // shape: high
  -0.978, // shape: wide
  0.994, // shape: very wide
  1.426, // shape: small
  -8.19, // shape: off the baseline
  -1.073, // shape: three fragments
  0.257, // shape: four fragments
  -1.458, // shape: short line
  -1.136, // shape: long line
  -2.479, // shape: wide for its height
];

/** Weights of the classifier's scores relative to geometry; see decode/beam-search.ts. */
export const DECODER_WEIGHTS = {
  shape: 5.653,
  certainty: 1.691,
  junk: -3.02,
  speck: -6.205,
  nothing: -3.658,
  nothingPerShape: 2.477,
  nothingOfShapes: 0.37,
};
