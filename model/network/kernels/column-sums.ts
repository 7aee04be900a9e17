/**
 * Sums a channel over all rows, and sums of products with a second tensor, in double precision.
 *
 * Four channels at a time, so that the eight running sums stay in registers.
 *
 * @param a `[rows, channels]`
 * @param b `[rows, channels]`, may be `a` itself.
 * @returns `sums[c] = Σ a`, `products[c] = Σ a · b`.
 */
export function columnSums(
  a: Float32Array,
  b: Float32Array,
  channels: number,
): { sums: Float64Array; products: Float64Array } {
  const sums = new Float64Array(channels);
  const products = new Float64Array(channels);
  const inFours = channels - (channels % 4);
  for (let c = 0; c < inFours; c += 4) addFour(a, b, channels, c, sums, products);
  for (let c = inFours; c < channels; c++) {
    for (let at = c; at < a.length; at += channels) {
      sums[c]! += a[at]!;
      products[c]! += a[at]! * b[at]!;
    }
  }
  return { sums, products };
}

function addFour(
  a: Float32Array,
  b: Float32Array,
  channels: number,
  first: number,
  sums: Float64Array,
  products: Float64Array,
): void {
  let [s0, s1, s2, s3, p0, p1, p2, p3] = [0, 0, 0, 0, 0, 0, 0, 0];
  for (let at = first; at < a.length; at += channels) {
    const a0 = a[at]!;
    const a1 = a[at + 1]!;
    const a2 = a[at + 2]!;
    const a3 = a[at + 3]!;
    s0 += a0;
    s1 += a1;
    s2 += a2;
    s3 += a3;
    p0 += a0 * b[at]!;
    p1 += a1 * b[at + 1]!;
    p2 += a2 * b[at + 2]!;
    p3 += a3 * b[at + 3]!;
  }
  sums.set([s0, s1, s2, s3], first);
  products.set([p0, p1, p2, p3], first);
}
