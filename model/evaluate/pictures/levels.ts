/** How hard a page is to read: from a clean scan to a snapshot in bad light. */

export type Range = readonly [low: number, high: number];

export interface Level {
  name: 'clean' | 'medium' | 'heavy';
  /** The share of digits that should be found and right. */
  aim: number;
  /** Brightness of the paper, 0…1. */
  paper: Range;
  /** Amplitude of the paper's texture, and of the camera's noise (both of 0…1 brightness). */
  texture: number;
  grain: number;
  /** Either way, degrees. */
  tilt: number;
  /** Share of the light that the darkest shadow takes. */
  shadow: number;
  /** Standard deviation, px. */
  blur: Range;
  /** JPEG quality, 1…100; without it the page is not compressed with losses. */
  jpeg?: number;
  /** Width of the pen, in heights of a digit. */
  pen: Range;
  /** How much light the ink leaves, 0…1. */
  ink: Range;
  /** Space between digits, in their heights; below 0 they overlap. */
  gap: Range;
  /** Share of pages that are light on dark. */
  inverted: number;
}

export const LEVELS: readonly Level[] = [
  {
    name: 'clean',
    aim: 0.99,
    paper: [0.96, 1],
    texture: 0,
    grain: 0.004,
    tilt: 0.3,
    shadow: 0,
    blur: [0.3, 0.5],
    pen: [0.06, 0.11],
    ink: [0.05, 0.3],
    gap: [0.15, 0.5],
    inverted: 0,
  },
  {
    name: 'medium',
    aim: 0.97,
    paper: [0.82, 0.95],
    texture: 0.02,
    grain: 0.012,
    tilt: 2,
    shadow: 0.25,
    blur: [0.5, 1],
    jpeg: 80,
    pen: [0.05, 0.12],
    ink: [0.1, 0.45],
    gap: [0.05, 0.4],
    inverted: 0.1,
  },
  {
    name: 'heavy',
    aim: 0.9,
    paper: [0.65, 0.9],
    texture: 0.04,
    grain: 0.025,
    tilt: 5,
    shadow: 0.55,
    blur: [0.8, 1.5],
    jpeg: 45,
    pen: [0.04, 0.13],
    ink: [0.15, 0.55],
    gap: [-0.03, 0.35],
    inverted: 0.1,
  },
];
