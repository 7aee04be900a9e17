import assert from 'node:assert/strict';
import test from 'node:test';
import { ladderChart, ladderPage } from '../../model/ladder/page.js';
import type { Rung } from '../../model/ladder/rung.js';

const rung = (architecture: Rung['architecture'], seed: number, size: number): Rung => ({
  architecture,
  seed,
  epochs: 12,
  parameters: 1000 * size,
  multiplyAdds: 100_000 * size,
  bytes: 1200 * size,
  gzip: 1000 * size,
  dev: { pendigits: 1 - 0.01 / size, unipen: 1 },
  milliseconds: size,
});

const rungs = [rung('tiny', 1, 1), rung('digits', 1, 4), rung('digits', 2, 4)];

test('the page has a row for each network and seed', () => {
  const page = ladderPage(rungs, 'digits', 'images/ladder.svg');
  assert.match(
    page,
    /\| `tiny` \| 1 \| 1,000 \| 100,000 \| 1,000 \| 1\.0 \| 99\.00 % \| 100\.00 % \|/,
  );
  assert.equal(page.match(/^\| `/gm)!.length, 3);
  assert.match(page, /with 2 seeds/);
  assert.match(page, /\]\(images\/ladder\.svg\)/);
});

test('the chart draws one seed, each set against bytes and against work', () => {
  const svg = ladderChart(rungs, 1);
  assert.equal(svg.match(/<polyline/g)!.length, 4);
  assert.equal(svg.match(/>digits<\/text>/g)!.length, 2);
  assert.doesNotMatch(svg, /NaN|undefined|Infinity/);
});
