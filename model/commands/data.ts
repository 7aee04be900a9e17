/**
 * `npm run data`: fetches the open sets that are published at stable addresses, checks them and puts
 * them where training looks. Ctrl-C and broken connections cost nothing: the next call goes on.
 */
import { resolve } from 'node:path';
import cliProgress from 'cli-progress';
import { fetchSets } from '../samples/download/fetch-sets.js';
import { OTHER_SETS, PUBLISHED_SETS } from '../samples/download/published-sets.js';
import { command } from './command-line/options.js';
import { runCommand, stopSignal } from './command-line/run.js';

const program = command('data', 'Fetches MNIST, pendigits and UJI.').option(
  '--to <folder>',
  'where to put them; git ignores the default',
  'data',
);

await runCommand(async () => {
  const { to } = program.parse().opts<{ to: string }>();
  const folder = resolve(to);
  const bar = new cliProgress.SingleBar({
    format: '{file} [{bar}] {percentage}% of {megabytes} MB',
    clearOnComplete: true,
  });
  const outcomes = await fetchSets(PUBLISHED_SETS, folder, {
    signal: stopSignal(),
    onProgress: (file, bytes, total) => {
      const payload = { file, megabytes: (total / 1e6).toFixed(1) };
      if (!bar.isActive) bar.start(total, bytes, payload);
      bar.setTotal(total);
      bar.update(bytes, payload);
    },
  }).finally(() => bar.stop());
  for (const { name, licence } of PUBLISHED_SETS) {
    const outcome = outcomes.find((one) => one.name === name);
    if (!outcome) console.log(`${name}: not fetched`);
    else console.log(outcome.problem ? `${name}: ${outcome.problem}` : `${name}: ${licence}`);
  }
  console.log(
    `\nIn ${folder}. The other sets have no address that gives them as they are used here:\n  ${OTHER_SETS.join('\n  ')}\ndocs/training.md says how their files look.`,
  );
  if (outcomes.length < PUBLISHED_SETS.length || outcomes.some(({ problem }) => problem)) {
    process.exitCode = 1;
  }
});
