/**
 * npm test: installs what is missing, runs every step even when an earlier one fails, and ends with
 * one line, "N passed, N failed", over all of them.
 */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { checkNode } from './lib/node-version.mjs';
import { ensurePackages } from './lib/packages.mjs';

checkNode();
const { values } = parseArgs({
  options: { only: { type: 'string' }, engines: { type: 'string' } },
});
if (values.engines) process.env.DIGIT_PAD_ENGINES = values.engines;

await ensurePackages();
const { ensureBrowser } = await import('./lib/browser.mjs');
const steps = await stepsToRun();
const needsBrowser = steps.some((step) => step.browser);
const browserPath = needsBrowser ? await ensureBrowser() : undefined;
if (browserPath) process.env.CHROME_PATH = browserPath;

const total = { passed: 0, failed: 0, skipped: 0 };
for (const step of steps) {
  console.log(`\n── ${step.title} ${'─'.repeat(Math.max(0, 72 - step.title.length))}`);
  const start = performance.now();
  const { passed = 0, failed = 0, skipped = 0 } = await attempt(step);
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  console.log(`${sum({ passed, failed, skipped })} (${seconds(performance.now() - start)})`);
}

console.log(`\n${sum(total)}`);
process.exitCode = total.failed > 0 ? 1 : 0;

async function attempt(step) {
  try {
    if (step.browser && !browserPath) {
      console.log('✖ not run: no browser (see above)');
      return { failed: 1 };
    }
    return await step.run();
  } catch (error) {
    console.log(`✖ ${error.stack ?? error}`);
    return { failed: 1 };
  }
}

/** The steps in their order; --only node,browser picks some by key. */
async function stepsToRun() {
  const { build } = await import('./steps/build.mjs');
  const { lint } = await import('./steps/lint.mjs');
  const { structure } = await import('./steps/structure.mjs');
  const { budget } = await import('./steps/budget.mjs');
  const { nodeTests } = await import('./steps/node-tests.mjs');
  const { browserTests } = await import('./steps/browser-tests.mjs');
  const { checkPackage } = await import('./steps/package.mjs');
  const { examples } = await import('./steps/examples.mjs');
  const { accuracy } = await import('./steps/accuracy.mjs');
  const { screenshots } = await import('./steps/screenshots.mjs');
  const { stories } = await import('./steps/stories.mjs');
  const { site } = await import('./steps/site.mjs');
  const all = [
    { key: 'build', title: 'Type check and build', run: build },
    { key: 'lint', title: 'Lint and format', run: lint },
    { key: 'structure', title: 'Structure of src and dist', run: structure },
    { key: 'budget', title: 'Package and size budget', run: budget },
    { key: 'package', title: 'The package as npm would publish it', run: checkPackage },
    {
      key: 'node',
      title: 'Engine and model tests',
      run: () =>
        nodeTests(
          'test/engine',
          'test/model',
          'test/cli',
          'test/results',
          'test/testing',
          'test/hand',
          'test/scanner',
          'test/robustness/engine',
        ),
    },
    { key: 'browser', title: 'Element tests in a browser', run: browserTests, browser: true },
    {
      key: 'screenshots',
      title: 'Screenshots',
      run: () => screenshots(browserPath),
      browser: true,
    },
    { key: 'stories', title: 'Stories', run: () => stories(browserPath), browser: true },
    { key: 'site', title: 'Site', run: () => site(browserPath), browser: true },
    { key: 'examples', title: 'Examples', run: () => examples(browserPath), browser: true },
    { key: 'accuracy', title: 'Accuracy on open data', run: accuracy },
  ];
  if (!values.only) return all;
  const wanted = values.only.split(',');
  const unknown = wanted.filter((key) => !all.some((step) => step.key === key));
  if (unknown.length) {
    console.error(
      `Unknown step ${unknown.join(', ')}; there are ${all.map(({ key }) => key).join(', ')}.`,
    );
    process.exit(1);
  }
  return all.filter(({ key }) => wanted.includes(key));
}

function sum({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}

function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
