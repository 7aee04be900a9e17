import assert from 'node:assert/strict';
import test from 'node:test';
import { checker, tree } from './checker.js';

const lines = (count: number): string => 'export {};\n'.repeat(count);

const LIMITS = { fileLines: 20, medianLines: 10, folderFiles: 2 };

test('files and folders within the limits are well', (t) => {
  const root = tree(t, { 'a.ts': lines(20), 'b/c.ts': lines(2), 'b/d.ts': lines(10) });
  assert.deepEqual(checker.checkSizes(checker.readModules(root), LIMITS), {
    problems: [],
    figures: '3 files, median 10 lines, longest 20 (a.ts); 2 folders, fullest 2 files (b/)',
  });
});

test('a long file, a full folder and a high median are found', (t) => {
  const root = tree(t, { 'a.ts': lines(21), 'b.ts': lines(11), 'c.tsx': lines(1), 'd.css': '' });
  assert.deepEqual(checker.checkSizes(checker.readModules(root), LIMITS).problems, [
    'a.ts: 21 lines, at most 20',
    './: 3 files, at most 2',
    'median file: 11 lines, at most 10',
  ]);
});
