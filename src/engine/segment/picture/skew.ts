/** Measures the skew of a page: the projection profile is sharpest in the direction of the written lines. */
import type { Mask } from './binarize.js';

/** Maximum slope (y per x): about 11°. */
const STEEPEST = 0.2;

/** Steps of the search, from coarse to fine. */
const STEPS = [0.02, 0.005, 0.001];

/** Approximate number of sampled ink pixels; more do not change the result. */
const SAMPLES = 40_000;

/** Minimum increase of the sharpness for a slope other than 0, since few digits are weak evidence. */
const LEAST_GAIN = 1.08;

/** The slope (y per x) of the written lines; 0 if it cannot be measured. */
export function skewOf({ data, width, height }: Mask): number {
  const points = inkPoints(data, width);
  if (points.length === 0) return 0;
  const sharpness = (slope: number) => sharpnessOf(points, width, height, slope);
  let best = { slope: 0, value: sharpness(0) };
  const level = best.value;
  let reach = STEEPEST;
  for (const step of STEPS) {
    const from = best.slope;
    for (let slope = from - reach; slope <= from + reach + step / 2; slope += step) {
      const value = sharpness(slope);
      if (value > best.value) best = { slope, value };
    }
    reach = step;
  }
  return best.value > LEAST_GAIN * level ? best.slope : 0;
}

function inkPoints(data: Uint8Array, width: number): { x: number; y: number }[] {
  let count = 0;
  for (const ink of data) count += ink;
  const stride = Math.max(1, Math.floor(count / SAMPLES));
  const points: { x: number; y: number }[] = [];
  let seen = 0;
  for (let i = 0; i < data.length; i++) {
    if (!data[i] || seen++ % stride) continue;
    points.push({ x: i % width, y: Math.floor(i / width) });
  }
  return points;
}

/** Sharpness of the projection profile: the sum of its squares (Postl 1986). */
function sharpnessOf(
  points: readonly { x: number; y: number }[],
  width: number,
  height: number,
  slope: number,
): number {
  const margin = Math.ceil(STEEPEST * 2 * width) + 1;
  const profile = new Uint32Array(height + 2 * margin);
  for (const { x, y } of points) profile[Math.round(y - slope * (x - width / 2)) + margin]!++;
  let sum = 0;
  for (const count of profile) sum += count * count;
  return sum;
}
