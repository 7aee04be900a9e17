/** Element tests: Web Test Runner in a process of its own, so that a crash is one failed step. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compiledTests } from '../lib/test-files.mjs';
import { tool } from '../lib/tools.mjs';

const LIMIT_MS = 15 * 60_000;

export async function browserTests() {
  if (compiledTests('test/element').length === 0) {
    console.log('✖ no tests found in test/element');
    return { passed: 0, failed: 1 };
  }
  const folder = mkdtempSync(join(tmpdir(), 'digit-pad-'));
  const file = join(folder, 'counts.json');
  try {
    const options = { env: { DIGIT_PAD_COUNTS: file }, timeout: LIMIT_MS };
    const { ok, timedOut } = await tool('@web/test-runner', 'wtr', [], options);
    if (timedOut) console.log(`✖ not finished after ${LIMIT_MS / 60_000} minutes`);
    const counts = read(file);
    if (!ok && counts.failed === 0) counts.failed = 1;
    return counts;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
