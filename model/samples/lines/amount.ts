/** What somebody writes into the line of an amount: digits, and the marks before, between and behind them. */
import type { Random } from '../../support/random.js';
import { MARK_NAMES, type MarkName } from './marks.js';

export type Token =
  | { kind: 'digit'; label: number }
  | { kind: 'mark'; name: MarkName }
  /** In heights of a digit. */
  | { kind: 'space'; width: number };

/** Share of numbers of 1, 2, 3 … digits. */
const LENGTHS = [0.08, 0.1, 0.15, 0.19, 0.19, 0.14, 0.09, 0.04, 0.02];

const SHARES = {
  /** Round amounts end in zeros. */
  trailingZeros: 0.4,
  sameAgain: 0.12,
  grouped: 0.4,
  cents: 0.08,
  before: 0.3,
  behind: 0.45,
  spaced: 0.12,
} as const;

/** What stands between thousands; mostly a point. */
const BETWEEN: readonly MarkName[] = ['point', 'point', 'point', 'comma', 'apostrophe'];

/** What closes a line, so that nobody can add a digit. */
const FILLERS: readonly (readonly MarkName[])[] = [
  ['point', 'dash'],
  ['point', 'dash'],
  ['comma', 'dash'],
  ['dash'],
  ['dash', 'dash'],
  ['equals'],
  ['equals', 'equals'],
  ['point', 'equals'],
  ['long dash'],
  ['point', 'long dash'],
  ['wave'],
  ['hash'],
  ['hash', 'hash'],
  ['slash'],
  ['slash', 'slash'],
  ['star'],
  ['cross'],
  ['cross', 'cross', 'cross'],
  ['point'],
  ['bracket'],
];

const OPENERS: readonly (readonly MarkName[])[] = [
  ['dollar'],
  ['dollar'],
  ['equals'],
  ['dash'],
  ['hash'],
  ['star'],
  ['long dash'],
  ['point'],
  ['colon'],
  ['slash'],
];

export function writtenAmount(random: Random): Token[] {
  const digits = digitsOf(random);
  const tokens: Token[] = [];
  if (random.chance(SHARES.before)) tokens.push(...marks(OPENERS, random));
  const grouped = digits.length > 3 && random.chance(SHARES.grouped);
  const between = random.pick(BETWEEN);
  const spaced = digits.length > 3 && random.chance(SHARES.spaced);
  const cents = digits.length > 2 && random.chance(SHARES.cents) ? digits.length - 2 : 0;
  digits.forEach((label, place) => {
    const left = (cents || digits.length) - place;
    if (cents && left === 0) {
      tokens.push({ kind: 'mark', name: random.chance(0.5) ? 'comma' : 'point' });
    } else if (place > 0 && left > 0 && left % 3 === 0) {
      if (grouped) tokens.push({ kind: 'mark', name: between });
      else if (spaced) tokens.push({ kind: 'space', width: random.uniform(0.2, 0.6) });
    }
    tokens.push({ kind: 'digit', label });
  });
  if (random.chance(SHARES.behind)) tokens.push(...marks(FILLERS, random));
  return tokens;
}

/** Marks alone. */
export function nothingWritten(random: Random): Token[] {
  if (random.chance(0.5)) return [];
  return Array.from({ length: 1 + random.index(3) }, () => ({
    kind: 'mark',
    name: random.pick(MARK_NAMES),
  }));
}

function digitsOf(random: Random): number[] {
  let left = random.uniform();
  const found = LENGTHS.findIndex((share) => {
    left -= share;
    return left < 0;
  });
  const length = found < 0 ? 4 : found + 1;
  const digits = Array.from({ length }, () => random.index(10));
  for (let i = 1; i < length; i++) {
    if (random.chance(SHARES.sameAgain)) digits[i] = digits[i - 1]!;
  }
  if (length > 2 && random.chance(SHARES.trailingZeros)) {
    digits.fill(0, length - 1 - random.index(length - 1));
    if (random.chance(0.3)) digits[length - 1 - random.index(2)] = random.index(10);
  }
  return digits;
}

function marks(groups: readonly (readonly MarkName[])[], random: Random): Token[] {
  const gap: Token[] = random.chance(0.4)
    ? [{ kind: 'space', width: random.uniform(0.1, 0.8) }]
    : [];
  const own: Token[] = random.pick(groups).map((name) => ({ kind: 'mark', name }));
  return random.chance(0.5) ? [...gap, ...own] : [...own, ...gap];
}
