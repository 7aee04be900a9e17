/**
 * The relu's gradient: `dy` where `y > 0`, else 0. `y` is never negative, so its bits, read as an
 * integer, are above 0 exactly where it is, and `-bits >> 31` is a mask of all ones or none.
 */
export function passOpenPlaces(dy: Float32Array, y: Float32Array, dx: Float32Array): void {
  const [gradient, output, result] = [dy, y, dx].map(bitsOf) as [
    Int32Array,
    Int32Array,
    Int32Array,
  ];
  for (let at = 0; at < result.length; at++) {
    result[at] = gradient[at]! & (-output[at]! >> 31);
  }
}

function bitsOf(values: Float32Array): Int32Array {
  return new Int32Array(values.buffer, values.byteOffset, values.length);
}
