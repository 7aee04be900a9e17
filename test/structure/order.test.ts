import assert from 'node:assert/strict';
import test, { type TestContext } from 'node:test';
import { checker, tree } from './checker.js';

const ORDER = {
  folder: 'engine',
  rows: [[['index.ts', 'create.ts']], ['host'], ['ink', 'picture'], ['data'], ['data/deep']],
  lazy: ['picture'],
};

/** What each room needs so that the table fits the tree. */
const FILES = {
  'engine/index.ts': "export * from './create.js';",
  'engine/create.ts': "import './host/worker.js';",
  'engine/host/worker.ts': "import '../ink/read.js';",
  'engine/ink/read.ts': "import type { Ink } from '../data/ink.js';",
  'engine/picture/page.ts': "import '../data/ink.js';",
  'engine/data/ink.ts': "import './deep/box.js';",
  'engine/data/deep/box.ts': 'export const box = 1;',
  'components/pad.ts': "import '../engine/index.js';",
};

function wrong(t: TestContext, files: Readonly<Record<string, string>> = {}): string[] {
  const root = tree(t, { ...FILES, ...files });
  return checker.findWrongImports(checker.readModules(root), ORDER);
}

test('imports that run downward are allowed, over any number of rows and inside a room', (t) => {
  assert.deepEqual(wrong(t), []);
  const files = {
    'engine/index.ts': "import './data/deep/box.js'; import type { A } from './host/other.js';",
    'engine/host/other.ts': "import './worker.js';",
  };
  assert.deepEqual(wrong(t, files), []);
});

test('an upward import is found, with its line', (t) => {
  const code = "/** Ink. */\n\nimport { read } from '../ink/read.js';";
  assert.deepEqual(wrong(t, { 'engine/data/ink.ts': code }), [
    'engine/data/ink.ts:3: upward import, data is below ink: engine/ink/read.ts (static)',
  ]);
});

test('an upward import of a type is found', (t) => {
  const found = wrong(t, { 'engine/data/ink.ts': "import type { A } from '../create.js';" });
  assert.deepEqual(found, [
    'engine/data/ink.ts:1: upward import, data is below create.ts: engine/create.ts (type)',
  ]);
});

test('a dynamic import and an address that run upward are found', (t) => {
  const code = "import('../index.js');\nnew URL('../host/worker.js', import.meta.url);";
  assert.deepEqual(wrong(t, { 'engine/ink/read.ts': code }), [
    'engine/ink/read.ts:1: upward import, ink is below index.ts: engine/index.ts (dynamic)',
    'engine/ink/read.ts:2: upward import, ink is below host: engine/host/worker.ts (dynamic)',
  ]);
});

test('the longest name decides in which room a module is', (t) => {
  const found = wrong(t, { 'engine/data/deep/box.ts': "import '../ink.js';" });
  assert.deepEqual(found, [
    'engine/data/deep/box.ts:1: upward import, data/deep is below data: engine/data/ink.ts (static)',
  ]);
});

test('rooms of one row do not import each other', (t) => {
  const found = wrong(t, { 'engine/picture/page.ts': "import type { A } from '../ink/read.js';" });
  assert.deepEqual(found, [
    'engine/picture/page.ts:1: import of a room in the same row, ink: engine/ink/read.ts (type)',
  ]);
});

test('what is loaded at once imports types of a lazy room, or all of it later', (t) => {
  const later = "import type { P } from '../picture/page.js'; import('../picture/page.js');";
  assert.deepEqual(wrong(t, { 'engine/host/worker.ts': later }), []);
  assert.deepEqual(wrong(t, { 'engine/host/worker.ts': "import '../picture/page.js';" }), [
    'engine/host/worker.ts:1: host is loaded at once, picture is lazy: engine/picture/page.ts (static)',
  ]);
});

test('a module that no room holds is found', (t) => {
  const found = wrong(t, { 'engine/loose.ts': '' });
  assert.deepEqual(found, ['engine/loose.ts: no room holds this module']);
});
