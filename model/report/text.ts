/** The data report as people read it in a terminal. */
import type { DataReport, FileReport } from './data-report.js';
import type { SetReport } from './tally.js';

/** Broken rows of one file that are listed; the others are counted. */
const PROBLEMS_SHOWN = 3;
/** Characters of a checksum that are enough to compare by eye. */
const CHECKSUM_SHOWN = 12;

/** The full report: sets with their classes, writers and strokes, then files with their problems. */
export function fullReport({ sets, files }: DataReport): string {
  const rows = sets.map((set) => [
    set.set,
    set.split,
    String(set.count),
    ...set.classes.map(String),
    writersOf(set),
    set.strokes?.join(' ') ?? '–',
    set.blank === undefined ? '–' : String(set.blank),
  ]);
  const digits = Array.from({ length: 10 }, (_, digit) => String(digit));
  const header = ['set', 'split', 'digits', ...digits];
  return [
    ...table([...header, 'writers (digits of each)', 'strokes 1 2 3 4 5+', 'blank'], rows),
    '',
    ...table(['file', 'SHA-256', 'as known', 'broken rows'], files.map(fileRow)),
    ...files.flatMap(problemsOf),
  ].join('\n');
}

/** The short report, printed before each training. */
export function shortReport({ sets, files }: DataReport): string {
  const rows = sets
    .filter(({ split }) => split !== 'test')
    .map((set) => [set.set, set.split, String(set.count), balanceOf(set), writersOf(set)]);
  const unlike = files.filter(({ known, sha256 }) => known === false && sha256 !== undefined);
  const note = `Other data than the shipped model's: ${unlike.map(({ file }) => file).join(', ')}.`;
  return [
    ...table(['set', 'split', 'digits', 'rarest and commonest', 'writers (digits of each)'], rows),
    ...(unlike.length > 0 ? [note] : []),
    ...files.flatMap(problemsOf),
  ].join('\n');
}

function balanceOf({ classes, count }: SetReport): string {
  const [rarest, commonest] = [Math.min(...classes), Math.max(...classes)];
  const part = (n: number) => `${classes.indexOf(n)}: ${((100 * n) / count).toFixed(1)} %`;
  return `${part(rarest)}, ${part(commonest)}`;
}

function writersOf({ writers }: SetReport): string {
  if (!writers) return '–';
  return `${writers.count} (${writers.min} to ${writers.max}, median ${writers.median})`;
}

function fileRow({ file, sha256, known, problems }: FileReport): string[] {
  const verdict = known === undefined ? '–' : known ? 'yes' : 'no';
  return [
    file,
    sha256?.slice(0, CHECKSUM_SHOWN) ?? 'missing',
    sha256 ? verdict : '–',
    String(problems.length),
  ];
}

function problemsOf({ problems }: FileReport): string[] {
  const more = problems.length - PROBLEMS_SHOWN;
  const shown = problems.slice(0, PROBLEMS_SHOWN).map((problem) => `✖ ${problem}`);
  return more > 0 ? [...shown, `  and ${more} more in this file`] : shown;
}

/** Columns as wide as their widest cell, two spaces between them. */
function table(header: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const all = [header, ...rows];
  const widths = header.map((_, i) => Math.max(...all.map((row) => row[i]!.length)));
  return all.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i]!))
      .join('  ')
      .trimEnd(),
  );
}
