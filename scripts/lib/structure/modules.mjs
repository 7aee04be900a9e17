/** The TypeScript modules below a folder, with their sizes and what they import from each other. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { importsOf } from './imports.mjs';

/**
 * @typedef {import('./imports.mjs').ImportKind} ImportKind
 * @typedef {{ to: string, kind: ImportKind, line: number }} Arrow an import of another module here
 * @typedef {{ lines: number, imports: Arrow[] }} Module
 */

/**
 * @param {string} folder
 * @returns {Map<string, Module>} by path relative to `folder`, such as `engine/data/ink.ts`
 */
export function readModules(folder) {
  const paths = readdirSync(folder, { recursive: true })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => /\.tsx?$/.test(path))
    .sort();
  const known = new Set(paths);
  return new Map(
    paths.map((path) => {
      const code = readFileSync(join(folder, path), 'utf8');
      return [path, { lines: linesIn(code), imports: arrowsOf(code, path, known) }];
    }),
  );
}

/** Packages and files that are not modules here are left out. */
function arrowsOf(code, path, known) {
  return importsOf(code, path).flatMap(({ specifier, kind, line }) => {
    if (!specifier.startsWith('.')) return [];
    const to = sourceOf(posix.join(posix.dirname(path), specifier), known);
    return to ? [{ to, kind, line }] : [];
  });
}

/** Imports name the compiled file: `./ink.js` stands for `./ink.ts`. */
function sourceOf(path, known) {
  const name = path.replace(/\.js$/, '');
  return [`${name}.ts`, `${name}.tsx`, path].find((candidate) => known.has(candidate));
}

function linesIn(code) {
  return code.split('\n').length - (code.endsWith('\n') ? 1 : 0);
}
