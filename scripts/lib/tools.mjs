/** The installed command-line tools, called through Node: no shell, no .cmd files. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { node } from './run.mjs';

/** Runs a package's command, for example tool('typescript', 'tsc', ['-p', '.']). */
export function tool(packageName, command, args, options) {
  const folder = join(root, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return node([join(folder, typeof bin === 'string' ? bin : bin[command]), ...args], options);
}

export const typeCheck = () => tool('typescript', 'tsc', ['-p', '.']);
export const bundle = () => tool('rollup', 'rollup', ['-c', '--silent']);
export const describe = () => node([join(root, 'scripts/describe.mjs')]);
