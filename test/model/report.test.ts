import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import { decode } from 'fast-png';
import { curvesCsv, curvesSvg } from '../../model/report/curves.js';
import { reportData } from '../../model/report/data-report.js';
import { sampleSheetSvg } from '../../model/report/sample-sheet.js';
import { tallyInk, tallyPictures } from '../../model/report/tally.js';
import { fullReport, shortReport } from '../../model/report/text.js';
import type { EpochRecord } from '../../model/training/checkpoint.js';
import { createBatchSource } from './training/blobs.js';

let folder: string;

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'digit-pad-report-'));
});

after(() => {
  rmSync(folder, { recursive: true });
});

const stroke = { points: [{ x: 0, y: 0 }] };

test('counts digits, writers and strokes', () => {
  const digits = [
    { label: 3, writer: 'a', strokes: [stroke] },
    { label: 3, writer: 'a', strokes: [stroke, stroke] },
    { label: 9, writer: 'b', strokes: Array.from({ length: 7 }, () => stroke) },
  ];
  assert.deepEqual(tallyInk('pen', 'dev', digits), {
    set: 'pen',
    split: 'dev',
    count: 3,
    classes: [0, 0, 0, 2, 0, 0, 0, 0, 0, 1],
    writers: { count: 2, min: 1, median: 1.5, max: 2 },
    strokes: [1, 1, 0, 0, 1],
  });
});

test('finds pictures without ink', () => {
  const pixels = Uint8Array.of(0, 0, 0, 1);
  const pictures = { count: 2, width: 2, height: 1, pixels, labels: Uint8Array.of(4, 5) };
  assert.equal(tallyPictures('scans', 'train', pictures).blank, 1);
});

test('reports broken rows and missing files, and goes on', () => {
  mkdirSync(join(folder, 'pendigits'));
  const line = (label: string) => `{"label":"${label}","writer":"w","strokes":[[[0,0],[1,2]]]}\n`;
  writeFileSync(join(folder, 'pendigits/train.jsonl.gz'), line('1') + line('x') + line('2'));
  const report = reportData(folder);
  assert.deepEqual(
    report.sets.map(({ set, split, count }) => [set, split, count]),
    [['pendigits', 'train', 2]],
  );
  const file = report.files.find((one) => one.file === 'pendigits/train.jsonl.gz')!;
  assert.equal(file.known, false);
  assert.match(file.problems.join(), /line 2: the label is "x"; one digit 0–9 is accepted\.$/);
  assert.match(fullReport(report), /unipen\/digits\.jsonl\.gz\s+missing/);
  assert.match(shortReport(report), /Other data than the shipped model's: pendigits\/train/);
});

test('the sample sheet shows what the source fills in, with labels', async () => {
  const batchSize = 64;
  const context = { workers: 1, batchSize, seed: 1 };
  const svg = sampleSheetSvg(await createBatchSource({ stepsPerEpoch: 1 }, context), batchSize);
  assert.match(svg, />7<\/text>/);
  assert.match(svg, />no digit<\/text>/);
  const png = Buffer.from(/base64,([^"]+)/.exec(svg)![1]!, 'base64');
  const { width, height, data } = decode(png);
  assert.deepEqual([width, height], [20 * 28, 11 * 28]);
  assert.ok(data.some((value) => value < 128));
});

const epoch = (number: number, dev: Record<string, number>): EpochRecord => ({
  epoch: number,
  step: 10 * number,
  loss: 1 / number,
  accuracy: 0.9,
  dev,
  learningRate: 0.001,
  seconds: 12.345,
  finishedAt: '2026-01-01T00:00:00Z',
});

test('curves: a row an epoch, a line a development set', () => {
  const history = [epoch(1, { pen: 0.9, scans: 0.95 }), epoch(2, { pen: 1, scans: 0.96 })];
  assert.equal(
    curvesCsv(history),
    'epoch,step,learning_rate,loss,train,pen,scans,seconds\n' +
      '1,10,0.001,1,0.9,0.9,0.95,12.3\n' +
      '2,20,0.001,0.5,0.9,1,0.96,12.3\n',
  );
  const svg = curvesSvg(history);
  assert.equal(svg.match(/<polyline/g)!.length, 1 + 3 + 1);
  assert.doesNotMatch(svg, /NaN|undefined|Infinity/);
});
