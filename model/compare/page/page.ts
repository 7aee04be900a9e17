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

const WAY_NAMES: Record<Way, string> = { published: 'as published', ours: 'ours' };

/** @param links addresses relative to the page. */
export function comparisonPage(
  { systems, results, command, quick }: Comparison,
  links: { chart: string; digits: string; results: string },
): string {
  const missing = systems.filter(({ name }) => !results.some((result) => result.name === name));
  return `# Comparison with earlier systems

Earlier systems of this kind, trained anew on MNIST's training file and measured on one machine together
with this package. Made by \`${command}\`; every figure here comes from that run.
${quick ? '\n**A quick run on a part of the data: its figures only show that the command works.**\n' : ''}${missing.length > 0 ? `\n**Not measured yet**: ${missing.map(({ name }) => `\`${name}\``).join(', ')}. Run the same command to continue.\n` : ''}
## Right answers

${accuracyTable(systems, results)}

*As published*: MNIST's pictures as they are; pen digits drawn into a square canvas (a line of 20 px on
280, the digit 40 to 90 % of the canvas, its size and place at random), and the whole canvas shrunk to
28 × 28, as demos of such systems do. *Ours*: cropped to the ink, scaled and centred by the engine's own
\`normalize.ts\`; the same weights, nothing is trained again. Every digit is known to be one digit. The
shipped network was also trained on pen digits of other writers; the earlier systems were trained on MNIST
only, as published.

${markdownList(whoIsAhead(systems, results))}
![Wrong answers of each system on each set](${links.chart})

## Cost

${costTable(systems, results)}

Times are processor times, which other work on the machine hardly changes. For a network, one digit is a
\`recognize()\` of pen ink on the \`cpu\` backend; for a classical method it is drawing and classifying, one
after another. Networks are measured as exported, in eight bits. Parameters are counted as published.

## Claims

${markdownList(claimsThatDiffer(systems, results)) || 'Every claim of a system that is measured here came out within 0.3 points.\n'}
The sources of the four classical claims give neither settings nor sample sizes; ours are in
\`model/compare/systems/\`. If training time grows with the
square of the number of pictures, only the first ones are used; the table gives their number.

Precision, recall and specificity of each digit, with all confusions: [${links.digits}](${links.digits}).
All counts, from which a stopped command continues: [${links.results}](${links.results}).

${provenanceOf(results)}
`;
}

function accuracyTable(systems: readonly System[], results: readonly SystemResult[]): string {
  const sets = results[0]!.sets;
  const columns = sets.flatMap(({ name }) => WAYS.map((way) => ({ name, way })));
  const head = columns.map(({ name, way }) => `${name}, ${WAY_NAMES[way]}`);
  return markdownTable(
    ['system', 'claimed on MNIST', ...head],
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
    ['system', 'what it is', 'parameters', 'learned from', 'training', 'one digit'],
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
  return `Digits: ${digits.join(', ')}. Measured: ${runs.join('; ')}.`;
}

export function markdownList(items: readonly string[]): string {
  return items.map((item) => `- ${item}\n`).join('');
}

/** Two minutes or more in minutes. */
function duration(seconds: number): string {
  return seconds < 120 ? `${seconds.toFixed(0)} s` : `${(seconds / 60).toFixed(0)} min`;
}
