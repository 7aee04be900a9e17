/**
 * build/ (what tsc wrote) → dist/ (what ships).
 *
 * First the workers, each one file. Then two graphs: the package's entries with Lit outside, for bundlers; and `digit-pad.js` with Lit
 * inside, for a script tag. Both load the same `engine.js`, lazily.
 */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import commonjs from '@rollup/plugin-commonjs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { es2021 } from './scripts/lib/bundle/es2021.mjs';
import { integrity } from './scripts/lib/bundle/integrity.mjs';
import { leanLit } from './scripts/lib/bundle/lean-lit.mjs';
import { leanTfjsCore } from './scripts/lib/bundle/lean-tfjs-core.mjs';
import { leanGlue, leanWasm } from './scripts/lib/bundle/lean-wasm.mjs';
import { keepNotices } from './scripts/lib/bundle/notices.mjs';

// What an earlier build left would ship too.
rmSync('dist', { recursive: true, force: true });

const ENGINE = /[\\/]src[\\/]engine[\\/]index\.js$/;
/** What a page knows of a writer: an entry that pads load too. */
const HAND = /[\\/]src[\\/]hand[\\/]index\.js$/;
/** What reads formats, as the pipeline imports it, and what reads with a hand, as the host does. */
const PARTS = ['./decode/formats/index.js', '../hand/index.js'];
/** The files of these parts, of which each holds one. */
const OF_PARTS = /worker-(formats|hand)\.js$/;
/** Not bundled. */
const PEERS = /^(lit|react|@lit\/react)(\/|$)/;
const TFJS = /node_modules[\\/]@tensorflow[\\/]/;

const WASM = 'node_modules/@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm';
const wasm = leanWasm(readFileSync(WASM));

/** The networks that ship, by folder; their weights get a hash in their names too. */
const models = {
  digits: shippedModel('model/digits'),
  lines: shippedModel('model/line-reader'),
};

function shippedModel(folder) {
  const manifest = JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8'));
  const weights = readFileSync(`${folder}/${manifest.weights.file}`);
  const hash = createHash('sha256').update(weights).digest('hex').slice(0, 8);
  manifest.weights.file = `weights-${hash}.bin`;
  return { manifest, weights };
}

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

const wasmGlue = {
  name: 'wasm-glue',
  load: (id) =>
    /wasm-out[\\/]tfjs-backend-wasm\.js$/.test(id) ? leanGlue(readFileSync(id, 'utf8')) : null,
};

/**
 * `new URL('./file', import.meta.url)` names a file that is loaded by its address: it gets a hash in
 * its name, so that it can be cached for good, and the expression stays one that bundlers know.
 * `shippedName('./file')` becomes that name.
 */
const filesByAddress = {
  name: 'files-by-address',
  names: new Set(),
  transform(code, id) {
    if (!/[\\/]build[\\/]src[\\/]/.test(id)) return null;
    const named = code
      .replaceAll(
        /\.\/(digits|lines)\/weights\.bin/g,
        (_, folder) => `./${folder}/${models[folder].manifest.weights.file}`,
      )
      .replaceAll(
        /(new URL|shippedName)\('\.\/(worker(?:-(?:webgl|formats|hand))?|pictures)\.js'/g,
        (_, call, name) => `${call}('./${builtFile(name)}'`,
      );
    const changed = named.replaceAll(
      /(new URL|shippedName)\('\.\/([^']+\.wasm)'(?:, import\.meta\.url)?\)/g,
      (_, call, name) => {
        const reference = this.emitFile({ type: 'asset', name, source: wasm });
        if (call === 'shippedName') filesByAddress.names.add(reference);
        return `import.meta.ROLLUP_FILE_URL_${reference}`;
      },
    );
    return changed === code ? null : { code: changed, map: null };
  },
  resolveFileUrl: ({ referenceId, relativePath }) =>
    filesByAddress.names.has(referenceId)
      ? JSON.stringify(basename(relativePath))
      : `new URL('./${relativePath}', import.meta.url)`,
};

/** The workers, and what they load, are built before what names them. */
function builtFile(name) {
  const file = new RegExp(`^${name}-[\\w-]{8}\\.js$`);
  return readdirSync('dist').find((built) => file.test(built));
}

/**
 * The chunks that are loaded later, by module: written with the package's entries, and used by the
 * script tag's file too. They share no module with what is loaded at once (`npm test -- --only structure`).
 */
