/** Accuracy as people read it: lines on the console, tables in docs/. */
import { readFileSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform } from 'node:os';
import type { Miss } from './read-set.js';
import type { Accuracy } from './statistics.js';

export interface EvaluatedSet extends Accuracy {
  name: string;
  misses: readonly Miss[];
}

/** Pages whose table between the two marks is written by `npm run evaluate -- --write`. */
const PAGES = ['docs/accuracy.md', 'model/digits/README.md'];
const BEGIN = '<!-- accuracy: written by npm run evaluate -- --write -->';
const END = '<!-- /accuracy -->';

export function accuracyRow(set: EvaluatedSet): string {
  const { refused, split, confused } = kindsOf(set.misses);
  const writers = isByWriter(set)
    ? `, mean over writers ${percent(set.writerMean)}, 5th-percentile writer ${percent(set.fifthPercentileWriter)}`
    : '';
  return (
    `${set.name}: ${percent(set.accuracy)} (${interval(set)}) of ${set.count}${writers}; ` +
    `wrong: ${confused} confused, ${split} taken for several digits, ${refused} refused`
  );
}

export function writeAccuracyPage(sets: readonly EvaluatedSet[]): void {
  const table = accuracyTable(sets);
  for (const page of PAGES) {
    const text = readFileSync(page, 'utf8');
    const [start, end] = [text.indexOf(BEGIN), text.indexOf(END)];
    if (start < 0 || end < start) throw new Error(`${page} has no marks "${BEGIN}" … "${END}".`);
    writeFileSync(page, `${text.slice(0, start)}${BEGIN}\n${table}\n${text.slice(end)}`);
  }
}

function accuracyTable(sets: readonly EvaluatedSet[]): string {
  const rows = sets.map((set) => {
    const { refused, split, confused } = kindsOf(set.misses);
    const writers = isByWriter(set)
      ? [percent(set.writerMean), percent(set.fifthPercentileWriter)]
      : ['–', '–'];
    return `| ${[set.name, set.count, `**${percent(set.accuracy)}**`, interval(set), ...writers, confused, split, refused].join(' | ')} |`;
  });
  const date = new Date().toISOString().slice(0, 10);
  return [
    '| set | digits | right | 95 % interval | mean over writers | 5th-percentile writer | confused | taken for several | refused |',
    '|---|---|---|---|---|---|---|---|---|',
    ...rows,
    '',
    `\`npm run evaluate -- --write\`, ${date}, Node ${process.versions.node} on ${platform()} ${arch()}, ${cpus().length} cores.`,
  ].join('\n');
}

/** Where every sample has a writer of its own, writers are unknown. */
function isByWriter(set: EvaluatedSet): boolean {
  return set.fifthPercentileWriter !== undefined;
}

function kindsOf(misses: readonly Miss[]) {
  const refused = misses.filter((miss) => miss.answer === '').length;
  const split = misses.filter((miss) => miss.answer.length > miss.label.length).length;
  return { refused, split, confused: misses.length - refused - split };
}

function interval({ interval: [low, high] }: Accuracy): string {
  return `${percent(low)}–${percent(high)}`;
}

function percent(share: number | undefined): string {
  return share === undefined ? '–' : `${(100 * share).toFixed(2)} %`;
}
