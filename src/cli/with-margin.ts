/** The surroundings of a line in a picture. */
import type { Box, Picture } from '../engine/index.js';

/**
 * @param margin around the line, in its heights.
 * @returns whole pixels, within the picture.
 */
export function withMargin({ x, y, width, height }: Box, margin: number, picture: Picture): Box {
  const around = margin * height;
  const left = Math.max(0, Math.floor(x - around));
  const top = Math.max(0, Math.floor(y - around));
  const right = Math.min(picture.width, Math.ceil(x + width + around));
  const bottom = Math.min(picture.height, Math.ceil(y + height + around));
  return { x: left, y: top, width: Math.max(1, right - left), height: Math.max(1, bottom - top) };
}
