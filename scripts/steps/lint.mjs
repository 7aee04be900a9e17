/** Linter and formatter in one command; "npm run format" corrects what it can. */
import process from 'node:process';
import { tool } from '../lib/tools.mjs';

export async function lint() {
  const colors = process.stdout.isTTY ? [] : ['--colors=off'];
  const { ok } = await tool('@biomejs/biome', 'biome', ['ci', '--error-on-warnings', ...colors]);
  if (!ok) console.log('"npm run format" corrects what it can.');
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
}
