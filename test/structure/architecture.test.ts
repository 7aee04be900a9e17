/** docs/architecture.md and the engine's README name files that exist. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const page = readFileSync('docs/architecture.md', 'utf8');

test('every file that the architecture names exists', () => {
  const named = [...page.matchAll(/`((?:src|model|scripts)\/[\w./-]+\.(?:ts|mjs))`/g)].map(
    ([, path]) => path!,
  );
  assert.ok(named.length > 25, 'the paths name their files');
  assert.deepEqual(
    named.filter((path) => !existsSync(path)),
    [],
  );
});

test('the path of a stroke passes at most 18 files of the element', () => {
  const path = page.slice(
    page.indexOf('## The path of a stroke'),
    page.indexOf('## The path of a picture'),
  );
  const steps = path
    .split('\n')
    .filter((line) => /^\d+\. /.test(line))
    .join('\n');
  const files = new Set(steps.match(/src\/components\/[\w./-]+\.ts/g));
  assert.ok(files.size <= 18, `${files.size} files`);
});

test('every file that the engine’s README names exists', () => {
  const readme = readFileSync('src/engine/README.md', 'utf8');
  const named = [
    ...readme.matchAll(/`((?:host|answer|decode|segment|classify|draw|support)\/[\w./-]+\.ts)`/g),
  ];
  assert.ok(named.length > 8);
  assert.deepEqual(
    named.map(([, path]) => `src/engine/${path}`).filter((path) => !existsSync(path)),
    [],
  );
});