const lazyChunks = new Map();
const rememberLazyChunks = {
  name: 'remember-lazy-chunks',
  writeBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk' || !chunk.isDynamicEntry || !chunk.facadeModuleId) continue;
      lazyChunks.set(chunk.facadeModuleId, `./${chunk.fileName}`);
    }
  },
};

const ourSyntax = es2021(resolve('build/src'));

/**
 * Indentation means nothing to JavaScript, and nothing within our templates. Our style sheets hold no
 * comments, and no strings in which a space beside these marks, or a zero before a point, would count.
 */
const withoutIndentation = {
  name: 'without-indentation',
  transform(code, id) {
    if (!/[\\/]build[\\/]src[\\/]components/.test(id)) return null;
    const lines = code.replaceAll(/\n[ \t]+/g, '\n');
    const sheets = () => lines.replaceAll(/`[^`]*`/g, lean);
    return { code: /\.styles\.js$/.test(id) ? sheets() : lines, map: null };
  },
};

/** What a style sheet can do without. Plus and minus need the space around them. */
const SUPERFLUOUS = [
  [/\s*([{};,`])\s*/g, '$1'],
  [/(\()\s+|\s+(\))/g, '$1$2'],
  [/ ([*/]) /g, '$1'],
  [/: /g, ':'],
  [/;}/g, '}'],
  [/\b0(\.\d)/g, '$1'],
];

const lean = (sheet) =>
  SUPERFLUOUS.reduce((text, [found, kept]) => text.replaceAll(found, kept), sheet);

/** package.json's `sideEffects` speaks of dist/, not of what is bundled here. */
const findPackages = nodeResolve({
  browser: true,
  // Lit's development build warns and weighs more.
  exportConditions: ['production'],
  ignoreSideEffectsForRoot: true,
});

/** Simulated browsers run no script tags: their stand-in is not for the file that is for those. */
const withoutStandIn = {
  name: 'without-stand-in',
  load: (id) =>
    /[\\/]components[\\/]form[\\/]internals\.js$/.test(id)
      ? 'export const internalsOf = (host) => host.attachInternals();'
      : null,
};

/** What is not code: the model, the themes, and the types that tsc wrote. */
const copyAssets = {
  name: 'copy-assets',
  writeBundle() {
    cpSync('build/src', 'dist/types', {
      recursive: true,
      // Not the code: that is bundled.
      filter: (path) => !/\.js(\.map)?$/.test(path),
    });
    cpSync('src/themes', 'dist/themes', { recursive: true });
    for (const [folder, { manifest, weights }] of Object.entries(models)) {
      mkdirSync(`dist/${folder}`, { recursive: true });
      writeFileSync(`dist/${folder}/${manifest.weights.file}`, weights);
      writeFileSync(`dist/${folder}/manifest.json`, JSON.stringify(manifest));
    }
  },
};

/** The flags files register what the backends look up; everything else of tfjs is pure. */
const treeshake = {
  moduleSideEffects: (id) => !TFJS.test(id) || /[\\/]flags(_webgl)?\.js$/.test(id),
};

/** What several entries share is named after what it holds, not after the file that came first. */
function chunkFileNames({ isDynamicEntry, facadeModuleId, moduleIds }) {
  if (!isDynamicEntry) return `${contents(moduleIds)}-[hash].js`;
  const folder = /([^\\/]+)[\\/]index\.js$/.exec(facadeModuleId)?.[1];
  return `${folder ?? '[name]'}-[hash].js`;
}

function contents(moduleIds) {
  if (moduleIds.some((id) => TFJS.test(id))) return 'tfjs-core';
  return moduleIds.some((id) => id.includes('components')) ? 'pad' : 'shared';
}

const output = {
  dir: 'dist',
  format: 'es',
  chunkFileNames,
  assetFileNames: '[name]-[hash][extname]',
  // For the checks of structure, budget and licences; the maps do not ship.
  sourcemap: 'hidden',
  plugins: keepNotices(
    terser({
      ecma: 2020,
      module: true,
      compress: { passes: 2 },
      // Tells bundlers not to follow an import whose address is known only at run time.
      format: { comments: /webpackIgnore|@vite-ignore/ },
    }),
  ),
};

/**
 * With React Server Components, the component is one that runs in the browser. Written after terser, which removes
 * directives that it does not know.
 */
const clientComponent = {
  name: 'client-component',
  renderChunk: {
    order: 'post',
    handler: (code, { name }) =>
      name === 'react' ? { code: `'use client';\n${code}`, map: null } : null,
  },
};

const warnings = (warning, warn) => {
  if (warning.code === 'THIS_IS_UNDEFINED' || TFJS.test(warning.id ?? '')) return;
  warn(warning);
};

