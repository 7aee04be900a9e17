/**
 * The chunks that a page loads from dist/, read from their code and their source maps: which of our
 * modules it gets at once, and which later.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, resolve, sep } from 'node:path';
import { importsOf } from './imports.mjs';

/**
 * A chunk: the chunks it imports, and the modules of src/ that its source map names, relative to src/.
 *
 * @typedef {{ file: string, statics: string[], dynamics: string[], modules: string[] }} Chunk
 * @typedef {{ eager: Map<string, Chunk>, lazy: Map<string, Chunk> }} Loaded
 */

/**
 * What is loaded with an entry (itself and its static imports), and what it may load later: by
 * `import()`, by `new URL(…)`, and all that such a chunk imports.
 *
 * @param {string} root the folder that holds dist/ and src/
 * @param {readonly string[]} entries files in dist/, such as `digit-pad.js`: several builds of the same
 *   source, of which a page loads one
 * @param {RegExp} [apart] files that run in another thread, each a build of its own that shares nothing
 * @returns {Loaded}
 */
export function readChunks(root, entries, apart = /$^/) {
  const eager = new Map();
  const lazy = new Map();
  const read = chunkReader(root);
  for (const entry of entries) {
    const atOnce = follow([entry], read, ({ statics }) => statics);
    const starts = [...atOnce.values()].flatMap(({ dynamics }) => dynamics);
    const later = follow(starts, read, ({ statics, dynamics }) => [...statics, ...dynamics]);
    for (const [file, chunk] of atOnce) eager.set(file, chunk);
    for (const [file, chunk] of later) {
      if (!atOnce.has(file) && !apart.test(file)) lazy.set(file, chunk);
    }
  }
  return { eager, lazy };
}

function follow(starts, read, next) {
  const found = new Map();
  const waiting = [...starts];
  while (waiting.length > 0) {
    const file = waiting.pop();
    if (found.has(file)) continue;
    const chunk = read(file);
    found.set(file, chunk);
    waiting.push(...next(chunk));
  }
  return found;
}

function chunkReader(root) {
  const chunks = new Map();
  return (file) => {
    if (!chunks.has(file)) chunks.set(file, readChunk(root, file));
    return chunks.get(file);
  };
}

function readChunk(root, file) {
  const path = join(root, 'dist', file);
  if (!existsSync(path)) throw new Error(`dist/${file} is not built; npm run build`);
  if (!existsSync(`${path}.map`)) throw new Error(`dist/${file} has no source map`);
  const imports = importsOf(readFileSync(path, 'utf8'), file).filter(
    ({ specifier }) => specifier.startsWith('.') && specifier.endsWith('.js'),
  );
  const filesOf = (kind) =>
    imports
      .filter((one) => one.kind === kind)
      .map(({ specifier }) => posix.join(posix.dirname(file), specifier));
  return {
    file,
    statics: filesOf('static'),
    dynamics: filesOf('dynamic'),
    modules: modulesIn(root, path),
  };
}

/** Rollup reads what tsc wrote, so that a map names `build/src/….js`. */
function modulesIn(root, path) {
  const { sources } = JSON.parse(readFileSync(`${path}.map`, 'utf8'));
  return sources.flatMap((source) => {
    const place = relative(root, resolve(dirname(path), source))
      .split(sep)
      .join('/');
    const module = /^(?:build\/)?src\/(.+)$/.exec(place)?.[1];
    return module ? [module.replace(/\.js$/, '.ts')] : [];
  });
}
