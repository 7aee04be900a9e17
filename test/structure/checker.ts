/** The checker of `npm test -- --only structure` with its types, and made-up trees to run it on. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';

type Modules = ReadonlyMap<string, { lines: number; imports: readonly Arrow[] }>;

interface Arrow {
  to: string;
  kind: 'static' | 'type' | 'dynamic';
  line: number;
}

interface Order {
  folder: string;
  rows: readonly (readonly (string | readonly string[])[])[];
  lazy?: readonly string[];
}

interface Limits {
  fileLines: number;
  medianLines: number;
  folderFiles: number;
}

/** Made by `readChunks()`, for `findSharedModules()`. */
type Loaded = Readonly<Record<'eager' | 'lazy', ReadonlyMap<string, unknown>>>;

interface Checker {
  readModules(folder: string): Modules;
  findCircles(modules: Modules): string[][];
  findWrongImports(modules: Modules, order: Order): string[];
  readChunks(root: string, entries: readonly string[]): Loaded;
  findSharedModules(
    loaded: Loaded,
    modules: Modules,
    allowed?: Readonly<Record<string, string>>,
  ): string[];
  checkSizes(modules: Modules, limits: Limits): { problems: string[]; figures: string };
}

/** From build/test/structure/ to the scripts, which are not compiled. */
const SCRIPTS = new URL('../../../scripts/lib/structure/index.mjs', import.meta.url);

export const checker = (await import(SCRIPTS.href)) as Checker;

/**
 * Writes files into a folder of their own, which is removed after the test.
 *
 * @param files contents by path
 * @returns the folder
 */
export function tree(test: TestContext, files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'digit-pad-structure-'));
  test.after(() => rmSync(root, { recursive: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}

/**
 * A chunk in dist/ with its source map.
 *
 * @param modules those of src/ that the map names, such as `field/field`
 */
export function chunk(
  name: string,
  code: string,
  modules: readonly string[],
): Record<string, string> {
  const sources = modules.map((module) => `../build/src/${module}.js`);
  // A module of a package may stand in any chunk.
  const map = { version: 3, sources: [...sources, '../node_modules/lit/index.js'], mappings: '' };
  return { [`dist/${name}.js`]: code, [`dist/${name}.js.map`]: JSON.stringify(map) };
}
