/** A value of each format, as an example of what may be written. */
import type { GrammarOptions } from '../../engine/decode/grammar/index.js';

/** Canonical; '' where an example says nothing that the name of the format does not. */
export function exampleOf({ format, decimal, min, max }: GrammarOptions): string {
  switch (format) {
    case 'number':
      return decimal ? '12.5' : '';
    case 'amount':
      return '12.50';
    case 'percent':
      return '12.5';
    case 'date':
      return min ?? max ?? '2026-11-26';
    case 'time':
      return min ?? max ?? '14:05';
    default:
      return '';
  }
}
