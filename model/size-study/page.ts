/** The page of the size study: cost and accuracy of each size of network. */
import { arch, availableParallelism, platform } from 'node:os';
import { markdownTable, percent, thousands } from '../evaluate/format.js';
import { type Chart, chartsSvg } from '../report/chart.js';
import { RECIPES } from '../training/recipes.js';
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
      ? `\n\`${chosen}\` is trained with ${seeds} seeds: its rows show how much results vary between seeds.`
      : '';
  return `# Size study: how large the network has to be

This page compares networks of several sizes: how many digits each classifies correctly, and what it costs. Each
network is trained by the recipe \`${chosen}\` of [training.md](training.md) with a third of its epochs
(${results[0]?.epochs ?? 0} instead of ${RECIPES.digits.epochs}), from one seed of the random number generator.${spread}
The network that ships is \`${chosen}\` with additional outputs for signs, such as a comma or a minus.

${sizeTable(results, sets)}

![Wrong answers against bytes and multiply-adds](${chart})

- *multiply-adds*: multiplications, each with an addition, to classify one digit
- *bytes gzip*: size of the exported weights and their manifest after gzip compression
- *ms per digit*: median time of one \`recognize()\` call for one digit (\`length: 1\`), on the \`cpu\` backend;
  ${platform()} ${arch()}, ${availableParallelism()} cores, Node ${process.versions.node}
- *MNIST*, *pendigits*, *UNIPEN*: share of single digits that the network classifies correctly
- *not a digit*: share of scribbles and other shapes that the network assigns to its class "not a digit"

The samples of the last four columns belong to the development set, which is part of neither the training set nor the
test set ([how the data are split](training.md#data)). The weights are the average over the training steps,
before they are rounded to eight bits. No decision uses the test set.

Written by \`npm run size-study\`, ${[...new Set(results.map(({ date }) => date))].sort().join(' and ')}.
`;
}

function sizeTable(results: readonly SizeResult[], sets: readonly string[]): string {
  return markdownTable(
    [
      'network',
      'seed',
      'parameters',
      'multiply-adds',
      'bytes gzip',
      'ms per digit',
      ...sets.map(nameOf),
    ],
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
      name: nameOf(set),
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
      title: 'Errors on development sets, by multiply-adds',
      xTitle: 'million multiply-adds per digit',
      series: against(({ multiplyAdds }) => multiplyAdds / 1e6),
    },
  ]);
}

/** Development sets as the page names them. */
const NAMES: Readonly<Record<string, string>> = {
  mnist: 'MNIST',
  unipen: 'UNIPEN',
  none: 'not a digit',
};

function nameOf(set: string): string {
  return NAMES[set] ?? set;
}

function namesOfSets(results: readonly SizeResult[]): string[] {
  return [...new Set(results.flatMap(({ dev }) => Object.keys(dev)))];
}
