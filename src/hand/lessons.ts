/** How the engine is asked what can be learned from ink. */

import type { ReadOptions } from '../engine/data/options.js';
import type { Recognizer } from '../engine/data/recognizer.js';

/** Plain digits are sought by their number, other values as the only one that is allowed. */
export function wantedLesson(value: string, options: ReadOptions): ReadOptions {
  if (value === '') return options;
  const { format, decimal, signed, pattern, accept, check, min, max, step } = options;
  const conditions = [format, decimal, signed, pattern, accept, check, min, max, step];
  if (conditions.some(Boolean) || !/^\d+$/.test(value)) return { ...options, accept: [value] };
  const { minLength: _, maxLength: __, ...rest } = options;
  return { ...rest, length: value.length };
}

let recognizer: Promise<Recognizer> | undefined;

/** One that all hands of a page share; it is started when the first one learns. */
export function defaultRecognizer(): Promise<Recognizer> {
  recognizer ??= import('../engine/index.js').then(({ createRecognizer }) => createRecognizer());
  recognizer.catch(() => {
    recognizer = undefined;
  });
  return recognizer;
}
