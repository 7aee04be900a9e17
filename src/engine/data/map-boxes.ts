/** Converts the boxes of a recognition, from pixels of one bitmap to those of another. */
import type { Box } from './ink.js';
import type { Recognition } from './recognition.js';

export function mapBoxes(recognition: Recognition, map: (box: Box) => Box): Recognition {
  const { digits, marks, rejected, lines, grid, explanation } = recognition;
  const own = <T extends { box: Box }>(of: T): T => ({ ...of, box: map(of.box) });
  return {
    ...recognition,
    digits: digits.map(own),
    ...(marks && { marks: marks.map(own) }),
    rejected: rejected.map(map),
    lines: lines.map(own),
    ...(grid && { grid: { ...grid, cells: grid.cells.map(own) } }),
    ...(explanation && {
      explanation: {
        shapes: explanation.shapes.map(own),
        lost: explanation.lost.map((lost) => ({ ...lost, boxes: lost.boxes.map(map) })),
      },
    }),
  };
}

/** @param factor pixels of the picture, along either axis, for one pixel of the bitmap. */
export function enlarge(recognition: Recognition, factor: number): Recognition {
  return mapBoxes(recognition, ({ x, y, width, height }) => ({
    x: x * factor,
    y: y * factor,
    width: width * factor,
    height: height * factor,
  }));
}
