/** Which part of a camera's picture lies in the frame to aim with, and whether a number is wholly in it. */
import type { Box } from '../../engine/data/ink.js';

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * The part of the picture, in its pixels, for a picture that is shown as by `object-fit: cover`.
 *
 * @param picture size of the camera's picture, px.
 * @param shown size of the box that it covers, CSS px.
 * @param aim the frame, from the corner of that box, CSS px.
 */
export function aimedAt(picture: Size, shown: Size, aim: Box): Box {
  const scale = Math.max(shown.width / picture.width, shown.height / picture.height);
  const hidden = {
    x: (picture.width - shown.width / scale) / 2,
    y: (picture.height - shown.height / scale) / 2,
  };
  return {
    x: hidden.x + aim.x / scale,
    y: hidden.y + aim.y / scale,
    width: aim.width / scale,
    height: aim.height / scale,
  };
}

/** Minimum distance of a number from the sides of the frame, as a fraction of its width. */
const MARGIN = 0.02;

/** Whether a side of the frame may cut digits off a number, as long as the camera has not reached its place. */
export function isCutOff(digits: readonly { readonly box: Box }[], { width }: Size): boolean {
  const margin = MARGIN * width;
  return digits.some(({ box }) => box.x < margin || box.x + box.width > width - margin);
}
