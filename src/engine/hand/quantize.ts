/** Features as text: a byte each, so that an example of 80 features takes 108 characters. */

/** A network with more of them has no hand; the one that ships has 80. */
export const MOST_FEATURES = 1024;

const LEVELS = 255;

/** Features are not negative, and only their proportions count: the largest becomes 255. */
export function quantize(features: Float32Array): string {
  const most = features.reduce((a, b) => Math.max(a, b), 0);
  const bytes = Array.from(features, (value) =>
    most > 0 ? Math.round((LEVELS * Math.max(0, value)) / most) : 0,
  );
  return btoa(String.fromCharCode(...bytes));
}

/** As a vector of length 1; of features that are all 0, zeros. */
export function dequantize(text: string): Float32Array {
  return normalize(Float32Array.from(atob(text), (character) => character.charCodeAt(0)));
}

export function normalize(features: Float32Array): Float32Array {
  const length = Math.hypot(...features);
  return length > 0 ? features.map((value) => value / length) : features;
}
