import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';
import {
  accuracy,
  type Confusion,
  confusionOf,
  digitMetrics,
  REFUSED,
} from '../../model/compare/metrics.js';
import { digitsPage } from '../../model/compare/page/digits-page.js';
import { comparisonChart, comparisonPage } from '../../model/compare/page/page.js';
import { floatPictures, PIXELS } from '../../model/compare/pictures.js';
import {
  publishedText,
  readResult,
  type SystemResult,
  takeUpPublished,
  writeResult,
} from '../../model/compare/result.js';
import { penSet } from '../../model/compare/sets.js';
import type { NetworkSystem } from '../../model/compare/system.js';
import { SYSTEMS, systemsNamed } from '../../model/compare/systems/index.js';
import { nearestVote } from '../../model/compare/systems/nearest.js';
import { wobble } from '../../model/compare/training/augment.js';
import {
  applyGradient,
  initialState,
  type Optimisation,
} from '../../model/compare/training/optimizer.js';
import { trainNetwork } from '../../model/compare/training/train-network.js';
import { countParameters } from '../../model/network/architectures.js';
import { Network } from '../../model/network/network.js';
import type { ParameterLayout } from '../../model/network/parameters.js';
import type { LabelledPictures } from '../../model/samples/data/pictures.js';
import { Random } from '../../model/support/random.js';
import { INPUT_SIZE } from '../../src/engine/data/model-input.js';
import { writeNumber } from '../fixtures/digits.js';

