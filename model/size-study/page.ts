/** The page of the size study: cost and accuracy of each size of network. */
import { arch, availableParallelism, platform } from 'node:os';
import { markdownTable, percent, thousands } from '../evaluate/format.js';
import { type Chart, chartsSvg } from '../report/chart.js';
import type { SizeResult } from './measure-size.js';

/** Errors of 0 cannot stand on a logarithmic axis. */
const SMALLEST_ERROR = 0.0001;

/** @param chart path of the picture, relative to the page. */
export function sizeStudyPage(
  results: readonly SizeResult[],
  chosen: string,
  chart: string,
): string {
  const sets = namesOfSets(results);
  const seeds = results.filter(({ architecture }) => architecture === chosen).length;
  const spread =
    seeds > 1
      ? `;\n\`${chosen}\`, the shipped one, with ${seeds} seeds, which shows how much of a difference is chance`
      : '';
  return `# Size study: how large the network has to be

Each network is trained for a third of the shipped schedule (${results[0]?.epochs ?? 0} epochs) with one seed${spread}. Accuracy is that of the averaged float
weights on development writers, digit by digit. Nothing is chosen on a test set.

${sizeTable(results, sets)}

![Wrong answers against bytes and multiply-adds](${chart})

Bytes are weights and manifest, gzipped. A digit is one \`recognize()\` with a known length of one, on the
\`cpu\` backend, median; ${platform()} ${arch()}, ${availableParallelism()} cores, Node ${process.versions.node}.

Written by \`npm run size-study\`, ${[...new Set(results.map(({ date }) => date))].sort().join(' and ')}.
`;
}

function sizeTable(results: readonly SizeResult[], sets: readonly string[]): string {
  return markdownTable(
    ['network', 'seed', 'parameters', 'multiply-adds', 'bytes gzip', 'ms a digit', ...sets],
    results.map((result) => [
      `\`${result.architecture}\``,
      result.seed,
      thousands(result.parameters),
      thousands(result.multiplyAdds),
      thousands(result.gzip),
      result.milliseconds.toFixed(1),
      ...sets.map((set) => percent(result.dev[set])),
    ]),
  );
}

/** Errors against bytes, and below against multiply-adds; one line a development set. */
export function sizeStudyChart(results: readonly SizeResult[], seed: number): string {
  const ladder = results
    .filter((result) => result.seed === seed)
    .sort((a, b) => a.multiplyAdds - b.multiplyAdds);
  const against = (cost: (result: SizeResult) => number): Chart['series'] =>
    namesOfSets(results).map((set, i) => ({
      name: set,
      points: ladder.map((result) => ({
        x: cost(result),
        y: 100 * Math.max(SMALLEST_ERROR, 1 - (result.dev[set] ?? 0)),
        // The names once, on the first line, are enough.
        label: i === 0 ? result.architecture : undefined,
      })),
    }));
  const errors = { yTitle: 'wrong answers, %', yScale: 'log', yFormat: '~g' } as const;
  return chartsSvg([
    {
      ...errors,
      title: 'Errors on development sets, by size',
      xTitle: 'weights and manifest, kB gzip',
      series: against(({ gzip }) => gzip / 1000),
    },
    {
      ...errors,
      title: 'Errors on development sets, by work',
      xTitle: 'million multiply-adds a digit',
      series: against(({ multiplyAdds }) => multiplyAdds / 1e6),
    },
  ]);
}

function namesOfSets(results: readonly SizeResult[]): string[] {
  return [...new Set(results.flatMap(({ dev }) => Object.keys(dev)))];
}
