/** Hand-made shapes of the digits 0 to 9 that the shipped model reads with high confidence. */

type Line = readonly (readonly [number, number])[];

/** The strokes of one digit, in a unit box: x and y from about 0 to 1, y down. */
export type DigitShape = readonly Line[];

export const DIGITS: Readonly<Record<string, DigitShape>> = {
  '0': [arc([0.5, 0.5], 0.44, 0.5, -70, -435, 36)],
  '1': [join(line([0.24, 0.27], [0.56, 0.02], 7), bend([0.56, 0.02], [0.53, 0.99], 0.015, 17))],
  '2': [
    join(
      arc([0.47, 0.31], 0.38, 0.3, 195, 375, 15),
      bend([0.837, 0.388], [0.06, 0.96], 0.07, 13),
      wave([0.06, 0.96], [0.97, 0.95], -0.045, 12),
    ),
  ],
  '3': [
    join(
      arc([0.43, 0.26], 0.38, 0.25, 205, 438, 17),
      arc([0.43, 0.735], 0.45, 0.262, 280, 508, 20),
    ),
  ],
  '4': [
    join(bend([0.46, 0.02], [0.05, 0.63], 0.02, 12), wave([0.05, 0.63], [0.97, 0.6], 0.015, 13)),
    bend([0.71, 0.3], [0.66, 1], 0.01, 15),
  ],
  '5': [
    join(bend([0.23, 0.05], [0.16, 0.44], 0.01, 9), arc([0.43, 0.68], 0.43, 0.31, 231, 512, 25)),
    wave([0.22, 0.05], [0.88, 0.02], -0.02, 9),
  ],
  '6': [
    join(
      bend([0.72, 0.02], [0.1, 0.66], -0.12, 16),
      arc([0.48, 0.71], 0.385, 0.285, 185, -175, 26),
    ),
  ],
  '7': [join(wave([0.06, 0.08], [0.9, 0.05], 0.03, 12), bend([0.9, 0.05], [0.36, 1], 0.05, 17))],
  '8': [figureEight([0.5, 0.5], 40)],
  '9': [
    join(arc([0.46, 0.3], 0.36, 0.285, -28, -372, 25), bend([0.81, 0.24], [0.62, 1], -0.035, 15)),
  ],
};

type Position = readonly [number, number];

/** Lines that follow each other without lifting the pen. */
function join(...lines: Line[]): Line {
  return lines.flatMap((points, i) => (i === 0 ? points : points.slice(1)));
}

function line(from: Position, to: Position, count: number): Line {
  return bend(from, to, 0, count);
}

/** A line that swells by `swell` to its left (seen along the way; y runs down), like half a sine. */
function bend(from: Position, to: Position, swell: number, count: number): Line {
  return along(from, to, count, (share) => swell * Math.sin(Math.PI * share));
}

/** A line that swings to one side and then to the other. */
function wave(from: Position, to: Position, swing: number, count: number): Line {
  return along(from, to, count, (share) => swing * Math.sin(2 * Math.PI * share));
}

function along(
  [fromX, fromY]: Position,
  [toX, toY]: Position,
  count: number,
  aside: (share: number) => number,
): Line {
  const length = Math.hypot(toX - fromX, toY - fromY);
  const [leftX, leftY] = [(toY - fromY) / length, -(toX - fromX) / length];
  return Array.from({ length: count }, (_, i) => {
    const share = i / (count - 1);
    const off = aside(share);
    return [
      fromX + share * (toX - fromX) + off * leftX,
      fromY + share * (toY - fromY) + off * leftY,
    ];
  });
}

/** Part of an ellipse. Degrees from the right, clockwise on the screen. */
function arc(
  [centreX, centreY]: Position,
  radiusX: number,
  radiusY: number,
  from: number,
  to: number,
  count: number,
): Line {
  return Array.from({ length: count }, (_, i) => {
    const angle = ((from + ((to - from) * i) / (count - 1)) * Math.PI) / 180;
    return [centreX + radiusX * Math.cos(angle), centreY + radiusY * Math.sin(angle)];
  });
}

/** Two loops in one go, the lower one wider, starting at the upper right. */
function figureEight([centreX, centreY]: Position, count: number): Line {
  return Array.from({ length: count }, (_, i) => {
    const angle = 0.35 + (2 * Math.PI * i * 1.02) / (count - 1);
    const down = -Math.cos(angle);
    const radius = down > 0 ? 0.84 : 0.7;
    return [centreX + radius * 0.5 * Math.sin(2 * angle), centreY + 0.5 * down];
  });
}
