/**
 * Writing as pixels: pictures as a page has them, and the grey ink that the engine reads.
 */

/** Grey ink: 0 is paper, 1 is ink, row by row. */
export interface Bitmap {
  data: Float32Array;
  width: number;
  height: number;
}

/** RGBA bytes, row by row. An `ImageData` is one. */
export interface Picture {
  data: Uint8ClampedArray;
  width: number;
  height: number;
}

/** Rec. 601 luma weights: how bright a colour looks. */
const LUMA = { red: 0.299, green: 0.587, blue: 0.114 };

/**
 * Turns a picture into grey ink, whether it is dark on light or light on dark: the brightness that
 * prevails along the border is taken for the paper. Transparent pixels are white paper.
 */
export function bitmapFromPicture({ data, width, height }: Picture): Bitmap {
  const brightness = new Float32Array(width * height);
  for (let i = 0; i < brightness.length; i++) {
    const [red, green, blue, alpha] = [
      data[4 * i]!,
      data[4 * i + 1]!,
      data[4 * i + 2]!,
      data[4 * i + 3]!,
    ];
    const luma = LUMA.red * red + LUMA.green * green + LUMA.blue * blue;
    brightness[i] = (luma * alpha + 255 * (255 - alpha)) / (255 * 255);
  }
  const paperIsLight = borderMean(brightness, width, height) > 0.5;
  const ink = paperIsLight ? brightness.map((value) => 1 - value) : brightness;
  return { data: ink, width, height };
}

function borderMean(grey: Float32Array, width: number, height: number): number {
  let sum = 0;
  let count = 0;
  for (let y = 0; y < height; y++) {
    const step = y === 0 || y === height - 1 ? 1 : Math.max(1, width - 1);
    for (let x = 0; x < width; x += step) {
      sum += grey[y * width + x]!;
      count++;
    }
  }
  return sum / count;
}
