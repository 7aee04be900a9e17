/** Small grids of numbers as pictures. */

/**
 * @param values 0…`most`, row by row; 0 is transparent, so that it is seen on any ground.
 * @param label what a screen reader says; without it the picture is decoration.
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
    pixels.data.set(INK, 4 * i);
    pixels.data[4 * i + 3] = (255 * value) / (most || 1);
  });
  canvas.getContext('2d')!.putImageData(pixels, 0, 0);
  if (label) {
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', label);
  } else canvas.setAttribute('aria-hidden', 'true');
  return canvas;
}

/** Red, green and blue; dark enough on light, light enough on dark. */
const INK = [58, 92, 204];
