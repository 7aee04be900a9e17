import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import {
  keptText,
  rungIdentity,
  rungsByRecipe,
  withRung,
} from '../../model/size-study/kept-results.js';
import type { Rung } from '../../model/size-study/measure-size.js';
import { ladderChart, ladderPage } from '../../model/size-study/page.js';
import { RECIPES, shorten, type TrainingRecipe } from '../../model/training/recipes.js';

const recipe: TrainingRecipe = shorten(RECIPES.digits, 'third');

const rung = (architecture: Rung['architecture'], seed: number, size: number): Rung => ({
  architecture,
  seed,
  epochs: 12,
  identity: rungIdentity({ ...recipe, architecture, seed }),
  date: '2026-11-25',
  parameters: 1000 * size,
  multiplyAdds: 100_000 * size,
  gzip: 1000 * size,
  dev: { pendigits: 1 - 0.01 / size, unipen: 1 },
  milliseconds: size,
});

const rungs = [rung('tiny', 1, 1), rung('digits', 1, 4), rung('digits', 2, 4)];

test('the page has a row for each network and seed', () => {
  const page = ladderPage(rungs, 'digits', 'images/size-study.svg');
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
  const svg = ladderChart(rungs, 1);
  assert.equal(svg.match(/<polyline/g)!.length, 4);
  assert.equal(svg.match(/>digits<\/text>/g)!.length, 2);
  assert.doesNotMatch(svg, /NaN|undefined|Infinity/);
});

test('a later command takes up what the same recipe gave, and nothing else', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'digit-pad-size-study-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'size-study.json');
  assert.deepEqual(rungsByRecipe(file, recipe), []);
  writeFileSync(file, keptText(rungs));
  assert.deepEqual(rungsByRecipe(file, recipe), rungs);
  assert.deepEqual(rungsByRecipe(file, { ...recipe, epochs: recipe.epochs + 1 }), []);
});

test('rungs stand seed by seed and by size, each once', () => {
  const added = withRung(withRung(rungs, rung('large', 1, 8)), rung('tiny', 1, 2));
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
