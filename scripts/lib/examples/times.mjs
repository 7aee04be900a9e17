/** The table of examples/README.md: what was run in each example, and how long it took. */
import { readFileSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { root } from '../paths.mjs';
import { EXAMPLES } from './list.mjs';

const PAGE = join(root, 'examples/README.md');
const MARKED = /(<!-- figures: times -->\n)[\s\S]*?(<!-- \/figures: times -->)/;

const PARTS = ['install', 'types', 'dev', 'build', 'ssr', 'reading', 'submit'];
const HEAD = [
  `| example | ${PARTS.join(' | ').replace('ssr', 'SSR')} |`,
  `| --- |${' --- |'.repeat(PARTS.length)}`,
];

/**
 * Rows of examples that were not run now keep what they have.
 *
 * @param times seconds by title and part.
 * @param load the load average before the first of them.
 */
export function keepTimes(times, load) {
  const page = readFileSync(PAGE, 'utf8');
  const [table] = page.match(MARKED);
  const rows = EXAMPLES.filter(({ test }) => !test).flatMap((example) => {
    const { name, title = name } = example;
    const link = `| [${title}](${name}) |`;
    if (times[title]) return [`${link} ${cells(example, times[title]).join(' | ')} |`];
    return table.split('\n').filter((line) => line.startsWith(link));
  });
  const machine = `Node ${process.versions.node} on ${platform()} ${arch()}, ${cpus().length} cores`;
  const date = new Date().toISOString().slice(0, 10);
  const text = [
    ...HEAD,
    ...rows,
    '',
    `\`npm run examples -- --write\`, ${date}, ${machine}, load average ${load.toFixed(1)} at the start (from ${cpus().length} on,`,
    'other processes make it slower). A row keeps its times until its example is run again.',
  ].join('\n');
  writeFileSync(PAGE, page.replace(MARKED, `$1\n${text}\n\n$2`));
}

const cells = ({ ssr, types }, seconds) =>
  PARTS.map((part) => {
    if (part === 'ssr') return ssr ? 'yes' : '–';
    if (part === 'types' && types === 'build') return 'in the build';
    // Where nothing is built, one server is all there is.
    const time = part === 'dev' ? (seconds.dev ?? seconds.served) : seconds[part];
    if (time === undefined) return '–';
    return time < 0.1 ? '< 0.1 s' : `${time.toFixed(1)} s`;
  });
