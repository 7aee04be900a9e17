/**
 * What a page pays before anyone comes near a pad: dist/digit-pad.js with everything that it imports
 * at once. Lazy chunks are free here, TensorFlow.js in the first paint is not.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../lib/paths.mjs';

const FIRST_PAINT = join(root, 'dist/digit-pad.js');
const BUDGET_BYTES = 20_500;
/** Strings that survive minifying wherever tfjs-core is bundled. */
const TENSORFLOW = /tfjs|_tfengine|tensorflow|FusedConv2D/i;

export async function budget() {
  const checks = [firstPaint, withoutTensorFlow, exportsExist];
  let failed = 0;
  for (const check of checks) {
    try {
      console.log(`✔ ${check()}`);
    } catch (error) {
      failed++;
      console.log(`✖ ${error.message}`);
    }
  }
  return { passed: checks.length - failed, failed };
}

function firstPaint() {
  const files = [...withStaticImports(FIRST_PAINT)];
  const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);
  const size = `first paint: ${(bytes / 1000).toFixed(1)} kB gzip of ${BUDGET_BYTES / 1000} kB`;
  if (bytes > BUDGET_BYTES) throw new Error(size);
  return size;
}

function withoutTensorFlow() {
  for (const file of withStaticImports(FIRST_PAINT)) {
    const found = TENSORFLOW.exec(readFileSync(file, 'utf8'));
    if (found) throw new Error(`first paint contains "${found[0]}" (${file})`);
  }
  return 'first paint: nothing of TensorFlow.js';
}

function exportsExist() {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const targets = [manifest.unpkg, manifest.jsdelivr, ...leaves(manifest.exports)];
  const missing = targets.filter((path) => !existsSync(join(root, path)));
  if (missing.length) throw new Error(`named in package.json but not built: ${missing.join(', ')}`);
  return 'every entry of package.json is built';
}

/** Static imports only: import(…) is what makes a chunk lazy. */
function withStaticImports(file, seen = new Set()) {
  if (seen.has(file)) return seen;
  if (!existsSync(file)) throw new Error(`${file} is not built`);
  seen.add(file);
  const code = readFileSync(file, 'utf8');
  for (const [, path] of code.matchAll(/\b(?:from|import)\s*["'](\.{1,2}\/[^"']+)["']/g)) {
    withStaticImports(join(dirname(file), path), seen);
  }
  return seen;
}

const leaves = (value) =>
  typeof value === 'string' ? [value] : Object.values(value ?? {}).flatMap(leaves);
