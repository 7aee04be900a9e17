/** Compares two screenshots of the same state. */
import { decode, encode } from 'fast-png';
import pixelmatch from 'pixelmatch';

/** Difference of shades that is not visible, as a share of black to white. */
const SHADE = 0.12;
/** Where differences are counted, px: about the size of a corner or of half a button. */
const WINDOW = 16;
/** Pixels of a window that may differ: browser versions smooth edges differently. */
const MOST_PIXELS = 26;

/** @returns `undefined` when they look the same, else the reason, and a picture of the difference where there is one. */
export function difference(expectedPng, actualPng) {
  const [expected, actual] = [decode(expectedPng), decode(actualPng)].map(withAlpha);
  const { width, height } = expected;
  if (width !== actual.width || height !== actual.height) {
    return { reason: `${actual.width} × ${actual.height} px instead of ${width} × ${height}` };
  }
  const data = new Uint8Array(4 * width * height);
  const options = { threshold: SHADE, windowSize: WINDOW };
  const pixels = pixelmatch(expected.data, actual.data, data, width, height, options);
  if (pixels <= MOST_PIXELS) return undefined;
  return {
    reason: `${pixels} pixels of ${WINDOW} × ${WINDOW} differ`,
    picture: encode({ width, height, data, channels: 4 }),
  };
}

/** The same picture, four channels a pixel. */
function withAlpha({ width, height, data, channels }) {
  if (channels === 4) return { width, height, data };
  const rgba = new Uint8Array(4 * width * height).fill(255);
  for (let i = 0; i < width * height; i++) {
    rgba.set(data.subarray(i * channels, i * channels + 3), 4 * i);
  }
  return { width, height, data: rgba };
}
