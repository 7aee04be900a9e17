import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { RECIPES, shorten } from '../../model/training/recipes.js';

function run(name: string, ...options: string[]) {
  const script = fileURLToPath(new URL(`../../model/commands/${name}.js`, import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...options], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

test('--help lists the options', () => {
  const { status, stdout } = run('train', '--help');
  assert.equal(status, 0);
  for (const option of ['--add', '--patience', '--teacher', '--resume', '--schedule']) {
    assert.match(stdout, new RegExp(`${option}\\b`));
  }
});

test('an unknown option is refused, with the known ones', () => {
  const { status, stderr } = run('train', '--epoch', '3');
  assert.equal(status, 1);
  assert.match(stderr, /unknown option '--epoch'/);
  assert.match(stderr, /--epochs <n>/);
});

test('a value that makes no sense is refused, with what is accepted', () => {
  assert.match(run('train', '--epochs', '-1').stderr, /whole number above 0 is accepted/);
  assert.match(run('train', '--architecture', 'huge').stderr, /Allowed choices are tiny, /);
});

test('an expected error is one sentence, without a stack', () => {
  const { status, stderr } = run('report', '--data', '/nowhere/at/all');
  assert.equal(status, 1);
  assert.equal(stderr.trim(), 'The data folder /nowhere/at/all does not exist.');
});

test('a third of the schedule is a third of the epochs', () => {
  assert.equal(shorten(RECIPES.digits, 'full').epochs, RECIPES.digits.epochs);
  assert.equal(shorten(RECIPES.digits, 'third').epochs, Math.round(RECIPES.digits.epochs / 3));
  const { pictures, pen, none } = RECIPES.digits.shares;
  assert.ok(Math.abs(pictures + pen + none - 1) < 1e-9);
});
