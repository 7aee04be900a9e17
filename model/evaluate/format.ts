/** Formats figures for people. */
import type { Accuracy } from './statistics/statistics.js';

/** 0.9935 → `99.35 %` */
export function percent(share: number | undefined, digits = 2): string {
  return share === undefined ? '–' : `${(100 * share).toFixed(digits)} %`;
}

/** `99.10–99.55 %` */
export function interval([low, high]: Accuracy['interval']): string {
  return `${(100 * low).toFixed(2)}–${percent(high)}`;
}

/** 12345 → `12,345` */
export function thousands(count: number): string {
  return count.toLocaleString('en-GB');
}

/** A Markdown table; every row has as many cells as the head. */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
