/**
 * The compiled test files, listed by their sources, so that files of an older build without a source do
 * not run.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

/** Paths relative to the repository, such as build/test/engine/ink.test.js. */
export function compiledTests(...folders) {
  return folders.flatMap((folder) => {
    const source = join(root, folder);
    if (!existsSync(source)) return [];
    return readdirSync(source, { recursive: true })
      .filter((file) => file.endsWith('.test.ts'))
      .sort()
      .map((file) => join('build', folder, file.replace(/\.ts$/, '.js')));
  });
}
