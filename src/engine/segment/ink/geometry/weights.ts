/**
 * Written by `npm run fit-geometry` on 2026-11-27. On the train and dev writers that it learned from:
 *
 * - train, digit by digit: 98.47 % of 392, length known 98.72 %, 1.65 segments a piece
 * - train, free: 97.33 % of 374, length known 98.40 %, 1.79 segments a piece
 * - train, composed, gaps: 94.00 % of 400, length known 94.25 %, 2.03 segments a piece
 * - train, composed, touching: 94.80 % of 500, length known 94.80 %, 2.29 segments a piece
 * - train, composed, overlapping: 93.17 % of 600, length known 95.00 %, 2.54 segments a piece
 * - train, composed, pen stays down: 41.33 % of 150, length known 43.33 %, 2.44 segments a piece
 * - train, lone digits: 99.37 % of 3000, length known 99.57 %, 1.22 segments a piece
 * - dev, digit by digit: 98.11 % of 159, length known 98.11 %, 1.68 segments a piece
 * - dev, free: 94.81 % of 77, length known 96.10 %, 1.68 segments a piece
 * - dev, composed, gaps: 95.25 % of 400, length known 95.50 %, 2.04 segments a piece
 * - dev, composed, touching: 91.00 % of 500, length known 91.00 %, 2.36 segments a piece
 * - dev, composed, overlapping: 91.17 % of 600, length known 91.83 %, 2.61 segments a piece
 * - dev, composed, pen stays down: 39.33 % of 150, length known 42.67 %, 2.55 segments a piece
 * - dev, lone digits: 98.70 % of 3000, length known 98.97 %, 1.23 segments a piece
 * - dev, with a stray mark: 94.75 % of 400, length known 94.75 %, 1.64 segments a piece
 * - no numbers: 65.25 % of 400, length known 72.25 %, 2.26 segments a piece
 */

/** Log-odds for each feature, in the order of features.ts. */
export const GEOMETRY_WEIGHTS: readonly number[] = [
  -0.695, // apart: bias
  -1.087, // apart: gap
  -1.601, // apart: wide gap
  4.382, // apart: overlap
  1.05, // apart: share of overlap
  3.071, // apart: bottoms
  -2.478, // apart: tops
  0.904, // apart: centres
  1.925, // apart: lower height
  0.393, // apart: higher height
  -1.206, // apart: shorter line
  -0.943, // apart: width together
  -0.772, // apart: in succession
  0.477, // apart: backwards
  -0.648, // apart: delay
  -4.728, // apart: distance
  0.011, // apart: touching
  -0.299, // apart: both tall
  3.229, // apart: both tall, gap
  5.244, // apart: both tall, overlap
  2.812, // apart: successors, bottoms
  -1.655, // apart: successors, to the right
  -0.354, // apart: successors, upwards
  0.85, // apart: successors, from the top
  0.067, // apart: successors, touching
  -0.55, // apart: crossing
  0.555, // apart: both tall, crossing
  0.641, // apart: one above the other
  -0.813, // apart: both tall, share of overlap
  1.331, // apart: far apart
  2.447, // apart: speck
  -5.12, // apart: speck, distance
  2.56, // cut: bias
  4.911, // cut: overlap
  0.174, // cut: sideways
  1.914, // cut: height of the cut
  0.275, // cut: lower height
  -2.506, // cut: narrower width
  1.523, // cut: width together
  -2.146, // cut: shorter line
  -2.481, // cut: turn
  1.562, // cut: bottoms
  0.502, // cut: tops
  -6.302, // shape: low
  6.759, // shape: high
  0.369, // shape: wide
  1.47, // shape: very wide
  9.968, // shape: small
  -4.301, // shape: off the baseline
  -0.953, // shape: three fragments
  -1.112, // shape: four fragments
  0.336, // shape: short line
  -1.425, // shape: long line
  -3.368, // shape: wide for its height
];

/** Weights of the classifier's scores relative to geometry; see decode/beam-search.ts. */
export const DECODER_WEIGHTS = {
  shape: 6.191,
  certainty: 4.159,
  junk: -4.206,
  speck: 0.062,
  nothing: -3.277,
  nothingPerPiece: 1.458,
  nothingOfShapes: 0.407,
};
