/** What is in the tarball, and what is not. */
import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import test from 'node:test';
import { parse } from 'acorn';
import { assert } from 'chai';
import { filesOf, installedPackage, jsonOf, type Manifest } from './installed.js';

const folder = installedPackage();
const files = filesOf(folder);
const manifest = jsonOf<Manifest>(folder, 'package.json');

/** The kinds of files that may be in the tarball. */
const EXPECTED = [
  /^(package\.json|README\.md|LICENSE|NOTICE|CHANGELOG\.md)$/,
  /^dist\/[\w-]+\.js$/,
  /^dist\/[\w-]+\.wasm$/,
  /^dist\/themes\/(plain|material|bootstrap|paper)\.css$/,
  /^dist\/(digits|lines)\/(manifest\.json|weights-[0-9a-f]{8}\.bin)$/,
  /^dist\/types\/.+\.d\.ts$/,
  /^dist\/(custom-elements|files|integrity|web-types|vscode\.(html|css)-custom-data)\.json$/,
  /^dist\/third-party-licences\.txt$/,
];

test('the tarball holds nothing but what is expected', () => {
  const surprises = files.filter((file) => !EXPECTED.some((kind) => kind.test(file)));
  assert.deepEqual(surprises, []);
});

test('what a page fetches is there: imports, lazy chunks and files named by new URL', () => {
  const scripts = files.filter((file) => /^dist\/[^/]+\.js$/.test(file));
  const missing = scripts.flatMap((file) =>
    addressesIn(readFileSync(join(folder, file), 'utf8'))
      .map((address) => posix.join(dirname(file), address))
      .filter((address) => !files.includes(address))
      .map((address) => `${file} → ${address}`),
  );
  assert.deepEqual(missing, []);
});

test('a worker is one file, which works wherever a bundler copies it', () => {
  const workers = files.filter((file) => /^dist\/worker-.+\.js$/.test(file));
  assert.lengthOf(workers, 4);
  for (const file of workers) {
    const code = readFileSync(join(folder, file), 'utf8');
    const { body } = parse(code, { ecmaVersion: 2021, sourceType: 'module' });
    assert.notInclude(code, 'import.meta', file);
    // An address that the page sends is none that a bundler would have to follow.
    assert.notMatch(code, /\bimport\(\s*["'`][^"'`$]/, file);
    const kinds = body.map(({ type }) => type).filter((type) => /Import|Export/.test(type));
    // What the worker loads with the first format, or the first hand, gives it a function.
    const isLoaded = /^dist\/worker-(formats|hand)-/.test(file);
    assert.deepEqual(kinds, isLoaded ? ['ExportNamedDeclaration'] : [], file);
  }
});

test('what ships is ES2021', () => {
  // The command is for Node, and may wait at its top level.
  const scripts = files.filter((file) => /^dist\/.+\.js$/.test(file) && file !== 'dist/cli.js');
  assert.isNotEmpty(scripts);
  for (const file of scripts) {
    const code = readFileSync(join(folder, file), 'utf8');
    assert.doesNotThrow(() => parse(code, { ecmaVersion: 2021, sourceType: 'module' }), file);
  }
});

test('files.json lists what a script tag may fetch, weights included', () => {
  const listed = jsonOf<string[]>(folder, 'dist/files.json');
  const { weights } = jsonOf<{ weights: { file: string } }>(folder, 'dist/digits/manifest.json');
  const needed = ['digit-pad.js', 'engine.js', `digits/${weights.file}`];
  assert.includeMembers(listed, needed);
  assert.notInclude(listed, 'react.js');
  for (const file of listed) assert.include(files, `dist/${file}`);
});

test('the NOTICE and the licences of bundled code travel along', () => {
  const licences = readFileSync(join(folder, 'dist/third-party-licences.txt'), 'utf8');
  for (const name of ['@tensorflow/tfjs-core', 'lit-html', 'perfect-freehand', 'idb']) {
    assert.include(licences, `${name} `);
  }
  assert.include(licences, 'Apache License');
  const notice = readFileSync(join(folder, 'NOTICE'), 'utf8');
  for (const set of ['MNIST', 'Pen-Based', 'UNIPEN']) assert.include(notice, set);
});

test('files that define or throw are not removed by tree shaking', () => {
  for (const file of [manifest.unpkg, './dist/index.js', './dist/wrong-path.js']) {
    assert.include(manifest.sideEffects, file);
  }
});

/** Relative addresses in minified code: static and dynamic imports, `new URL(…, import.meta.url)`. */
function addressesIn(code: string): string[] {
  const imports = code.matchAll(/\b(?:from|import)\s*\(?\s*["'](\.{1,2}\/[^"']+)["']/g);
  const urls = code.matchAll(/new URL\(["']([^"']+)["'],\s*import\.meta\.url\)/g);
  return [...imports, ...urls].map(([, address]) => address!);
}
