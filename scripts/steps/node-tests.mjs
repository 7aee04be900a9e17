/** Runs tests with Node's own test runner, and counts single tests. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { root } from '../lib/paths.mjs';
import { compiledTests } from '../lib/test-files.mjs';

/** @returns counts, and `notes`: the diagnostic messages of tests. */
export async function nodeTests(...folders) {
  const files = compiledTests(...folders).map((file) => join(root, file));
  const missing = files.filter((file) => !existsSync(file));
  for (const file of missing) console.log(`✖ not compiled: ${file}`);
  if (files.length === 0) {
    console.log(`✖ no tests found in ${folders.join(', ')}`);
    return { passed: 0, failed: 1 };
  }
  const counts = { passed: 0, failed: missing.length, skipped: 0, notes: [] };
  const stream = run({ files: files.filter((file) => !missing.includes(file)), concurrency: true });
  stream.on('test:pass', (test) => {
    if (test.details.type === 'suite') return;
    if (test.skip !== undefined || test.todo !== undefined) counts.skipped++;
    else counts.passed++;
  });
  stream.on('test:fail', (test) => {
    if (test.details.type === 'suite') return;
    if (test.todo !== undefined) counts.skipped++;
    else counts.failed++;
  });
  stream.on('test:diagnostic', ({ message }) => counts.notes.push(message));
  for await (const text of stream.compose(new spec())) process.stdout.write(text);
  return counts;
}
