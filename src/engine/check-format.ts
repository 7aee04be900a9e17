/** Checks of the options that say what may be written; loaded with the first of them. */

import type { Format } from './data/format.js';
import type { ReadOptions } from './data/options.js';
import { CHECKS } from './decode/grammar/options.js';
import { describe } from './support/describe.js';

const FORMATS: readonly Format[] = [
  'digits',
  'number',
  'amount',
  'percent',
  'date',
  'time',
  'phone',
];

const FLAG = 'v';

const NUMBER = { form: /^-?(\d+(\.\d+)?|\.\d+)$/, like: 'a number such as "-12.5"' };

/** What bounds look like where values are no numbers. */
const BOUNDS: Partial<Record<Format, { form: RegExp; like: string }>> = {
  date: { form: /^\d{4}-\d\d-\d\d$/, like: 'a date such as "2026-11-26"' },
  time: { form: /^\d\d:\d\d$/, like: 'a time such as "14:05"' },
};

/** @throws TypeError for what is no format, no pattern, no list … and RangeError for what is no bound. */
export function assertFormat(options: ReadOptions): void {
  const { format = 'digits', pattern, accept, check } = options;
  if (!FORMATS.includes(format)) {
    throw new TypeError(`format must be one of ${FORMATS.join(', ')}, got ${describe(format)}.`);
  }
  if (check !== undefined && !CHECKS.includes(check)) {
    throw new TypeError(`check must be one of ${CHECKS.join(', ')}, got ${describe(check)}.`);
  }
  assertPattern(pattern);
  const isList = Array.isArray(accept) && [...accept].every((value) => typeof value === 'string');
  if (accept !== undefined && !isList) {
    throw new TypeError(`accept must be an array of values (strings), got ${describe(accept)}.`);
  }
  const bound = BOUNDS[format] ?? NUMBER;
  for (const name of ['min', 'max'] as const) assertBound(name, options[name], bound);
  assertBound('step', options.step, NUMBER);
}

function assertBound(name: string, value: unknown, { form, like }: typeof NUMBER): void {
  if (value === undefined) return;
  if (typeof value !== 'string') {
    throw new TypeError(`${name} must be a string, ${like}, got ${describe(value)}.`);
  }
  if (!form.test(value)) throw new RangeError(`${name} must be ${like}, got ${describe(value)}.`);
}

function assertPattern(pattern: unknown): void {
  if (pattern === undefined) return;
  if (typeof pattern !== 'string') {
    throw new TypeError(
      `pattern must be a regular expression as a string, got ${describe(pattern)}.`,
    );
  }
  if (isRegularExpression(pattern) || !isRegularExpression('')) return;
  throw new TypeError(
    `pattern must be a regular expression (with the flag v), got ${describe(pattern)}.`,
  );
}

/** The flag that `<input>` uses is newer than some browsers, which then let every pattern pass. */
function isRegularExpression(pattern: string): boolean {
  try {
    return Boolean(new RegExp(pattern, FLAG));
  } catch {
    return false;
  }
}
