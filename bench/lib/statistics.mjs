/** Statistics and tables of the bench. */
import { quantile } from 'simple-statistics';

export const median = (values) => quantile(values, 0.5);
export const p95 = (values) => quantile(values, 0.95);

export const ms = (value) => (value < 10 ? value.toFixed(1) : value.toFixed(0));
/** `1 digit`, `5 digits` */
export const digits = (count) => `${count} digit${count === 1 ? '' : 's'}`;
export const kB = (bytes) => (bytes / 1000).toFixed(1);

/** A Markdown table. */
export function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
