/** The characters that automata read. */

/**
 * Digits, and the signs that a format may know. A space is a gap: it may be typed and is never written, so
 * no format asks for one. `a`, `p` and `m` are the letters of am and pm; `¤` is any other currency sign.
 */
export const SYMBOLS = "0123456789.,-+/:()%$€£¥¤' apm";

export const CURRENCY_SIGNS = '$€£¥¤';

export function isDigit(symbol: string): boolean {
  return symbol.length === 1 && symbol >= '0' && symbol <= '9';
}
