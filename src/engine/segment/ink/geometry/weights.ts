/**
 * Written by `npm run fit-geometry` on 2026-11-25. On the train and dev writers that it learned from:
 *
 * - train, digit by digit: 98.72 % of 392, length known 98.98 %, 1.86 segments a piece
 * - train, free: 98.13 % of 374, length known 98.66 %, 1.99 segments a piece
 * - train, composed, gaps: 94.75 % of 400, length known 94.75 %, 2.18 segments a piece
 * - train, composed, touching: 94.20 % of 500, length known 94.40 %, 2.37 segments a piece
 * - train, composed, overlapping: 91.83 % of 600, length known 93.17 %, 2.64 segments a piece
 * - train, composed, pen stays down: 40.67 % of 150, length known 44.00 %, 2.52 segments a piece
 * - train, lone digits: 99.67 % of 3000, length known 99.77 %, 1.22 segments a piece
 * - dev, digit by digit: 98.11 % of 159, length known 98.11 %, 1.86 segments a piece
 * - dev, free: 93.51 % of 77, length known 96.10 %, 1.90 segments a piece
 * - dev, composed, gaps: 95.00 % of 400, length known 95.00 %, 2.14 segments a piece
 * - dev, composed, touching: 89.60 % of 500, length known 89.80 %, 2.37 segments a piece
 * - dev, composed, overlapping: 90.33 % of 600, length known 91.50 %, 2.68 segments a piece
 * - dev, composed, pen stays down: 41.33 % of 150, length known 44.67 %, 2.54 segments a piece
 * - dev, lone digits: 98.83 % of 2815, length known 99.11 %, 1.24 segments a piece
 * - no numbers: 87.20 % of 250, length known 100.00 %, 2.47 segments a piece
 */

/** Log-odds for each feature, in the order of features.ts. */
export const GEOMETRY_WEIGHTS: readonly number[] = [
  -0.114, // apart: bias
  -1.235, // apart: gap
  0.623, // apart: wide gap
  4.576, // apart: overlap
  0.983, // apart: share of overlap
  3.161, // apart: bottoms
  -3.37, // apart: tops
  -0.913, // apart: centres
  0.873, // apart: lower height
  -0.314, // apart: higher height
  -0.662, // apart: shorter line
  -0.429, // apart: width together
  -0.51, // apart: in succession
  -1.366, // apart: backwards
  -0.221, // apart: delay
  -3.89, // apart: distance
  0.636, // apart: touching
  -0.94, // apart: both tall
  2.311, // apart: both tall, gap
  6.235, // apart: both tall, overlap
  2.014, // apart: successors, bottoms
  -1.948, // apart: successors, to the right
  -0.079, // apart: successors, upwards
  1.227, // apart: successors, from the top
  -0.225, // apart: successors, touching
  -0.649, // apart: crossing
  0.462, // apart: both tall, crossing
  0.605, // apart: one above the other
  -0.75, // apart: both tall, share of overlap
  0.299, // cut: bias
  1.809, // cut: overlap
  1.651, // cut: sideways
  -0.332, // cut: height of the cut
  0.953, // cut: lower height
  -4.957, // cut: narrower width
  1.079, // cut: width together
  0.663, // cut: shorter line
  -3.008, // cut: turn
  4.219, // cut: bottoms
  -0.255, // cut: tops
  -1.867, // shape: low
  4.033, // shape: high
  -0.608, // shape: wide
  0.72, // shape: very wide
  -1.364, // shape: small
  -6.445, // shape: off the baseline
  -0.734, // shape: three fragments
  -0.597, // shape: four fragments
  -1.58, // shape: short line
  -1.09, // shape: long line
  -1.37, // shape: wide for its height
];

/** How much the classifier's opinions weigh beside geometry; see decode.ts. */
export const DECODER_WEIGHTS = {
  shape: 6.901,
  certainty: 4.131,
  junk: -4.379,
  nothing: -5.563,
  nothingPerPiece: -0.254,
};
