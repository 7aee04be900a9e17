/** Comma-separated values, as RFC 4180 has them. */
import type { Result } from './result.js';

const COLUMNS = 'time,source,value,read,confidence,corrected';

/** A row for each result beneath a row of names; lines end in CRLF. */
export function toCSV(results: readonly Result[]): string {
  const rows = results.map(({ time, source, value, read, confidence, corrected }) =>
    [
      time.toISOString(),
      csvField(source),
      csvField(value),
      csvField(read),
      confidence.toFixed(4),
      corrected,
    ].join(','),
  );
  return [COLUMNS, ...rows].map((row) => `${row}\r\n`).join('');
}

/** What a spreadsheet would take for a formula, full-width signs included. */
const FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;
const NUMBER = /^-?\d+([.,]\d+)?$/;

/** A text in quotes. An apostrophe in front keeps what is no number from being taken for a formula. */
export function csvField(text: string): string {
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
