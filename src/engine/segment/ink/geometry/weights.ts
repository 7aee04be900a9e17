/**
 * Written by `npm run fit-geometry` on 2026-11-28. On the train and dev writers that it learned from:
 *
 * - train, digit by digit: 98.47 % of 392, length known 98.72 %, 1.56 segments a piece
 * - train, free: 96.79 % of 374, length known 97.86 %, 1.65 segments a piece
 * - train, composed, gaps: 94.00 % of 400, length known 94.25 %, 1.83 segments a piece
 * - train, composed, touching: 94.40 % of 500, length known 94.80 %, 2.18 segments a piece
 * - train, composed, overlapping: 95.00 % of 600, length known 96.00 %, 2.43 segments a piece
 * - train, composed, pen stays down: 44.00 % of 150, length known 46.00 %, 2.35 segments a piece
 * - train, lone digits: 99.33 % of 3000, length known 99.60 %, 1.22 segments a piece
 * - dev, digit by digit: 98.11 % of 159, length known 98.11 %, 1.53 segments a piece
 * - dev, free: 97.40 % of 77, length known 97.40 %, 1.54 segments a piece
 * - dev, composed, gaps: 94.25 % of 400, length known 94.25 %, 1.83 segments a piece
 * - dev, composed, touching: 90.00 % of 500, length known 90.20 %, 2.24 segments a piece
 * - dev, composed, overlapping: 90.50 % of 600, length known 91.17 %, 2.51 segments a piece
 * - dev, composed, pen stays down: 42.00 % of 150, length known 44.67 %, 2.46 segments a piece
 * - dev, lone digits: 98.83 % of 3000, length known 98.97 %, 1.23 segments a piece
 * - dev, with a stray mark: 93.50 % of 400, length known 93.75 %, 1.53 segments a piece
 * - no numbers: 77.75 % of 400, length known 84.25 %, 2.20 segments a piece
 */

/** Log-odds for each feature, in the order of features.ts. */
export const GEOMETRY_WEIGHTS: readonly number[] = [
  -0.665, // apart: bias
  -1.444, // apart: gap
  -1.489, // apart: wide gap
  4.017, // apart: overlap
  1.063, // apart: share of overlap
  3.395, // apart: bottoms
  -2.502, // apart: tops
  0.512, // apart: centres
  1.489, // apart: lower height
  0.383, // apart: higher height
  -1.116, // apart: shorter line
  -0.696, // apart: width together
  -0.859, // apart: in succession
  0.96, // apart: backwards
  -1.16, // apart: delay
  -4.746, // apart: distance
  0.024, // apart: touching
  -0.152, // apart: both tall
  2.36, // apart: both tall, gap
  5.637, // apart: both tall, overlap
  3.049, // apart: successors, bottoms
  -2.364, // apart: successors, to the right
  -0.283, // apart: successors, upwards
  0.791, // apart: successors, from the top
  -0.117, // apart: successors, touching
  -0.527, // apart: crossing
  0.219, // apart: both tall, crossing
  0.744, // apart: one above the other
  -0.609, // apart: both tall, share of overlap
  -1.018, // apart: far apart
  1.183, // apart: speck
  -4.356, // apart: speck, distance
  3.036, // cut: bias
  1.502, // cut: overlap
  0.17, // cut: sideways
  0.358, // cut: height of the cut
  0.027, // cut: lower height
  0.464, // cut: narrower width
  -0.827, // cut: width together
  -0.629, // cut: shorter line
  -1.424, // cut: turn
  -1.395, // cut: bottoms
  2.799, // cut: tops
  -4.349, // shape: low
  3.783, // shape: high
  -1.161, // shape: wide
  0.61, // shape: very wide
  1.068, // shape: small
  -7.721, // shape: off the baseline
  -1.221, // shape: three fragments
  0.147, // shape: four fragments
  -0.595, // shape: short line
  -1.374, // shape: long line
  -2.278, // shape: wide for its height
];

/** Weights of the classifier's scores relative to geometry; see decode/beam-search.ts. */
export const DECODER_WEIGHTS = {
  shape: 4.578,
  certainty: 1.943,
  junk: -2.422,
  speck: -5.629,
  nothing: -3.878,
  nothingPerShape: 2.145,
  nothingOfShapes: 0.379,
  nothingOfLetters: 0.283,
};
