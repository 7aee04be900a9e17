/** What is known of a text without the code for formats, or before it is loaded. */

import type { Draft } from './history.js';
import { isConditional, type Limits } from './limits.js';
import { parseValue } from './number-text.js';
import { textOf } from './places.js';
import type { Content, Understood } from './text-format.js';

/** 1.234 may be a thousand and more. */
const MAYBE_GROUPED = /[.,]\d{3}$/;

/** @param failed the code for formats cannot be loaded: only canonical text has a value. */
export function understandPlain(
  { places, recognition }: Content,
  { value: known, strokes }: Draft,
  limits: Limits,
  failed: boolean,
): Understood {
  const text = textOf(places);
  const isKnown = /^\d*$/.test(text) || (failed && !MAYBE_GROUPED.test(text));
  const asSet = strokes.length === 0 ? known : undefined;
  const value = asSet ?? (isKnown ? parseValue(text, limits) : '');
  const waits = text !== '' && !failed && (value === '' || isConditional(limits));
  return { places, recognition, meaning: { value, text, waits } };
}
