/**
 * Written by `npm run fit-geometry` on 2026-11-20. On the train and dev writers that it learned from:
 *
 * - train, digit by digit: 98.47 % of 392, length known 98.98 %, 1.59 segments a piece
 * - train, free: 91.98 % of 374, length known 92.51 %, 1.61 segments a piece
 * - dev, digit by digit: 98.11 % of 159, length known 98.11 %, 1.55 segments a piece
 * - dev, free: 93.51 % of 77, length known 94.81 %, 1.57 segments a piece
 * - composed, gaps: 94.00 % of 400, length known 95.25 %, 1.80 segments a piece
 * - composed, touching: 93.60 % of 500, length known 95.20 %, 2.15 segments a piece
 * - composed, overlapping: 93.83 % of 600, length known 94.67 %, 2.40 segments a piece
 * - composed, pen stays down: 46.67 % of 150, length known 48.67 %, 2.12 segments a piece
 * - lone digits: 98.08 % of 1200, length known 98.67 %, 1.28 segments a piece
 */

/** Log-odds for each feature, in the order of features.ts. */
export const GEOMETRY_WEIGHTS: readonly number[] = [
  1.965, // apart: bias
  0.226, // apart: gap
  2.41, // apart: wide gap
  4.014, // apart: overlap
  0.563, // apart: share of overlap
  2.332, // apart: bottoms
  -2.808, // apart: tops
  -0.648, // apart: centres
  -1.167, // apart: lower height
  -0.009, // apart: higher height
  -0.619, // apart: shorter line
  -1.6, // apart: width together
  0.365, // apart: in succession
  6.538, // apart: backwards
  3.403, // apart: delay
  -3.984, // apart: distance
  0.72, // apart: touching
  -1.307, // apart: both tall
  0.44, // apart: both tall, gap
  6.794, // apart: both tall, overlap
  1.399, // apart: successors, bottoms
  -0.762, // apart: successors, to the right
  -0.715, // apart: successors, upwards
  1.014, // apart: successors, from the top
  -0.695, // apart: successors, touching
  -0.387, // apart: crossing
  -0.519, // apart: both tall, crossing
  1.977, // cut: bias
  1.885, // cut: overlap
  1.074, // cut: sideways
  2.288, // cut: height of the cut
  0.594, // cut: lower height
  -2.399, // cut: narrower width
  -0.269, // cut: width together
  -1.046, // cut: shorter line
  1.177, // cut: turn
  2.57, // cut: bottoms
  0.86, // cut: tops
  -3.499, // shape: low
  4.195, // shape: high
  -3.178, // shape: wide
  -0.128, // shape: very wide
  4.296, // shape: small
  -3.539, // shape: off the baseline
  -0.225, // shape: three fragments
  -1.582, // shape: four fragments
  2.359, // shape: short line
  -0.806, // shape: long line
  -3.46, // shape: wide for its height
];

/** How much the classifier's opinions weigh beside geometry; see decode.ts. */
export const DECODER_WEIGHTS = {
  shape: 3.534,
  certainty: 3.741,
  junk: -4.649,
};
