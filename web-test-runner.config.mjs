/** Element tests in a real browser, against the built dist/digit-pad.js. */
import process from 'node:process';
import { defaultReporter, summaryReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { browserArgs, findBrowser } from './scripts/lib/browser.mjs';
import { countReporter } from './scripts/lib/count-reporter.mjs';
import { compiledTests } from './scripts/lib/test-files.mjs';

const countsFile = process.env.DIGIT_PAD_COUNTS;

export default {
  rootDir: '.',
  files: compiledTests('test/element'),
  nodeResolve: true,
  // Real pointers belong to one page at a time.
  concurrency: 1,
  browsers: [
    chromeLauncher({
      launchOptions: {
        executablePath: await findBrowser(),
        args: [...browserArgs(), '--window-size=1280,800'],
      },
    }),
  ],
  // Software WebGL needs seconds for the shaders of a first reading.
  testFramework: { config: { timeout: 20_000 } },
  testsFinishTimeout: 240_000,
  reporters: [
    defaultReporter({ reportTestProgress: false }),
    summaryReporter({ reportTestLogs: false, reportTestErrors: false }),
    ...(countsFile ? [countReporter(countsFile)] : []),
  ],
};
