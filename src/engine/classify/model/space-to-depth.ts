/**
 * Rearranges squares of `block × block` pixels into channels, the first layer of a model: output channel
 * `(dy · block + dx) · channels + c` is channel `c` of the pixel `(dx, dy)` in the square. Training uses
 * the same order. TensorFlow's `depthToSpace` is the inverse.
 *
 * @param values `count` images `[side, side, channels]`.
 * @returns `count` images `[side/block, side/block, block² · channels]`.
 */
export function spaceToDepth(
  values: Float32Array,
  count: number,
  side: number,
  channels: number,
  block: number,
): Float32Array {
  const blocks = new Float32Array(values.length);
  let to = 0;
  for (let n = 0; n < count; n++) {
    for (let y = 0; y < side; y += block) {
      for (let x = 0; x < side; x += block) {
        for (let row = y; row < y + block; row++) {
          const from = ((n * side + row) * side + x) * channels;
          blocks.set(values.subarray(from, from + block * channels), to);
          to += block * channels;
        }
      }
    }
  }
  return blocks;
}
