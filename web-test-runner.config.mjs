/**
 * Element tests in real browsers, against the built dist/digit-pad.js: Chromium, and Firefox and
 * WebKit where they are installed. DIGIT_PAD_ENGINES=firefox picks some.
 */
import process from 'node:process';
import { defaultReporter, summaryReporter } from '@web/test-runner';
import { countReporter } from './scripts/lib/count-reporter.mjs';
import { engines } from './scripts/lib/engines/index.mjs';
import { inputCommands } from './scripts/lib/engines/input-commands.mjs';
import { compiledTests } from './scripts/lib/test-files.mjs';
import { pages } from './scripts/lib/test-server/pages.mjs';
import { scenes } from './scripts/lib/test-server/scenes.mjs';

const faulty = scenes();
const countsFile = process.env.DIGIT_PAD_COUNTS;

export default {
  rootDir: '.',
  nodeResolve: true,
  // Real pointers and the focus belong to one page at a time.
  concurrency: 1,
  concurrentBrowsers: 1,
  ...(await engines(compiledTests('test/element', 'test/robustness/element'), {
    width: 1280,
    height: 800,
  })),
  plugins: [inputCommands(), faulty.plugin],
  // What a CDN sends: tests load the package from another origin too.
  middleware: [
    faulty.middleware,
    pages,
    (context, next) => {
      context.set('Access-Control-Allow-Origin', '*');
      return next();
    },
  ],
  // Software WebGL needs seconds for the shaders of a first reading.
  testFramework: { config: { timeout: 20_000 } },
  testsFinishTimeout: 240_000 * Number(process.env.DIGIT_PAD_FUZZ_FACTOR ?? 1),
  browserStartTimeout: 120_000,
  reporters: [
    defaultReporter({ reportTestProgress: false }),
    summaryReporter({ reportTestLogs: false, reportTestErrors: false }),
    ...(countsFile ? [countReporter(countsFile)] : []),
  ],
};
