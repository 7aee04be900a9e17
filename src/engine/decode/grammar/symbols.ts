/** The symbols: the characters that the automata read. */

/**
 * Digits, and the signs of all formats. A space may be typed but is never read in handwriting, so that no
 * format requires it. `a`, `p` and `m` are the letters of am and pm; `¤` is any other currency sign.
 */
export const SYMBOLS = "0123456789.,-+/:()%$€£¥¤' apm";

export const CURRENCY_SIGNS = '$€£¥¤';

export function isDigit(symbol: string): boolean {
  return symbol.length === 1 && symbol >= '0' && symbol <= '9';
}