/** What runs TensorFlow.js, without what a digit does not need. */
const tensorFlow = [leanTfjsCore, privateTfjsGlobals, wasmGlue];

/**
 * A worker that imports nothing: bundlers copy a file that is named by its address, and what it imports
 * stays behind. It holds the engine and its backends once more; a page loads the one or the other.
 *
 * Formats and hands are left out: the page names their files, and the worker loads each with the first one.
 * Patterns are compiled in the page.
 *
 * @param leftOut a backend that this worker is never asked for.
 */
function worker(name, leftOut) {
  const without = [leftOut && `./${leftOut}.js`, ...PARTS];
  const withoutParts = {
    name: 'without-parts',
    resolveId: (id, importer) =>
      without.includes(id) && !OF_PARTS.test(importer)
        ? { id: `\0left-out:${id}`, moduleSideEffects: false }
        : null,
    load: (id) =>
      id.startsWith('\0left-out')
        ? 'export const createBackend = undefined, formatReading = undefined, handReading = undefined, compilePattern = undefined;'
        : null,
  };
  return {
    input: { [name]: `build/src/engine/host/${name}.js` },
    output: { ...output, entryFileNames: '[name]-[hash].js', inlineDynamicImports: true },
    plugins: [withoutParts, ...tensorFlow, ourSyntax, findPackages, commonjs()],
    treeshake,
    onwarn: warnings,
  };
}

/** What only pictures need: like a worker one file that imports nothing, loaded by its address. */
const pictures = {
  input: { pictures: 'build/src/engine/pictures.js' },
  output: { ...output, entryFileNames: '[name]-[hash].js' },
  plugins: [ourSyntax, findPackages],
  treeshake,
  onwarn: warnings,
};

export default [
  worker('worker', 'webgl'),
  worker('worker-webgl'),
  worker('worker-formats'),
  pictures,
  worker('worker-hand'),
  {
    input: {
      index: 'build/src/index.js',
      element: 'build/src/components/digit-pad.js',
      engine: 'build/src/engine/index.js',
      react: 'build/src/react.js',
      jsx: 'build/src/jsx.js',
      // With Lit outside; dist/inspector.js has it inside, for a script tag.
      'inspector-module': 'build/src/components/inspector/index.js',
      'wrong-path': 'build/src/wrong-path.js',
    },
    external: (id) => PEERS.test(id) || HAND.test(id),
    output: { ...output, paths: (id) => (HAND.test(id) ? './hand.js' : id) },
    plugins: [
      ...tensorFlow,
      filesByAddress,
      ourSyntax,
      withoutIndentation,
      findPackages,
      commonjs(),
      copyAssets,
      rememberLazyChunks,
      clientComponent,
    ],
    treeshake,
    onwarn: warnings,
  },
  {
    input: { 'digit-pad': 'build/src/index.js' },
    external: (id) => ENGINE.test(id) || lazyChunks.has(id),
    output: {
      ...output,
      paths: (id) => (ENGINE.test(id) ? './engine.js' : (lazyChunks.get(id) ?? id)),
    },
    plugins: [
      withoutStandIn,
      leanLit,
      ourSyntax,
      withoutIndentation,
      findPackages,
      integrity('dist'),
    ],
    onwarn: warnings,
  },
  // With Lit inside: it is for a script tag, too.
  {
    input: { inspector: 'build/src/components/inspector/index.js' },
    output,
    plugins: [ourSyntax, findPackages],
    onwarn: warnings,
  },
  // By themselves, so that a script tag needs no other file for them.
  {
    input: { hand: 'build/src/hand/index.js' },
    external: (id) => ENGINE.test(id),
    output: { ...output, paths: (id) => (ENGINE.test(id) ? './engine.js' : id) },
    plugins: [ourSyntax, findPackages],
    onwarn: warnings,
  },
  {
    input: { results: 'build/src/results/index.js' },
    output,
    plugins: [ourSyntax, findPackages],
    onwarn: warnings,
  },
  {
    input: { testing: 'build/src/testing/index.js' },
    output,
    plugins: [ourSyntax],
    onwarn: warnings,
  },
  {
    input: { cli: 'build/src/cli/index.js' },
    external: (id) => ENGINE.test(id) || id === 'sharp',
    output: { ...output, paths: (id) => (ENGINE.test(id) ? './engine.js' : id) },
    plugins: [ourSyntax, nodeResolve({ preferBuiltins: true }), commonjs()],
    onwarn: warnings,
  },
];
