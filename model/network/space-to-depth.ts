/**
 * Moves `size × size` squares of pixels into channels: channel `(dy · size + dx) · c + k` of an output
 * place is channel `k` of the pixel `(dx, dy)` in its square.
 *
 * @param images `count` images `[side, side, channels]`
 * @returns `count` images `[side/size, side/size, channels · size²]`
 */
export function spaceToDepth(
  images: Float32Array,
  count: number,
  side: number,
  channels: number,
  size: number,
): Float32Array {
  const output = new Float32Array(count * side * side * channels);
  /** One row of a square is contiguous on both sides. */
  const run = size * channels;
  let source = 0;
  for (let image = 0; image < count; image++) {
    for (let y = 0; y < side; y++) {
      const squareRow = (image * side + y - (y % size)) * side * channels;
      for (let x = 0; x < side; x += size, source += run) {
        const target = squareRow + x * run + (y % size) * run;
        for (let at = 0; at < run; at++) output[target + at] = images[source + at]!;
      }
    }
  }
  return output;
}
