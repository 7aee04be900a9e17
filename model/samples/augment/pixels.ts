/** Makes one scan of a digit look like another: shape, line weight and paper. */
import type { Bitmap } from '../../../src/engine/data/bitmap.js';
import type { Random } from '../../support/random.js';
import { randomSeverity } from './severity.js';

export interface PixelAugmentation {
  /** Radians. */
  rotation: number;
  /** Slant: how far x moves for each unit of y. */
  shear: number;
  /** Natural logarithm of width over height. */
  aspect: number;
  /** Natural logarithm of the size before normalisation, which undoes it but for the line width. */
  scale: number;
  /** Amplitude of a slow warp, in pixels. */
  warp: number;
  /** Chance of a thinner or a bolder line. */
  weight: number;
}

const PIXEL_AUGMENTATION: PixelAugmentation = {
  rotation: 0.13,
  shear: 0.14,
  aspect: 0.12,
  scale: 0.12,
  warp: 0.8,
  weight: 0.25,
};

/** A changed copy of `bitmap`, of the same size. */
export function augmentBitmap(
  bitmap: Bitmap,
  random: Random,
  strength: PixelAugmentation = PIXEL_AUGMENTATION,
): Bitmap {
  const { width, height } = bitmap;
  const severity = randomSeverity(random);
  const angle = random.normal(0, severity * strength.rotation);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const shear = random.normal(0, severity * strength.shear);
  const stretch = Math.exp(random.normal(0, (severity * strength.aspect) / 2));
  const size = Math.exp(random.normal(0, severity * strength.scale));
  const [ax, ay] = [
    random.normal(0, severity * strength.warp),
    random.normal(0, severity * strength.warp),
  ];
  const [kx, ky, phase] = [
    random.normal(0, 4 / width),
    random.normal(0, 4 / height),
    random.uniform(0, 2 * Math.PI),
  ];
  const data = new Float32Array(width * height);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const x = (column - (width - 1) / 2) / size;
      const y = (row - (height - 1) / 2) / size;
      const turnedX = (x * cos + y * sin) / stretch;
      const turnedY = (y * cos - x * sin) * stretch;
      const wave = Math.sin(kx * turnedX + ky * turnedY + phase);
      const fromX = turnedX + shear * turnedY + ax * wave + (width - 1) / 2;
      const fromY = turnedY + ay * wave + (height - 1) / 2;
      data[row * width + column] = sample(bitmap, fromX, fromY);
    }
  }
  const changed = { data, width, height };
  return random.chance(strength.weight) ? reweigh(changed, random) : changed;
}

/** Bilinear; outside is paper. */
function sample({ data, width, height }: Bitmap, x: number, y: number): number {
  const left = Math.floor(x);
  const top = Math.floor(y);
  const [shareX, shareY] = [x - left, y - top];
  const at = (column: number, row: number) =>
    column >= 0 && row >= 0 && column < width && row < height ? data[row * width + column]! : 0;
  return (
    (at(left, top) * (1 - shareX) + at(left + 1, top) * shareX) * (1 - shareY) +
    (at(left, top + 1) * (1 - shareX) + at(left + 1, top + 1) * shareX) * shareY
  );
}

/** The widest change of a line, in passes of one pixel to either side. */
const MOST_PASSES = 2;

/** Bolder: ink grows into its neighbours, once or twice; thinner: its edge is worn off, once. */
function reweigh(bitmap: Bitmap, random: Random): Bitmap {
  const bolder = random.chance(0.6);
  const passes = bolder ? 0.2 + MOST_PASSES * random.uniform() ** 2 : random.uniform(0.2, 0.7);
  let changed = bitmap;
  for (let left = passes; left > 0; left--) {
    changed = towardsNeighbours(changed, bolder ? Math.max : Math.min, Math.min(1, left));
  }
  return changed;
}

/** Moves each pixel by `amount` (0…1) towards the strongest or weakest of itself and its neighbours. */
function towardsNeighbours(
  { data, width, height }: Bitmap,
  choose: (...inks: number[]) => number,
  amount: number,
): Bitmap {
  const at = (x: number, y: number) =>
    x >= 0 && y >= 0 && x < width && y < height ? data[y * width + x]! : 0;
  const changed = data.map((ink, i) => {
    const x = i % width;
    const y = (i - x) / width;
    const chosen = choose(ink, at(x - 1, y), at(x + 1, y), at(x, y - 1), at(x, y + 1));
    return ink + amount * (chosen - ink);
  });
  return { data: changed, width, height };
}

/** Two pictures beside each other, as one: what a missing cut leaves. */
export function squeezeBitmaps(left: Bitmap, right: Bitmap, random: Random): Bitmap {
  const overlap = Math.round(random.uniform(0.15, 0.4) * left.width);
  const width = left.width + right.width - overlap;
  const data = new Float32Array(width * left.height);
  for (let y = 0; y < left.height; y++) {
    for (let x = 0; x < left.width; x++) data[y * width + x] = left.data[y * left.width + x]!;
    for (let x = 0; x < right.width; x++) {
      const to = y * width + x + left.width - overlap;
      data[to] = Math.max(data[to]!, right.data[y * right.width + x]!);
    }
  }
  return { data, width, height: left.height };
}
