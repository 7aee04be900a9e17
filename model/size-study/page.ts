/** The ladder as a page: what each size of network costs and what it is worth. */
import { arch, availableParallelism, platform } from 'node:os';
import { markdownTable, percent, thousands } from '../evaluate/format.js';
import { type Chart, chartsSvg } from '../report/chart.js';
import type { Rung } from './measure-size.js';

/** Errors of 0 cannot stand on a logarithmic axis. */
const SMALLEST_ERROR = 0.0001;

/** @param chart path of the picture, relative to the page. */
export function ladderPage(rungs: readonly Rung[], chosen: string, chart: string): string {
  const sets = namesOfSets(rungs);
  const seeds = rungs.filter(({ architecture }) => architecture === chosen).length;
  const spread =
    seeds > 1
      ? `;\n\`${chosen}\`, the shipped one, with ${seeds} seeds, which shows how much is chance`
      : '';
  return `# The ladder: how large the network has to be

Each network is trained for a third of the shipped schedule (${rungs[0]?.epochs ?? 0} epochs) with one seed${spread}. Accuracy is that of the averaged float
weights on development writers, digit by digit. Nothing is chosen on a test set.

${ladderTable(rungs, sets)}

![Wrong answers against bytes and multiply-adds](${chart})

Bytes are weights and manifest, gzipped. A digit is one \`recognize()\` with a known length of one, on the
\`cpu\` backend, median; ${platform()} ${arch()}, ${availableParallelism()} cores, Node ${process.versions.node}.

Written by \`npm run size-study\`, ${[...new Set(rungs.map(({ date }) => date))].sort().join(' and ')}.
`;
}

function ladderTable(rungs: readonly Rung[], sets: readonly string[]): string {
  return markdownTable(
    ['network', 'seed', 'parameters', 'multiply-adds', 'bytes gzip', 'ms a digit', ...sets],
    rungs.map((rung) => [
      `\`${rung.architecture}\``,
      rung.seed,
      thousands(rung.parameters),
      thousands(rung.multiplyAdds),
      thousands(rung.gzip),
      rung.milliseconds.toFixed(1),
      ...sets.map((set) => percent(rung.dev[set])),
    ]),
  );
}

/** Errors against bytes, and below against multiply-adds; one line a development set. */
export function ladderChart(rungs: readonly Rung[], seed: number): string {
  const ladder = rungs
    .filter((rung) => rung.seed === seed)
    .sort((a, b) => a.multiplyAdds - b.multiplyAdds);
  const against = (cost: (rung: Rung) => number): Chart['series'] =>
    namesOfSets(rungs).map((set, i) => ({
      name: set,
      points: ladder.map((rung) => ({
        x: cost(rung),
        y: 100 * Math.max(SMALLEST_ERROR, 1 - (rung.dev[set] ?? 0)),
        // The names once, on the first line, are enough.
        label: i === 0 ? rung.architecture : undefined,
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

function namesOfSets(rungs: readonly Rung[]): string[] {
  return [...new Set(rungs.flatMap(({ dev }) => Object.keys(dev)))];
}
