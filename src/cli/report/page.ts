/** The page of the report. */
import { escapeHtml } from './escape-html.js';
import { STYLES } from './styles.js';

export interface Failure {
  file: string;
  reason: string;
}

export interface ReportContent {
  /** A list item for each number, HTML. */
  doubtful: readonly string[];
  sure: readonly string[];
  failures: readonly Failure[];
  /** Number of files that were read. */
  pictures: number;
  minConfidence: number;
}

/** Nothing is loaded from anywhere, whatever a file name holds. */
const POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

export function reportPage({
  doubtful,
  sure,
  failures,
  pictures,
  minConfidence,
}: ReportContent): string {
  const numbers = doubtful.length + sure.length;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Numbers in pictures: ${numbers} read, ${doubtful.length} doubtful</title>
<style>${STYLES}</style>
</head>
<body>
<header>
<h1>Numbers in pictures</h1>
<p>${numbers} ${numbers === 1 ? 'number' : 'numbers'} in ${pictures} of ${pictures + failures.length} files, read by digit-pad
on ${new Date().toISOString().slice(0, 10)}. Doubtful are numbers with a confidence below ${Math.round(100 * minConfidence)} %, and those that
do not keep to what was requested.</p>
${filter(doubtful.length, sure.length, failures.length)}</header>
<main>
${section('doubtful', 'Doubtful', doubtful)}${section('sure', 'Not doubtful', sure)}${section('failed', 'Not read', failures.map(failureItem))}</main>
</body>
</html>
`;
}

/** Works without a script: the style sheet hides the sections that are not chosen. */
function filter(doubtful: number, sure: number, failed: number): string {
  const choices = [
    { name: 'all', label: 'All', count: doubtful + sure + failed },
    { name: 'doubtful', label: 'Doubtful', count: doubtful },
    { name: 'sure', label: 'Not doubtful', count: sure },
    { name: 'failed', label: 'Not read', count: failed },
  ];
  const radios = choices.map(
    ({ name, label, count }) =>
      `<label><input type="radio" name="show" id="show-${name}"${name === 'all' ? ' checked' : ''}> ${label} (${count})</label>`,
  );
  return `<fieldset>\n<legend>Show</legend>\n${radios.join('\n')}\n</fieldset>\n`;
}

function section(name: string, title: string, items: readonly string[]): string {
  if (items.length === 0) return '';
  return `<section class="${name}">\n<h2>${title} (${items.length})</h2>\n<ol>\n${items.join('')}</ol>\n</section>\n`;
}

function failureItem({ file, reason }: Failure): string {
  return `<li><bdi>${escapeHtml(file)}</bdi>: ${escapeHtml(reason)}</li>\n`;
}
