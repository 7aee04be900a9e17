/** The comparison as a page of tables and a chart, made from results alone. */
import { markdownTable, percent, thousands } from '../../evaluate/format.js';
import { accuracy, total } from '../metrics.js';
import type { SystemResult } from '../result.js';
import { WAYS, type Way } from '../sets.js';
import type { System } from '../system.js';
import { type Dot, dotPlots, type Panel } from './dot-plot.js';
import { claimsThatDiffer, MNIST, whoIsAhead } from './verdict.js';

export interface Comparison {
  /** In the order of the page. */
  systems: readonly System[];
  /** Of those that have been measured; never empty. */
  results: readonly SystemResult[];
  /** How to make the page again. */
  command: string;
  /** Trained and measured on a part, only to see that all of it works. */
  quick?: boolean;
}

const WAY_NAMES: Record<Way, string> = { published: 'as published', ours: 'our preprocessing' };

/** @param links addresses relative to the page. */
export function comparisonPage(
  { systems, results, command, quick }: Comparison,
  links: { chart: string; digits: string; results: string },
): string {
  const missing = systems.filter(({ name }) => !results.some((result) => result.name === name));
  return `# Comparison with earlier systems

How accurately earlier systems for handwritten digits read, compared with this package. Each of them was trained again
from its description, on MNIST's training file, and measured on the same machine and the same data. \`${command}\`
writes this page.
${quick ? '\n**A quick run on a part of the data: its figures only show that the command works.**\n' : ''}${missing.length > 0 ? `\n**Not measured yet**: ${missing.map(({ name }) => `\`${name}\``).join(', ')}. Run the same command to continue.\n` : ''}
## Accuracy

The share of single digits that each system reads correctly:

- *claimed*: the accuracy on MNIST that was published for the system
- *as published*: with the preprocessing that is usual for such systems. MNIST's pictures are used as they are. Pen
  digits are drawn into a square canvas of 280 px, with lines of 20 px, at a random position and with a random size of
  40 to 90 % of the canvas, and the whole canvas is scaled down to 28 × 28 px, as demos of such systems do
- *our preprocessing*: the same weights, but the ink is cropped, scaled and centred by this package
  (\`src/engine/draw/normalize.ts\`)

Every system knows that it gets one digit. The earlier systems were trained with MNIST only, as published; this
package was also trained with pen digits, by other writers than these. \`digit-pad\` is the version of this package at
the date of the measurement.

${accuracyTable(systems, results)}

${markdownList(whoIsAhead(systems, results))}
![Wrong answers of each system on each set](${links.chart})

## Cost

${costTable(systems, results)}

- *description*: "dense" is a fully connected layer, "changed pictures" are augmented ones
- *parameters*: as published for the system
- *training data*: number of pictures that the system was trained with. Where the training time grows with the square
  of that number, only the first pictures are used
- *training time*, *time per digit*: processor time, which hardly depends on other work on the machine. For a network,
  the time per digit is one \`recognize()\` call for pen ink on the \`cpu\` backend, with weights in eight bits as in
  the package; for the others it is the time to draw and classify a digit

## Published claims

These claims differ from the measured accuracy on MNIST, as published, by more than 0.3 percentage points:

${markdownList(claimsThatDiffer(systems, results)) || '- none\n'}
The sources of the claims for \`mlp\`, \`svm-rbf\`, \`knn\` and \`random-forest\` give neither settings nor numbers of
samples. The settings that were used here are in \`model/compare/systems/\`.

[${links.digits}](${links.digits}) has precision, recall, specificity and all confusions for each digit.
[${links.results}](${links.results}) has all counts; an interrupted command continues from it.

${provenanceOf(results)}
`;
}

function accuracyTable(systems: readonly System[], results: readonly SystemResult[]): string {
  const sets = results[0]!.sets;
  const columns = sets.flatMap(({ name }) => WAYS.map((way) => ({ name, way })));
  const head = columns.map(({ name, way }) => `${name}, ${WAY_NAMES[way]}`);
  return markdownTable(
    ['system', 'MNIST, claimed', ...head],
    results.map((result) => {
      const { kind, claimed } = systemOf(systems, result);
      const cells = columns.map(({ name, way }) => {
        if (kind === 'shipped' && way === 'published') return '–';
        const share = percent(accuracyOn(result, name, way));
        return kind === 'shipped' ? `**${share}**` : share;
      });
      return [`\`${result.name}\``, claimed.map((c) => percent(c)).join(', ') || '–', ...cells];
    }),
  );
}

function costTable(systems: readonly System[], results: readonly SystemResult[]): string {
  return markdownTable(
    ['system', 'description', 'parameters', 'training data', 'training time', 'time per digit'],
    results.map((result) => [
      `\`${result.name}\``,
      systemOf(systems, result).summary,
      result.parameters === undefined ? '–' : thousands(result.parameters),
      result.trainingRows === undefined ? '–' : `${thousands(result.trainingRows)} pictures`,
      result.trainingSeconds === undefined ? '–' : duration(result.trainingSeconds),
      `${result.milliseconds.toFixed(2)} ms`,
    ]),
  );
}

/** Claims against measurements, then all sets by each way. */
export function comparisonChart({ systems, results }: Comparison): string {
  const claims: Panel = {
    title: 'MNIST t10k: claimed and measured',
    rows: results.map((result) => {
      const claimed = systemOf(systems, result).claimed.map(
        (claim): Dot => ({ series: 'claimed', wrong: 1 - claim }),
      );
      const wrong = 1 - accuracyOn(result, MNIST, 'published');
      return { name: result.name, dots: [{ series: 'measured', wrong }, ...claimed] };
    }),
  };
  const panels = WAYS.map(
    (way): Panel => ({
      title: `All sets, ${way === 'ours' ? 'our preprocessing' : 'as published'}`,
      rows: results.map((result) => ({
        name: result.name,
        dots: result.sets.map(({ name, confusions }) => ({
          series: name,
          wrong: 1 - accuracy(confusions[way]),
        })),
      })),
    }),
  );
  return dotPlots([claims, ...panels]);
}

function systemOf(systems: readonly System[], { name }: SystemResult): System {
  return systems.find((system) => system.name === name)!;
}

function accuracyOn(result: SystemResult, set: string, way: Way): number {
  return accuracy(result.sets.find(({ name }) => name === set)!.confusions[way]);
}

function provenanceOf(results: readonly SystemResult[]): string {
  const digits = results[0]!.sets.map(
    ({ name, confusions }) => `${thousands(total(confusions.ours))} of ${name}`,
  );
  const runs = [...new Set(results.map(({ date, machine }) => `${date}, ${machine}`))];
  return `Test data: ${digits.join(', ')}. Measured: ${runs.join('; ')}.`;
}

export function markdownList(items: readonly string[]): string {
  return items.map((item) => `- ${item}\n`).join('');
}

/** Two minutes or more in minutes. */
function duration(seconds: number): string {
  return seconds < 120 ? `${seconds.toFixed(0)} s` : `${(seconds / 60).toFixed(0)} min`;
}
