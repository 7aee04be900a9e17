/** A Web Test Runner reporter that writes its counts as JSON, for the sum at the end of npm test. */
import { writeFileSync } from 'node:fs';

export function countReporter(file) {
  return {
    stop({ sessions }) {
      const counts = { passed: 0, failed: 0, skipped: 0 };
      for (const session of sessions) {
        const tests = leaves(session.testResults);
        const failed = tests.filter((test) => !test.passed && !test.skipped).length;
        counts.skipped += tests.filter((test) => test.skipped).length;
        counts.passed += tests.filter((test) => test.passed && !test.skipped).length;
        // A file that fails before its tests have run counts as failed.
        counts.failed += failed || (session.passed ? 0 : 1);
      }
      writeFileSync(file, JSON.stringify(counts));
    },
  };
}

const leaves = (suite) => (suite ? [...suite.tests, ...suite.suites.flatMap(leaves)] : []);