const folder = mkdtempSync(join(tmpdir(), 'digit-pad-compare-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** Our own drawn digits, each changed a little by chance. */
function drawnDigits(count: number): LabelledPictures {
  const random = new Random(5);
  const pixels = new Uint8Array(count * PIXELS);
  const labels = Uint8Array.from({ length: count }, (_, i) => i % 10);
  const set = penSet(
    'drawn',
    [...Array(10).keys()].map((label) => ({
      label,
      writer: 'us',
      strokes: writeNumber(String(label)),
    })),
  );
  labels.forEach((label, i) => {
    const picture = new Float32Array(PIXELS);
    set.draw(label, 'ours', picture);
    const changed = wobble(picture, { degrees: 8, zoom: 0.1, shift: 0.05 }, random);
    pixels.set(
      changed.map((ink) => Math.round(255 * ink)),
      i * PIXELS,
    );
  });
  return { count, width: INPUT_SIZE, height: INPUT_SIZE, pixels, labels };
}

const tiny: NetworkSystem = {
  name: 'tiny',
  kind: 'network',
  summary: 'a test',
  claimed: [0.5],
  layers: [
    { kind: 'input', channels: 1 },
    { kind: 'conv', filters: 4, kernel: 5, padding: 'same', stride: 2, norm: false },
    { kind: 'conv', filters: 8, kernel: 3, padding: 'valid' },
    { kind: 'max-pool', size: 2 },
    { kind: 'dropout', rate: 0.1 },
    { kind: 'flatten' },
    { kind: 'dense', units: 16, activation: 'relu' },
    { kind: 'dense', units: 10 },
  ],
  parameters: 0,
  optimisation: { kind: 'adam', learningRate: 0.01 },
  batchSize: 20,
  epochs: 6,
  wobble: { degrees: 5, zoom: 0.1, shift: 0.05 },
};

test('a confusion matrix and its measures, computed by hand', () => {
  const labels = [1, 1, 1, 1, 7, 7, 0];
  const read = [1, 1, 7, REFUSED, 7, 1, 0];
  const confusion = confusionOf(labels, read);
  assert.equal(confusion[1]![7], 1);
  assert.equal(confusion[1]![REFUSED], 1);
  assert.equal(accuracy(confusion), 4 / 7);
  assert.deepEqual(digitMetrics(confusion, 1), {
    precision: 2 / 3,
    recall: 2 / 4,
    specificity: 2 / 3,
  });
  assert.deepEqual(digitMetrics(confusion, 7), {
    precision: 1 / 2,
    recall: 1 / 2,
    specificity: 4 / 5,
  });
  assert.deepEqual(digitMetrics(confusion, 3), {
    precision: undefined,
    recall: undefined,
    specificity: 1,
  });
});

test('an unknown name lists the known ones', () => {
  assert.throws(
    () => systemsNamed(['knn', 'lenet']),
    /no system "lenet".*digit-pad.*random-forest/,
  );
});

test('networks have as many parameters as were published', () => {
  for (const system of SYSTEMS) {
    if (system.kind !== 'network') continue;
    // Folded, a batch norm vanishes; published counts have four numbers for each of its channels.
    const norms = system.layers.flatMap((layer) =>
      layer.kind === 'conv' && layer.norm !== false ? [4 * layer.filters] : [],
    );
    const published = norms.reduce((sum, n) => sum + n, countParameters(system.layers));
    assert.equal(published, system.parameters, system.name);
  }
});

test('first steps of the optimisers, computed by hand', () => {
  const layout = { trainable: 1, length: 2 } as ParameterLayout;
  const after = (kind: Optimisation['kind'], ...slopes: number[]) => {
    const state = initialState(layout, Float32Array.of(1, 0));
    for (const slope of slopes) {
      applyGradient(state, Float32Array.of(slope, 5), { kind, learningRate: 0.1 });
    }
    return state.weights;
  };
  const close = (actual: number, expected: number) => {
    assert.ok(Math.abs(actual - expected) < 1e-5, `${actual}, not ${expected}`);
  };
  close(after('gradient-descent', 2)[0]!, 1 - 0.1 * 2);
  close(after('rmsprop', 2)[0]!, 1 - (0.1 * 2) / Math.sqrt(0.1 * 4));
  close(after('adam', 2)[0]!, 1 - 0.1);
  const [first, second] = [0.9 * 0.2 + 0.1 * -1, 0.999 * 0.004 + 0.001];
  const update = first / (1 - 0.9 ** 2) / Math.sqrt(second / (1 - 0.999 ** 2));
  close(after('adam', 2, -1)[0]!, 1 - 0.1 - 0.1 * update);
  // The batch's statistics are no gradient.
  close(after('adam', 2)[1]!, 0.01 * 5);
});

test('a tiny network learns, and an interruption changes nothing', async () => {
  const pictures = drawnDigits(200);
  const training = { system: tiny, pictures, identity: 'tiny' };
  const whole = await trainNetwork({ ...training, run: join(folder, 'whole') });

  const stopping = new AbortController();
  const run = join(folder, 'stopped');
  const stopped = await trainNetwork({
    ...training,
    run,
    signal: stopping.signal,
    onStep: (step) => step === 17 && stopping.abort(),
  });
  assert.equal(stopped, undefined);
  const steps: number[] = [];
  const resumed = await trainNetwork({ ...training, run, onStep: (step) => steps.push(step) });
  assert.equal(steps[0], 18);
  assert.deepEqual(resumed!.weights, whole!.weights);

  const network = new Network(tiny.layers);
  const logits = network.evaluate(whole!.weights, floatPictures(pictures), pictures.count);
  const right = pictures.labels.filter((label, i) => {
    const scores = [...logits.subarray(10 * i, 10 * i + 10)];
    return scores.indexOf(Math.max(...scores)) === label;
  });
  assert.ok(right.length > 0.8 * pictures.count, `${right.length} of ${pictures.count}`);
});

test('a run with another identity is not continued', async () => {
  const training = { system: { ...tiny, epochs: 1 }, pictures: drawnDigits(40) };
  const run = join(folder, 'other-terms');
  await trainNetwork({ ...training, run, identity: 'a' });
  const steps: number[] = [];
  await trainNetwork({ ...training, run, identity: 'b', onStep: (step) => steps.push(step) });
  assert.deepEqual(steps, [1, 2]);
});

for (const name of ['svm-rbf', 'knn', 'random-forest']) {
  test(`${name} learns what it is shown`, async () => {
    const [system] = systemsNamed([name]);
    assert.ok(system?.kind === 'estimator');
    const pictures = drawnDigits(40);
    const floats = floatPictures(pictures);
    const { predict } = await system.fit(floats, pictures.labels);
    const right = predict(floats, 40).filter((answer, i) => answer === pictures.labels[i]);
    assert.ok(right.length >= 36, `${right.length} of 40`);
  });
}

test('neighbours vote; the nearest decides between as many', () => {
  const labels = Uint8Array.of(4, 9, 9, 4, 1);
  assert.equal(nearestVote([5, 2, 3, 1, 9], labels, 3), 9);
  assert.equal(nearestVote([5, 2, 3, 1, 9], labels, 2), 4);
  assert.equal(nearestVote([5, 2, 3, 1, 9], labels, 4), 4);
});

test('a picture that is changed by nothing stays the same', () => {
  const picture = Float32Array.from({ length: PIXELS }, (_, i) => (i % 7) / 7);
  const same = wobble(picture, { degrees: 0, zoom: 0, shift: 0 }, new Random(1));
  assert.deepEqual(same, picture);
});

test('the position on the canvas matters as published, and does not with our preprocessing', () => {
  const strokes = writeNumber('1', { height: 10 });
  const [left, right] = [0, 900].map((x) =>
    strokes.map(({ points }) => ({ points: points.map((p) => ({ ...p, x: p.x + x })) })),
  );
  const set = penSet('two', [
    { label: 1, writer: 'us', strokes: left! },
    { label: 1, writer: 'us', strokes: right! },
  ]);
  const draw = (index: number, way: 'ours' | 'published') => {
    const picture = new Float32Array(PIXELS);
    set.draw(index, way, picture);
    return picture;
  };
  assert.deepEqual(draw(0, 'ours'), draw(1, 'ours'));
  assert.notDeepEqual(draw(0, 'published'), draw(1, 'published'));
  assert.deepEqual(draw(0, 'published'), draw(0, 'published'));
  for (const index of [0, 1]) {
    const ink = draw(index, 'published').reduce((sum, value) => sum + value, 0);
    assert.ok(ink > 10, `${ink}: the whole digit is on the canvas`);
  }
});

/** So many of a hundred are right. */
function confusionWith(right: number): Confusion {
  const labels = Array.from({ length: 100 }, (_, i) => i % 10);
  return confusionOf(
    labels,
    labels.map((label, i) => (i < right ? label : (label + 1) % 10)),
  );
}

function resultOf(name: string, published: number, ours: number): SystemResult {
  const confusions = { published: confusionWith(published), ours: confusionWith(ours) };
  const sets = ['MNIST t10k', 'pendigits test'].map((set) => ({ name: set, confusions }));
  return {
    name,
    identity: name,
    date: '2026-01-02',
    machine: 'a machine',
    parameters: 12_345,
    trainingRows: 60_000,
    trainingSeconds: 600,
    milliseconds: 1.5,
    sets,
  };
}

const knn = () => resultOf('knn', 97, 90);

test('the page names systems that are ahead, claims that differ, and what is missing', () => {
  const links = { chart: 'images/x.svg', digits: 'x-digits.md', results: 'x.json' };
  const page = (...results: SystemResult[]) =>
    comparisonPage({ systems: SYSTEMS, results, command: 'npm run compare' }, links);
  const behind = page(resultOf('digit-pad', 95, 95), knn());
  assert.match(behind, /Ahead of `digit-pad` on MNIST t10k \(95\.00 %\): `knn` with 97\.00 %\./);
  assert.match(behind, /`knn`: 89\.81 % claimed, 97\.00 % measured\./);
  assert.match(behind, /\| `knn` \| 89\.81 % \| 97\.00 % \| 90\.00 % \| 97\.00 % \| 90\.00 % \|/);
  assert.match(behind, /Not measured yet\*\*: .*`mlp`/);
  assert.doesNotMatch(behind, /NaN|undefined/);
  assert.match(page(resultOf('digit-pad', 99, 99), knn()), /None of `knn` is ahead of `digit-pad`/);
});

test('chart and digits are drawn from the same results', () => {
  const results = [resultOf('digit-pad', 95, 95), knn()];
  const comparison = { systems: SYSTEMS, results, command: 'npm run compare' };
  const chart = comparisonChart(comparison);
  assert.doesNotMatch(chart, /NaN|undefined/);
  // Claims: 2 measured, 1 claimed; each way: 2 systems, 2 sets; a legend of 2 in each panel.
  assert.equal(chart.match(/<(circle|rect)/g)!.length, 3 + 2 * 4 + 3 * 2);
  const digits = digitsPage(comparison);
  assert.equal(digits.match(/^\| \*\*\d\*\* \|/gm)!.length, 10 * (2 + 4));
  assert.match(digits, /\| \*\*0\*\* \| 10 \| 0 /);
});

test('a result is found again, but not with another identity', () => {
  const run = join(folder, 'result');
  assert.equal(readResult(run, 'knn'), undefined);
  writeResult(run, knn());
  assert.deepEqual(readResult(run, 'knn'), knn());
  assert.equal(readResult(run, 'other'), undefined);
});

test('a fresh checkout continues from the published results', () => {
  const [published, runs] = [join(folder, 'published.json'), join(folder, 'fresh')];
  takeUpPublished(published, runs);
  assert.equal(readResult(join(runs, 'knn')), undefined);
  writeFileSync(published, publishedText([knn(), resultOf('mlp', 97, 90)]));
  writeResult(join(runs, 'mlp'), resultOf('mlp', 98, 90));
  takeUpPublished(published, runs);
  assert.deepEqual(readResult(join(runs, 'knn'), 'knn'), knn());
  assert.deepEqual(readResult(join(runs, 'mlp')), resultOf('mlp', 98, 90));
});
