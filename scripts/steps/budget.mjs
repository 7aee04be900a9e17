/**
 * Size budgets: what is loaded with the page (dist/digit-pad.js and its static imports), and what has been
 * loaded when a number was read, with each backend, weights included.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../lib/paths.mjs';

const DIST = join(root, 'dist');
const FIRST_PAINT = join(DIST, 'digit-pad.js');
/** Lit is 4.7 kB of it, the style sheet 1.7 kB (docs/decisions/0022-first-paint.md). */
const FIRST_PAINT_BYTES = 18_400;
/** A database's wrapper, and the checks of picture files. */
const RESULTS_BYTES = 6_000;
/** The lazy parts that a pad loads until it has read plain digits; the worker has the code of both backends. */
const UNTIL_READ = /^(writing-|freehand-|engine\.js|worker-(?!webgl|formats))/;
const BACKENDS = {
  cpu: { bytes: 158_800, loads: /^worker-(?!webgl|formats)/ },
  wasm: { bytes: 240_000, loads: /\.wasm$/ },
};
const IMPORTED = /\b(?:from|import)\s*["'](\.{1,2}\/[^"']+)["']/g;
const LOADED = /\b(?:import|new URL)\(\s*["'](\.{1,2}\/[^"']+)["']/g;
/** Strings that survive minifying wherever tfjs-core is bundled. */
const TENSORFLOW = /tfjs|_tfengine|tensorflow|FusedConv2D/i;

export async function budget() {
  const checks = [
    firstPaint,
    resultsAlone,
    withoutTensorFlow,
    exportsExist,
    ...Object.keys(BACKENDS).map((backend) => () => firstResult(backend)),
  ];
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
  return within(FIRST_PAINT_BYTES, 'first paint', withImports(FIRST_PAINT));
}

/** Size of the list of results. */
function resultsAlone() {
  return within(RESULTS_BYTES, 'results', withImports(join(DIST, 'results.js')));
}

function firstResult(backend) {
  const { bytes, loads } = BACKENDS[backend];
  const wanted = (name) => UNTIL_READ.test(name) || loads.test(name);
  const digits = readdirSync(join(DIST, 'digits')).map((name) => join(DIST, 'digits', name));
  const files = [...withImports(FIRST_PAINT, wanted), ...digits];
  if (!files.some((file) => loads.test(basename(file)))) throw new Error(`no chunk of ${backend}`);
  return within(bytes, `first result, ${backend}`, files);
}

function within(budget, what, files) {
  const bytes = [...files].reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);
  const size = `${what}: ${(bytes / 1000).toFixed(1)} kB gzip of ${budget / 1000} kB`;
  if (bytes > budget) throw new Error(size);
  return size;
}

function withoutTensorFlow() {
  for (const file of withImports(FIRST_PAINT)) {
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

/** A file with its static imports, and those of its lazy files whose names are `wanted`. */
function withImports(file, wanted = () => false, seen = new Set()) {
  if (seen.has(file)) return seen;
  if (!existsSync(file)) throw new Error(`${file} is not built`);
  seen.add(file);
  if (!file.endsWith('.js')) return seen;
  const code = readFileSync(file, 'utf8');
  const [atOnce, later] = [IMPORTED, LOADED].map((from) => Array.from(code.matchAll(from), pathOf));
  for (const path of [...atOnce, ...later.filter((path) => wanted(basename(path)))]) {
    withImports(join(dirname(file), path), wanted, seen);
  }
  return seen;
}

const pathOf = ([, path]) => path;

const leaves = (value) =>
  typeof value === 'string' ? [value] : Object.values(value ?? {}).flatMap(leaves);
