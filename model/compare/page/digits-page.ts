/** Each system digit by digit: confusions, and the measures that follow from them. */
import { markdownTable, percent } from '../../evaluate/format.js';
import { accuracy, type Confusion, digitMetrics } from '../metrics.js';
import type { SystemResult } from '../result.js';
import { WAYS } from '../sets.js';
import type { Comparison } from './page.js';

const READ_AS = [...Array(10).keys()].map((digit) => `read ${digit}`);

export function digitsPage({ systems, results, command }: Comparison): string {
  return `# Comparison with earlier systems, digit by digit

For each system, test set and preprocessing ([explained here](comparison.md#accuracy)), a table has one row for each
written digit: how often it was read as each digit, and three measures. *Refused* counts the samples that were read as
no digit or as several.

- *precision*: of the samples that were read as this digit, the share that is this digit
- *recall* (sensitivity): of the samples of this digit, the share that was read as this digit
- *specificity*: of the samples of all other digits, the share that was not read as this digit

Written by \`${command}\`.

${results.map((result) => section(result, isShipped(systems, result))).join('\n')}`;
}

function isShipped(systems: Comparison['systems'], { name }: SystemResult): boolean {
  return systems.some((system) => system.name === name && system.kind === 'shipped');
}

/** The shipped system has one way only. */
function section({ name, sets }: SystemResult, shipped: boolean): string {
  const tables = sets.flatMap((set) =>
    (shipped ? (['ours'] as const) : WAYS).map((way) => {
      const how = shipped ? '' : way === 'ours' ? ', our preprocessing' : ', as published';
      const confusion = set.confusions[way];
      return `### ${set.name}${how}: ${percent(accuracy(confusion))}\n\n${table(confusion)}\n`;
    }),
  );
  return `## ${name}\n\n${tables.join('\n')}`;
}

function table(confusion: Confusion): string {
  return markdownTable(
    ['digit', ...READ_AS, 'refused', 'precision', 'recall', 'specificity'],
    confusion.map((row, digit) => {
      const { precision, recall, specificity } = digitMetrics(confusion, digit);
      return [`**${digit}**`, ...row, percent(precision), percent(recall), percent(specificity)];
    }),
  );
}
