/**
 * build/ (what tsc wrote) → dist/ (what ships).
 *
 * Two graphs: the package's entries with Lit outside, for bundlers; and `digit-pad.js` with Lit
 * inside, for a script tag. Both load the same `engine.js`, lazily.
 */
import { copyFileSync, cpSync, mkdirSync, rmSync } from 'node:fs';
import commonjs from '@rollup/plugin-commonjs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';

// What an earlier build left would ship too.
rmSync('dist', { recursive: true, force: true });

const TFJS = /node_modules[\\/]@tensorflow[\\/]/;

/**
 * TensorFlow.js keeps its engine and registries in globals that every copy on a page shares. Ours
 * keeps them to itself, so that a page's own TensorFlow.js never meets it.
 */
const privateTfjsGlobals = {
  name: 'private-tfjs-globals',
  load(id) {
    if (!/tfjs-core[\\/]dist[\\/]global_util\.js$/.test(id)) return null;
    return `
      const globals = new Map();
      const namespace = { _tfGlobals: globals };
      export const getGlobalNamespace = () => namespace;
      export function getGlobal(key, create) {
        if (!globals.has(key)) globals.set(key, create());
        return globals.get(key);
      }`;
  },
};

/** tfjs-core's index registers every op, gradient and platform; its base registers nothing. */
const leanTfjsCore = {
  name: 'lean-tfjs-core',
  resolveId(id, importer) {
    return id === '@tensorflow/tfjs-core'
      ? this.resolve('@tensorflow/tfjs-core/dist/base.js', importer, { skipSelf: true })
      : null;
  },
};

/** package.json's `sideEffects` speaks of dist/, not of what is bundled here. */
const resolve = nodeResolve({
  browser: true,
  // Lit's development build warns and weighs more.
  exportConditions: ['production'],
  ignoreSideEffectsForRoot: true,
});

/** What is not code: the model, and the types that tsc wrote. */
const copyAssets = {
  name: 'copy-assets',
  writeBundle() {
    cpSync('build/src', 'dist/types', {
      recursive: true,
      filter: (path) => !/\.(js|map)$/.test(path),
    });
    mkdirSync('dist/digits', { recursive: true });
    for (const file of ['manifest.json', 'weights.bin']) {
      copyFileSync(`model/digits/${file}`, `dist/digits/${file}`);
    }
  },
};

/** The flags files register what the backends look up; everything else of tfjs is pure. */
const treeshake = {
  moduleSideEffects: (id) => !TFJS.test(id) || /[\\/]flags(_webgl)?\.js$/.test(id),
};

/** What several entries share is named after what it holds, not after the file that came first. */
function chunkFileNames({ isDynamicEntry, moduleIds }) {
  if (isDynamicEntry) return '[name].js';
  if (moduleIds.some((id) => TFJS.test(id))) return 'tfjs-core.js';
  return moduleIds.some((id) => id.includes('components')) ? 'pad.js' : 'shared.js';
}

const output = {
  dir: 'dist',
  format: 'es',
  chunkFileNames,
  sourcemap: true,
  plugins: [terser({ ecma: 2020, module: true })],
};

const warnings = (warning, warn) => {
  if (warning.code === 'THIS_IS_UNDEFINED' || TFJS.test(warning.id ?? '')) return;
  warn(warning);
};

export default [
  {
    input: {
      index: 'build/src/index.js',
      element: 'build/src/components/digit-pad.js',
      engine: 'build/src/engine/index.js',
    },
    external: /^lit(\/|$)/,
    output,
    plugins: [leanTfjsCore, privateTfjsGlobals, resolve, commonjs(), copyAssets],
    treeshake,
    onwarn: warnings,
  },
  {
    input: { 'digit-pad': 'build/src/index.js' },
    external: (id) => id.endsWith('/engine/index.js'),
    output: { ...output, paths: (id) => (id.endsWith('/engine/index.js') ? './engine.js' : id) },
    plugins: [resolve],
    onwarn: warnings,
  },
];
