import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import {
  keptText,
  recipeIdentity,
  resultsByRecipe,
  withResult,
} from '../../model/size-study/kept-results.js';
import type { SizeResult } from '../../model/size-study/measure-size.js';
import { sizeStudyChart, sizeStudyPage } from '../../model/size-study/page.js';
import { RECIPES, shorten, type TrainingRecipe } from '../../model/training/recipes.js';

const recipe: TrainingRecipe = shorten(RECIPES.digits, 'third');

const result = (
  architecture: SizeResult['architecture'],
  seed: number,
  size: number,
): SizeResult => ({
  architecture,
  seed,
  epochs: 12,
  identity: recipeIdentity({ ...recipe, architecture, seed }),
  date: '2026-11-25',
  parameters: 1000 * size,
  multiplyAdds: 100_000 * size,
  gzip: 1000 * size,
  dev: { pendigits: 1 - 0.01 / size, unipen: 1 },
  milliseconds: size,
});

const results = [result('tiny', 1, 1), result('digits', 1, 4), result('digits', 2, 4)];

test('the page has a row for each network and seed', () => {
  const page = sizeStudyPage(results, 'digits', 'images/size-study.svg');
  assert.match(
    page,
    /\| `tiny` \| 1 \| 1,000 \| 100,000 \| 1,000 \| 1\.0 \| 99\.00 % \| 100\.00 % \|/,
  );
  assert.equal(page.match(/^\| `/gm)!.length, 3);
  assert.match(page, /with 2 seeds/);
  assert.match(page, /, 2026-11-25\.$/m);
  assert.match(page, /\]\(images\/size-study\.svg\)/);
});

test('the chart draws one seed, each set against bytes and against work', () => {
  const svg = sizeStudyChart(results, 1);
  assert.equal(svg.match(/<polyline/g)!.length, 4);
  assert.equal(svg.match(/>digits<\/text>/g)!.length, 2);
  assert.doesNotMatch(svg, /NaN|undefined|Infinity/);
});

test('a later command keeps results of the same recipe only', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'digit-pad-size-study-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'size-study.json');
  assert.deepEqual(resultsByRecipe(file, recipe), []);
  writeFileSync(file, keptText(results));
  assert.deepEqual(resultsByRecipe(file, recipe), results);
  assert.deepEqual(resultsByRecipe(file, { ...recipe, epochs: recipe.epochs + 1 }), []);
});

test('results are ordered by seed and size, each once', () => {
  const added = withResult(withResult(results, result('large', 1, 8)), result('tiny', 1, 2));
  assert.deepEqual(
    added.map(({ architecture, seed, parameters }) => [architecture, seed, parameters]),
    [
      ['tiny', 1, 2000],
      ['digits', 1, 4000],
      ['large', 1, 8000],
      ['digits', 2, 4000],
    ],
  );
});
