/** Size of the model, and time for a digit. */
import { createRecognizer, type Recognizer } from 'digit-pad/engine';
import { median } from 'simple-statistics';
import { markdownTable, thousands } from '../format.js';
import { modelCost } from '../model-cost.js';
import { spread } from '../read-set.js';
import type { Evaluation, Section } from '../section.js';
import { penSets } from '../sets.js';

/** Digits read in one run, and runs; the median of the runs counts. */
const DIGITS = 200;
const RUNS = 7;

const BACKENDS = ['cpu', 'wasm'] as const;

export const costSection: Section = {
  name: 'cost',
  title: 'Size and speed',
  async measure(evaluation) {
    const { model } = evaluation.recognizer.info;
    const { parameters, multiplyAdds, bytes, gzip } = modelCost(new URL(model));
    const timings = [];
    for (const backend of BACKENDS) timings.push(await timeBackend(backend, model, evaluation));
    const rows = [
      ['parameters', thousands(parameters)],
      ['multiply-adds per digit', thousands(multiplyAdds)],
      ['size of weights and manifest', `${thousands(bytes)} bytes`],
      ['size after gzip compression', `**${thousands(gzip)} bytes**`],
      ...timings.map(({ backend, milliseconds, processor, runs }) => {
        const elapsed = runs.map((run) => run.elapsed);
        const range = `${Math.min(...elapsed).toFixed(2)} to ${Math.max(...elapsed).toFixed(2)}`;
        return [
          `time per digit, ${backend} backend`,
          `**${milliseconds.toFixed(2)} ms** (median of ${RUNS} runs of ${DIGITS} digits, ${range}; ${processor.toFixed(2)} ms of processor time)`,
        ];
      }),
    ];
    return {
      lines: rows.map((row) => row.join(': ').replaceAll('**', '')),
      figures: { parameters, multiplyAdds, bytes, gzip, timings },
      places: { cost: markdownTable(['measure', 'value'], rows) },
    };
  },
};

/** Of a digit, ms: elapsed, and processor time, which other work on the machine hardly changes. */
interface Timing {
  elapsed: number;
  processor: number;
}

async function timeBackend(
  backend: (typeof BACKENDS)[number],
  model: string,
  evaluation: Evaluation,
) {
  const recognizer = await createRecognizer({ model, backend });
  const runs = await timeDigits(recognizer, evaluation);
  recognizer.dispose();
  return {
    backend,
    milliseconds: median(runs.map((run) => run.elapsed)),
    processor: median(runs.map((run) => run.processor)),
    runs,
  };
}

/** From ink to answer, for each run; one more run before warms up. */
async function timeDigits(recognizer: Recognizer, evaluation: Evaluation): Promise<Timing[]> {
  const digits = penSets(evaluation.data, evaluation.split).flatMap(({ samples }) =>
    spread(samples, DIGITS / 2),
  );
  const runs: Timing[] = [];
  for (let run = 0; run <= RUNS; run++) {
    const [start, used] = [performance.now(), process.cpuUsage()];
    for (const { writing } of digits) await recognizer.recognize(writing, { length: 1 });
    const { user, system } = process.cpuUsage(used);
    runs.push({
      elapsed: (performance.now() - start) / digits.length,
      processor: (user + system) / 1000 / digits.length,
    });
    evaluation.progress('timing', run, RUNS);
  }
  return runs.slice(1);
}
