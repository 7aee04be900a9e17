/** The results of one system, stored beside its run so that a later command need not measure again. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeAtomically } from '../support/atomic-files.js';
import type { Confusion } from './metrics.js';
import type { Way } from './sets.js';

export interface SystemResult {
  name: string;
  /** Identifies system and data; results with another identity are measured again. */
  identity: string;
  /** ISO 8601, the day only. */
  date: string;
  machine: string;
  /** Pictures of MNIST's training file that it learned from; absent for what we ship. */
  trainingRows?: number;
  /** Of the processor. */
  trainingSeconds?: number;
  parameters?: number;
  /** Processor time from ink to answer, one digit after another, ms. */
  milliseconds: number;
  sets: readonly SetResult[];
}

export interface SetResult {
  name: string;
  /** Both ways are the same for what we ship. */
  confusions: Readonly<Record<Way, Confusion>>;
}

/**
 * @param identity that the result must have; without it, any will do.
 * @returns `undefined` where there is none.
 */
export function readResult(run: string, identity?: string): SystemResult | undefined {
  const file = join(run, 'result.json');
  if (!existsSync(file)) return undefined;
  const result = JSON.parse(readFileSync(file, 'utf8')) as SystemResult;
  return identity === undefined || result.identity === identity ? result : undefined;
}

export function writeResult(run: string, result: SystemResult): void {
  mkdirSync(run, { recursive: true });
  writeAtomically(join(run, 'result.json'), `${JSON.stringify(result, null, 1)}\n`);
}

/**
 * Copies published results that are not in the runs folder, so that a fresh checkout continues where
 * another one stopped.
 *
 * @param published a file of {@link publishedText}; it need not exist.
 */
export function takeUpPublished(published: string, runs: string): void {
  if (!existsSync(published)) return;
  const results = JSON.parse(readFileSync(published, 'utf8')) as SystemResult[];
  for (const result of results) {
    const run = join(runs, result.name);
    if (!readResult(run)) writeResult(run, result);
  }
}

/** A line for each system. */
export function publishedText(results: readonly SystemResult[]): string {
  return `[\n${results.map((result) => JSON.stringify(result)).join(',\n')}\n]\n`;
}
