/**
 * Written by `npm run fit-geometry` on 2026-11-27. On the train and dev writers that it learned from:
 *
 * - train, digit by digit: 98.21 % of 392, length known 98.72 %, 1.58 segments a piece
 * - train, free: 96.79 % of 374, length known 98.13 %, 1.69 segments a piece
 * - train, composed, gaps: 94.00 % of 400, length known 94.25 %, 1.91 segments a piece
 * - train, composed, touching: 94.40 % of 500, length known 94.60 %, 2.26 segments a piece
 * - train, composed, overlapping: 94.67 % of 600, length known 95.83 %, 2.51 segments a piece
 * - train, composed, pen stays down: 44.00 % of 150, length known 46.00 %, 2.39 segments a piece
 * - train, lone digits: 99.37 % of 3000, length known 99.57 %, 1.22 segments a piece
 * - dev, digit by digit: 98.11 % of 159, length known 98.11 %, 1.57 segments a piece
 * - dev, free: 97.40 % of 77, length known 97.40 %, 1.56 segments a piece
 * - dev, composed, gaps: 94.25 % of 400, length known 94.25 %, 1.89 segments a piece
 * - dev, composed, touching: 90.00 % of 500, length known 90.20 %, 2.33 segments a piece
 * - dev, composed, overlapping: 90.33 % of 600, length known 91.00 %, 2.61 segments a piece
 * - dev, composed, pen stays down: 41.33 % of 150, length known 44.67 %, 2.51 segments a piece
 * - dev, lone digits: 98.83 % of 3000, length known 98.97 %, 1.23 segments a piece
 * - dev, with a stray mark: 93.00 % of 400, length known 93.75 %, 1.58 segments a piece
 * - no numbers: 71.00 % of 400, length known 78.75 %, 2.22 segments a piece
 */

/** Log-odds for each feature, in the order of features.ts. */
export const GEOMETRY_WEIGHTS: readonly number[] = [
  -0.144, // apart: bias
  -1.868, // apart: gap
  -2.043, // apart: wide gap
  3.85, // apart: overlap
  1.164, // apart: share of overlap
  3.155, // apart: bottoms
  -1.824, // apart: tops
  0.943, // apart: centres
  0.857, // apart: lower height
  0.498, // apart: higher height
  -1.613, // apart: shorter line
  -1.299, // apart: width together
  -0.206, // apart: in succession
  1.137, // apart: backwards
  -1.14, // apart: delay
  -4.72, // apart: distance
  -0.023, // apart: touching
  -0.15, // apart: both tall
  2.652, // apart: both tall, gap
  5.372, // apart: both tall, overlap
  2.774, // apart: successors, bottoms
  -1.901, // apart: successors, to the right
  -0.42, // apart: successors, upwards
  0.597, // apart: successors, from the top
  0.168, // apart: successors, touching
  -0.585, // apart: crossing
  0.361, // apart: both tall, crossing
  0.891, // apart: one above the other
  -0.836, // apart: both tall, share of overlap
  0.322, // apart: far apart
  2.338, // apart: speck
  -5.169, // apart: speck, distance
  2.632, // cut: bias
  2.598, // cut: overlap
  0.395, // cut: sideways
  0.164, // cut: height of the cut
  1.113, // cut: lower height
  -0.472, // cut: narrower width
  -0.64, // cut: width together
  -1.059, // cut: shorter line
  -2.482, // cut: turn
  -1.225, // cut: bottoms
  3.011, // cut: tops
  -5.316, // shape: low
  3.531, // shape: high
  -0.36, // shape: wide
  2.297, // shape: very wide
  7.101, // shape: small
  -5.544, // shape: off the baseline
  -1.311, // shape: three fragments
  -0.083, // shape: four fragments
  1.786, // shape: short line
  -1.186, // shape: long line
  -3.581, // shape: wide for its height
];

/** Weights of the classifier's scores relative to geometry; see decode/beam-search.ts. */
export const DECODER_WEIGHTS = {
  shape: 5.999,
  certainty: 2.553,
  junk: -3.542,
  speck: 0.572,
  nothing: -3.434,
  nothingPerShape: 2.234,
  nothingOfShapes: 0.355,
};
