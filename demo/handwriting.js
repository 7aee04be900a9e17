/**
 * Generates handwritten numbers, for visitors without a pen. Each digit is a few guide points of a natural
 * stroke (units: a digit is 100 high, y down), joined by a smooth curve that differs a little every
 * time.
 */
const DIGITS = {
  0: [
    [
      [34, 4],
      [12, 16],
      [2, 48],
      [10, 86],
      [32, 98],
      [54, 82],
      [60, 48],
      [52, 14],
      [36, 4],
      [28, 8],
    ],
  ],
  1: [
    [
      [4, 26],
      [18, 14],
      [26, 2],
      [25, 36],
      [23, 70],
      [21, 99],
    ],
  ],
  2: [
    [
      [6, 24],
      [14, 6],
      [34, 1],
      [50, 12],
      [50, 32],
      [34, 58],
      [14, 82],
      [2, 97],
      [10, 94],
      [32, 95],
      [60, 96],
    ],
  ],
  3: [
    [
      [8, 12],
      [24, 1],
      [46, 8],
      [48, 28],
      [32, 43],
      [22, 46],
      [40, 50],
      [54, 66],
      [48, 88],
      [26, 99],
      [4, 88],
    ],
  ],
  4: [
    [
      [26, 2],
      [18, 28],
      [3, 58],
      [20, 60],
      [62, 55],
    ],
    [
      [48, 24],
      [46, 58],
      [42, 99],
    ],
  ],
  5: [
    [
      [14, 4],
      [11, 22],
      [8, 42],
      [26, 36],
      [46, 46],
      [54, 66],
      [44, 88],
      [22, 98],
      [2, 90],
    ],
    [
      [13, 5],
      [32, 4],
      [54, 1],
    ],
  ],
  6: [
    [
      [46, 2],
      [24, 20],
      [8, 50],
      [6, 80],
      [22, 98],
      [44, 92],
      [52, 72],
      [40, 56],
      [20, 60],
      [8, 76],
    ],
  ],
  7: [
    [
      [3, 10],
      [24, 7],
      [56, 3],
      [44, 30],
      [30, 62],
      [20, 99],
    ],
  ],
  8: [
    [
      [50, 14],
      [32, 1],
      [12, 10],
      [12, 28],
      [32, 46],
      [52, 66],
      [50, 90],
      [28, 99],
      [8, 88],
      [10, 66],
      [32, 46],
      [50, 28],
      [52, 14],
    ],
  ],
  9: [
    [
      [50, 18],
      [36, 3],
      [14, 8],
      [6, 30],
      [18, 46],
      [38, 42],
      [50, 20],
      [51, 14],
      [50, 46],
      [46, 74],
      [38, 99],
    ],
  ],
};

/** Shapes that are no digit, or not certainly one: between a 1 and a 7, and a star. */
const MARKS = {
  '?': [
    [
      [7, 18],
      [24, 9],
      [50, 3],
      [40, 32],
      [30, 64],
      [21, 99],
    ],
  ],
  '*': [
    [
      [52, 0],
      [54, 8],
      [67, 47],
      [80, 87],
      [83, 94],
      [76, 89],
      [43, 65],
      [9, 41],
      [3, 36],
      [10, 36],
      [52, 36],
      [94, 36],
      [101, 36],
      [95, 41],
      [61, 65],
      [28, 89],
      [21, 94],
      [24, 87],
      [37, 47],
      [50, 8],
      [52, 0],
    ],
  ],
};

const SHAPES = { ...DIGITS, ...MARKS };

/** Points of the curve between two guide points. */
const STEPS = 7;
/** Position of the pad's base line, and height of the digits on it, as shares of the drawing surface. */
const BASE_LINE = 0.73;
const HEIGHT = 0.56;
const MS_PER_POINT = 11;
const PAUSE_MS = 130;

/**
 * Strokes that write `text` in the middle of a surface (CSS px), with times.
 * @param {string} text digits, `?` for one that may be a 1 or a 7, `*` for a star
 * @param {{width: number, height: number}} surface
 */
export function write(text, surface, random = Math.random) {
  const gap = 26;
  const widths = [...text].map((digit) => Math.max(...SHAPES[digit].flat().map(([x]) => x)));
  const total = widths.reduce((sum, width) => sum + width, 0) + gap * (text.length - 1);
  const scale = Math.min((surface.height * HEIGHT) / 100, (surface.width * 0.8) / total);
  let left = (surface.width - total * scale) / 2;
  let t = 0;
  const strokes = [];
  [...text].forEach((digit, index) => {
    const wobble = () => (random() - 0.5) * 3;
    const slant = -0.08 + wobble() * 0.02;
    const size = scale * (1 + wobble() * 0.02);
    const top = surface.height * BASE_LINE - 100 * size + wobble() * scale;
    for (const guide of SHAPES[digit]) {
      const points = smooth(guide.map(([x, y]) => [x + wobble(), y + wobble()])).map(([x, y]) => {
        t += MS_PER_POINT;
        return { x: left + (x + (50 - y) * -slant) * size, y: top + y * size, t, pressure: 0.5 };
      });
      strokes.push({ points, pointerType: 'pen' });
      t += PAUSE_MS;
    }
    left += (widths[index] + gap) * scale;
  });
  return strokes;
}

/** A Catmull-Rom spline through the guide points. */
function smooth(guide) {
  const at = (index) => guide[Math.min(Math.max(index, 0), guide.length - 1)];
  const curve = [];
  for (let i = 0; i < guide.length - 1; i++) {
    const [before, from, to, after] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    for (let step = 0; step < STEPS; step++) {
      const u = step / STEPS;
      curve.push([0, 1].map((axis) => spline(before[axis], from[axis], to[axis], after[axis], u)));
    }
  }
  return [...curve, at(guide.length - 1)];
}

function spline(a, b, c, d, u) {
  return b + 0.5 * u * (c - a + u * (2 * a - 5 * b + 4 * c - d + u * (3 * (b - c) + d - a)));
}
