/** Renders a small grid of numbers as a canvas. */

/**
 * @param values numbers from 0 to `most`, row by row. 0 is transparent, `most` is opaque.
 * @param label the accessible name; without it, screen readers ignore the canvas.
 */
export function gridPicture(
  values: Float32Array,
  width: number,
  height: number,
  { most = 1, label = '' } = {},
): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width, height];
  const pixels = new ImageData(width, height);
  values.forEach((value, i) => {
    pixels.data.set(COLOR, 4 * i);
    pixels.data[4 * i + 3] = (255 * value) / (most || 1);
  });
  canvas.getContext('2d')!.putImageData(pixels, 0, 0);
  if (label) {
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', label);
  } else canvas.setAttribute('aria-hidden', 'true');
  return canvas;
}

/** Red, green and blue; has sufficient contrast on light and on dark backgrounds. */
const COLOR = [58, 92, 204];
