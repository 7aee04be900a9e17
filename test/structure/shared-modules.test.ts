import assert from 'node:assert/strict';
import test, { type TestContext } from 'node:test';
import { checker, chunk, tree } from './checker.js';

const SOURCE = {
  'src/pad.ts': "import './field.js'; import('./writing.js');",
  'src/field.ts': 'export const field = 1;',
  'src/writing.ts': "import type { Field } from './field.js'; import './ink.js';",
  'src/ink.ts': 'export const ink = 1;',
};

/** Two builds that share nothing but the lazy chunk. */
const DIST = {
  ...chunk('alone', "import('./writing-1.js');", ['pad', 'field']),
  ...chunk('index', "import './pad-1.js';", ['index']),
  ...chunk('pad-1', "export const load = () => import('./writing-1.js');", ['pad', 'field']),
  ...chunk('writing-1', "new URL('./worker-1.js', import.meta.url);", ['writing', 'ink']),
  ...chunk('worker-1', '', ['worker']),
};

function shared(
  t: TestContext,
  files: Readonly<Record<string, string>>,
  allowed: Readonly<Record<string, string>> = {},
): string[] {
  const root = tree(t, { ...SOURCE, ...DIST, ...files });
  const modules = checker.readModules(`${root}/src`);
  return checker.findSharedModules(
    checker.readChunks(root, ['alone.js', 'index.js']),
    modules,
    allowed,
  );
}

test('builds may each have the eager modules, and a package may stand anywhere', (t) => {
  assert.deepEqual(shared(t, {}), []);
});

test('a module in an eager and in a lazy chunk is found', (t) => {
  const twice = chunk('writing-1', '', ['writing', 'ink', 'field']);
  assert.deepEqual(shared(t, twice), [
    'in the eager alone.js and in the lazy writing-1.js: field.ts',
    'in the eager pad-1.js and in the lazy writing-1.js: field.ts',
  ]);
});

test('a module in an eager chunk and in a worker is found', (t) => {
  const found = shared(t, chunk('worker-1', '', ['worker', 'pad']));
  assert.deepEqual(found, [
    'in the eager alone.js and in the lazy worker-1.js: pad.ts',
    'in the eager pad-1.js and in the lazy worker-1.js: pad.ts',
  ]);
});

test('a lazy chunk that imports a module from an eager one is found', (t) => {
  const found = shared(t, {
    'src/writing.ts': "import { field } from './field.js'; import './ink.js';",
    ...chunk('writing-1', "import { field } from './pad-1.js';", ['writing', 'ink']),
  });
  assert.deepEqual(found, [
    // With the build that has them in one file, the page loads them once more.
    'in the eager alone.js and in the lazy pad-1.js: pad.ts, field.ts',
    'the lazy writing-1.js imports from the eager pad-1.js: field.ts',
  ]);
});

test('a lazy module that the two builds have in chunks of their own is found', (t) => {
  const found = shared(t, {
    ...chunk('pad-1', "import('./writing-2.js');", ['pad', 'field']),
    ...chunk('writing-2', "import './shared-1.js';", ['writing']),
    ...chunk('shared-1', '', ['ink']),
  });
  assert.deepEqual(found.sort(), [
    'in two lazy chunks, writing-1.js and shared-1.js: ink.ts',
    'in two lazy chunks, writing-1.js and writing-2.js: writing.ts',
  ]);
});

test('an exception is allowed until nothing needs it', (t) => {
  const twice = chunk('writing-1', '', ['writing', 'ink', 'field']);
  assert.deepEqual(shared(t, twice, { 'field.ts': 'one constant' }), []);
  assert.deepEqual(shared(t, {}, { 'field.ts': 'one constant' }), [
    'field.ts may be shared, but no chunks share it: remove it from the list',
  ]);
});

test('a chunk that is not built or has no source map is an error', (t) => {
  assert.throws(
    () => shared(t, { 'dist/alone.js': "import './gone.js';" }),
    /gone\.js is not built/,
  );
  assert.throws(
    () => shared(t, { 'dist/alone.js': "import './plain.js';", 'dist/plain.js': '' }),
    /plain\.js has no source map/,
  );
});
