/** Where digits stand between signs that are printed: a 0 for each digit, as in 00.00.0000. */
import { isDigit, type PatternTable, SYMBOLS } from '../../engine/decode/grammar/index.js';

/** Longer ones are no boxes to write in. */
const LONGEST = 100;

export interface PatternLayout {
  readonly layout: string;
  /** A regular expression for the digits alone. */
  readonly digits: string;
}

/** @returns `undefined` where matches of the pattern differ in length, or in where their signs stand. */
export function patternLayout({ next, accepts }: PatternTable): PatternLayout | undefined {
  const width = SYMBOLS.length;
  let layout = '';
  let digits = '';
  let states = [0];
  while (layout.length <= LONGEST) {
    const steps = states.flatMap((state) =>
      Array.from(SYMBOLS, (symbol, i) => ({ symbol, state: next[state * width + i]! })).filter(
        ({ state }) => state >= 0,
      ),
    );
    const symbols = [...new Set(steps.map(({ symbol }) => symbol))];
    const ended = states.filter((state) => accepts[state] === 1).length;
    if (symbols.length === 0) return { layout, digits };
    if (ended > 0) return undefined;
    if (symbols.every(isDigit)) {
      layout += '0';
      digits += `[${symbols.join('')}]`;
    } else if (symbols.length === 1) {
      layout += symbols[0]!;
    } else return undefined;
    states = [...new Set(steps.map(({ state }) => state))];
  }
  return undefined;
}

/** Digits with the signs of a layout between them, as far as there are digits. */
export function weave(digits: string, layout: string): string {
  let woven = '';
  let signs = '';
  let at = 0;
  for (const sign of layout) {
    if (sign !== '0') signs += sign;
    else if (at < digits.length) {
      woven += signs + digits[at++]!;
      signs = '';
    }
  }
  return woven + digits.slice(at);
}

export function countBoxes(layout: string): number {
  return layout.split('0').length - 1;
}

/** The digits of 3.7.2026 as 00.00.0000 has them. */
export function digitsIn(text: string, layout: string): string {
  const sizes = layout.match(/0+/g) ?? [];
  const groups = text.match(/\d+/g) ?? [];
  return groups.map((group, i) => group.padStart(sizes[i]?.length ?? 0, '0')).join('');
}
