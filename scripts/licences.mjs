/**
 * npm run licences: every package whose code is in dist/, according to the source maps, and the two that are
 * installed with it, each with its version and licence.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib/paths.mjs';

const read = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));

const maps = readdirSync(join(root, 'dist')).filter((name) => name.endsWith('.js.map'));
const bundled = maps
  .flatMap((name) => read(`dist/${name}`).sources)
  .flatMap((source) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1] ?? []);
const names = new Set([...bundled, ...Object.keys(read('package.json').dependencies)]);

for (const name of [...names].sort()) {
  const { version, license } = read(`node_modules/${name}/package.json`);
  console.log(`${name.padEnd(32)} ${version.padEnd(10)} ${license}`);
}
