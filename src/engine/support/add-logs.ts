/** log(eᵃ + eᵇ), the sum of two probabilities that are given as logarithms; −Infinity is the logarithm of 0. */
export function addLogs(a: number, b: number): number {
  if (a === -Infinity) return b;
  const [high, low] = a > b ? [a, b] : [b, a];
  return high + Math.log1p(Math.exp(low - high));
}
