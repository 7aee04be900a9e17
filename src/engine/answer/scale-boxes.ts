/** Converts boxes from pixels of a shrunk bitmap to pixels of the picture. */
import type { Box } from '../data/ink.js';
import type { Recognition } from '../data/recognition.js';

/** @param factor pixels of the picture, along either axis, for one pixel of the bitmap. */
export function enlarge(recognition: Recognition, factor: number): Recognition {
  const larger = ({ x, y, width, height }: Box): Box => ({
    x: x * factor,
    y: y * factor,
    width: width * factor,
    height: height * factor,
  });
  const { explanation, grid } = recognition;
  return {
    ...recognition,
    digits: recognition.digits.map((digit) => ({ ...digit, box: larger(digit.box) })),
    rejected: recognition.rejected.map(larger),
    lines: recognition.lines.map((line) => ({ ...line, box: larger(line.box) })),
    ...(grid && {
      grid: { ...grid, cells: grid.cells.map((cell) => ({ ...cell, box: larger(cell.box) })) },
    }),
    ...(explanation && {
      explanation: {
        shapes: explanation.shapes.map((shape) => ({ ...shape, box: larger(shape.box) })),
        lost: explanation.lost.map((lost) => ({ ...lost, boxes: lost.boxes.map(larger) })),
      },
    }),
  };
}
