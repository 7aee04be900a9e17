/** What a pad's options say of its text, checked: what is wrong is named once in the console, and left out. */
import type { Check, Format } from '../../engine/data/format.js';
import {
  CHECKS,
  conflictsOf,
  type GrammarOptions,
  type PatternTable,
} from '../../engine/decode/grammar/index.js';
import type { PadOptions } from '../attributes.js';

/** `decimal` and `signed` alone are short for a number. */
export function formatOf({ format, decimal, signed }: PadOptions): Format {
  return format === 'digits' && (decimal || signed) ? 'number' : format;
}

/** @param pattern what the pad's pattern was compiled to, where it can steer. */
export function formatOptions(
  pad: PadOptions,
  locale: string,
  pattern: PatternTable | undefined,
): GrammarOptions {
  const { decimal, signed } = pad;
  const check = checkOf(pad);
  const format = formatOf(pad);
  const accept = acceptedBy(pad);
  return {
    format,
    locale,
    decimal,
    signed,
    ...boundsOf(pad, format),
    ...(check && { check }),
    ...(accept && { accept }),
    ...(pattern && { pattern }),
  };
}

function checkOf({ check }: PadOptions): Check | undefined {
  const known = CHECKS.find((name) => name === check);
  if (check && !known) warnOnce('check', check, `check must be one of ${CHECKS.join(', ')}`);
  return known;
}

function acceptedBy(pad: PadOptions): readonly string[] | undefined {
  const root = pad.getRootNode() as Document | ShadowRoot;
  const list = pad.list ? root.getElementById?.(pad.list) : undefined;
  const options = [...((list as HTMLDataListElement | null)?.options ?? [])];
  const values = pad.accept ? Array.from(pad.accept, String) : options.map(({ value }) => value);
  return values.length > 0 ? values : undefined;
}

const warned = new Set<string>();

function boundsOf(pad: PadOptions, format: Format): Pick<GrammarOptions, 'min' | 'max' | 'step'> {
  const bounds: { min?: string; max?: string; step?: string } = {};
  if (format === 'phone') return bounds;
  for (const name of ['min', 'max', 'step'] as const) {
    // Templates may give numbers.
    const value = String(pad[name] ?? '');
    if (!value || value === 'any') continue;
    try {
      conflictsOf('0', { format, [name]: value });
      bounds[name] = value;
    } catch (error) {
      warnOnce(name, value, (error as Error).message);
    }
  }
  return bounds;
}

function warnOnce(name: string, value: string, reason: string): void {
  const wrong = `<digit-pad ${name}="${value}">: ${reason}. It is ignored.`;
  if (!warned.has(wrong)) console.warn(wrong);
  warned.add(wrong);
}
