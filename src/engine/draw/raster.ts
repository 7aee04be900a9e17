/**
 * Draws curves into the input of the classifier: anti-aliased ink, and the drawing direction.
 *
 * It uses only +, −, ×, ÷ and √, whose results IEEE 754 defines exactly, so that training and all browsers
 * draw the same pixels.
 */
import { INPUT_CHANNELS, INPUT_SIZE } from '../data/model-input.js';
import type { Polyline } from './polyline.js';

/** The direction is that of the chord between points this far before and after: about 2.4 px. */
const CHORD_REACH = 2;

/**
 * Draws `line` (coordinates in input pixels) with round ends and joins into `target`, `[28, 28, 3]` floats
 * from index `offset`. If curves cross, a pixel has the ink and the direction of the larger coverage.
 *
 * @param lineWidth line width in input pixels.
 */
export function drawPolyline(
  line: Polyline,
  lineWidth: number,
  target: Float32Array,
  offset: number,
): void {
  const last = line.x.length - 1;
  if (last === 0) {
    drawCapsule(line.x[0]!, line.y[0]!, 0, 0, 0, 0, lineWidth / 2, target, offset);
    return;
  }
  for (let i = 0; i < last; i++) {
    const back = Math.max(0, i - CHORD_REACH + 1);
    const ahead = Math.min(last, i + CHORD_REACH);
    const chordX = line.x[ahead]! - line.x[back]!;
    const chordY = line.y[ahead]! - line.y[back]!;
    const chord = Math.sqrt(chordX * chordX + chordY * chordY) || 1;
    const [x, y] = [line.x[i]!, line.y[i]!];
    const [dx, dy] = [line.x[i + 1]! - x, line.y[i + 1]! - y];
    drawCapsule(x, y, dx, dy, chordX / chord, chordY / chord, lineWidth / 2, target, offset);
  }
}

/** Draws a line segment with round ends. At its edge, the coverage decreases from 1 to 0 over one pixel. */
function drawCapsule(
  x: number,
  y: number,
  dx: number,
  dy: number,
  directionX: number,
  directionY: number,
  radius: number,
  target: Float32Array,
  offset: number,
): void {
  const reach = radius + 0.5;
  const left = Math.max(0, Math.floor(Math.min(x, x + dx) - reach));
  const right = Math.min(INPUT_SIZE - 1, Math.floor(Math.max(x, x + dx) + reach));
  const top = Math.max(0, Math.floor(Math.min(y, y + dy) - reach));
  const bottom = Math.min(INPUT_SIZE - 1, Math.floor(Math.max(y, y + dy) + reach));
  const lengthSquared = dx * dx + dy * dy;
  for (let row = top; row <= bottom; row++) {
    const py = row + 0.5 - y;
    for (let column = left; column <= right; column++) {
      const px = column + 0.5 - x;
      const along =
        lengthSquared === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / lengthSquared));
      const awayX = px - along * dx;
      const awayY = py - along * dy;
      const coverage = Math.min(1, reach - Math.sqrt(awayX * awayX + awayY * awayY));
      const pixel = offset + (row * INPUT_SIZE + column) * INPUT_CHANNELS;
      if (coverage > 0 && coverage >= target[pixel]!) {
        target[pixel] = coverage;
        target[pixel + 1] = coverage * directionX;
        target[pixel + 2] = coverage * directionY;
      }
    }
  }
}
