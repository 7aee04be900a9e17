/** Formats results as comma-separated values (RFC 4180). */
import type { Result } from './result.js';

const COLUMNS = 'time,source,value,read,confidence,corrected';

/** A row with the column names, and a row for each result; lines end in CRLF. */
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

/** Matches text that a spreadsheet would interpret as a formula, full-width signs included. */
const FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;
const NUMBER = /^-?\d+([.,]\d+)?$/;

/** A quoted field. A text that could be a formula is preceded by an apostrophe, unless it is a number. */
export function csvField(text: string): string {
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
