/** Untrusted models: they are refused with a clear message, or they run. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import test, { after } from 'node:test';
import { pathToFileURL } from 'node:url';
import '@tensorflow/tfjs-backend-cpu';
import { backend, env, getKernel, setBackend } from '@tensorflow/tfjs-core';
import { createRecognizer } from 'digit-pad/engine';
import fc from 'fast-check';
import type { ModelManifest } from '../../../src/engine/classify/model/manifest.js';
import { readManifest } from '../../../src/engine/classify/model/read-manifest.js';
import { TfjsClassifier } from '../../../src/engine/classify/tensorflow/network.js';
import { CLASS_COUNT, INPUT_LENGTH } from '../../../src/engine/data/model-input.js';
import { check, effortFrom } from '../property.js';
import { change, hashOf, model } from './arbitrary-manifest.js';

const effort = effortFrom(process.env);
const folder = mkdtempSync(join(tmpdir(), 'digit-pad-'));
after(() => rmSync(folder, { recursive: true }));

// Or else it advises another package.
env().set('IS_NODE', false);
await setBackend('cpu');
const kernel = (name: string) => getKernel(name, 'cpu').kernelFunc;
const tfjs = {
  name: 'cpu',
  backend: backend(),
  kernels: {
    conv: kernel('FusedConv2D'),
    maxPool: kernel('MaxPool'),
    averagePool: kernel('AvgPool'),
    matMul: kernel('_FusedMatMul'),
    reshape: kernel('Reshape'),
  },
  release() {},
};

/** A model that runs gives chances, of every class, that add up. */
async function assertRuns(manifest: ModelManifest, weights: Uint8Array): Promise<void> {
  const buffer = weights.slice().buffer as ArrayBuffer;
  const before = tfjs.backend.numDataIds();
  const classifier = new TfjsClassifier(tfjs, { manifest, weights: buffer });
  const inputs = Float32Array.from({ length: 2 * INPUT_LENGTH }, (_, i) => Math.sin(i) ** 2);
  const chances = await classifier.classify(inputs, 2);
  assert.equal(chances.length, 2 * CLASS_COUNT);
  for (const row of [chances.subarray(0, CLASS_COUNT), chances.subarray(CLASS_COUNT)]) {
    const sum = row.reduce((a, b) => a + b, 0);
    assert.ok(Math.abs(sum - 1) < 1e-4, `the probabilities add up to ${sum}`);
  }
  classifier.dispose();
  assert.equal(tfjs.backend.numDataIds(), before, 'no tensor is left behind');
}

function assertRefusal(message: string): void {
  assert.match(message, /^[^\n]{12,400}$/);
  assert.doesNotMatch(message, /undefined|NaN|Cannot (read|convert)|not a function|not iterable/);
}

test('every network that fits together is read as it was written, and runs', async (t) => {
  const property = fc.asyncProperty(model, async ({ manifest, weights }) => {
    const read = readManifest(JSON.parse(JSON.stringify(manifest)));
    assert.deepEqual(read, manifest);
    await assertRuns(read, weights);
  });
  t.diagnostic(`${await check(property, 60, effort)} cases, seed ${effort.seed}`);
});

test('a manifest that was changed somewhere is refused in a sentence, or still runs', async (t) => {
  let refused = 0;
  const changes = fc.array(change, { minLength: 1, maxLength: 3 });
  const property = fc.asyncProperty(model, changes, async ({ manifest, weights }, wrongs) => {
    const text = JSON.stringify(
      wrongs.reduce((document: unknown, wrong) => wrong(document), manifest),
    );
    let read: ModelManifest;
    try {
      read = readManifest(JSON.parse(text));
    } catch (error) {
      assert.ok(error instanceof TypeError);
      assertRefusal(error.message);
      refused++;
      return;
    } finally {
      assert.deepEqual(Object.keys(Object.prototype), []);
    }
    // More bytes than were written are for the loader to notice.
    if (read.weights.bytes === weights.length) await assertRuns(read, weights);
  });
  const runs = await check(property, 1500, effort);
  assert.ok(refused > runs / 2, `only ${refused} of ${runs} were refused`);
  t.diagnostic(`${runs} cases, ${refused} refused, seed ${effort.seed}`);
});

test('anything in place of a manifest', async (t) => {
  const property = fc.property(fc.jsonValue(), (json) => {
    assert.throws(
      () => readManifest(json),
      (error: Error) => {
        assertRefusal(error.message);
        return error instanceof TypeError;
      },
    );
  });
  t.diagnostic(`${await check(property, 1000, effort)} cases, seed ${effort.seed}`);
});

const shipped = JSON.parse(readFileSync('model/digits/manifest.json', 'utf8')) as ModelManifest;
const shippedWeights = readFileSync('model/digits/weights.bin');

/** @param about changes to the shipped manifest, and in what words they are refused. */
const HOSTILE: Record<string, { about: (manifest: never) => void; words: RegExp }> = {
  'weights without a hash': {
    about: ({ weights }: { weights: Record<string, unknown> }) => delete weights.sha256,
    words: /weights\.sha256 must be 64 digits/,
  },
  'a hash of nothing': {
    about: ({ weights }: { weights: Record<string, unknown> }) =>
      Object.assign(weights, { sha256: '' }),
    words: /weights\.sha256 must be 64 digits/,
  },
  'the wrong hash': {
    about: ({ weights }: { weights: Record<string, unknown> }) =>
      Object.assign(weights, { sha256: '0'.repeat(64) }),
    words: /weights\.bin is damaged/,
  },
  'a thousand layers': {
    about: (manifest: { layers: unknown[] }) =>
      Object.assign(manifest, { layers: Array(1000).fill(manifest.layers[1]) }),
    words: /layers must be a list of at most 64, got an array of 1000/,
  },
  'a million filters': {
    about: ({ layers }: { layers: { kernel: { shape: number[] } }[] }) => {
      layers[1]!.kernel.shape[3] = 1e6;
    },
    words: /layers\[1\]\.kernel\.shape\[3\] must be a number from 1 to 4096, got 1000000/,
  },
  'a negative stride': {
    about: ({ layers }: { layers: object[] }) => Object.assign(layers[1]!, { stride: -1 }),
    words: /layers\[1\]\.stride must be a number from 1 to 14, got -1/,
  },
  'more bytes than anyone has': {
    about: ({ weights }: { weights: object }) => Object.assign(weights, { bytes: 2 ** 50 }),
    words: /weights\.bytes must be a number from 1 to/,
  },
  'a layer of the prototype': {
    about: ({ layers }: { layers: object[] }) => Object.assign(layers[1]!, { kind: 'constructor' }),
    words: /layers\[1\]\.kind must be "space-to-depth" or/,
  },
  'no temperature': {
    about: ({ calibration }: { calibration: object }) =>
      Object.assign(calibration, { temperature: 0 }),
    words: /calibration\.temperature must be a number from/,
  },
  ...Object.fromEntries(
    [
      'https://else.where/weights.bin',
      'data:,x',
      'javascript:0',
      '../weights.bin',
      '/etc/passwd',
      '//a/b',
    ].map((file) => [
      `weights at ${file}`,
      {
        about: ({ weights }: { weights: object }) => Object.assign(weights, { file }),
        words: /names weights outside its own folder: ".*"\.$/,
      },
    ]),
  ),
};

for (const [name, { about, words }] of Object.entries(HOSTILE)) {
  test(`${name}: refused in one sentence`, async () => {
    const manifest = structuredClone(shipped);
    about(manifest as never);
    await assert.rejects(load(JSON.stringify(manifest)), (error: Error) => {
      assert.equal(error.name, 'LoadError');
      assertRefusal(error.message);
      assert.match(error.message, words);
      return true;
    });
  });
}

test('scales and weights that are no numbers: refused, though their hash is right', async () => {
  const { layers } = shipped;
  const conv = layers.find((layer) => layer.kind === 'conv')!;
  for (const [offset, value] of [
    [conv.kernel.scales!, Number.NaN],
    [conv.kernel.scales!, 1e30],
    [conv.bias.offset, Number.NEGATIVE_INFINITY],
  ] as const) {
    const weights = Buffer.from(shippedWeights);
    weights.writeFloatLE(value, offset);
    const manifest = structuredClone(shipped);
    manifest.weights.sha256 = hashOf(weights);
    await assert.rejects(load(JSON.stringify(manifest), weights), {
      name: 'LoadError',
      code: 'model-invalid',
      message: /weights\.bin holds a weight that is not a number, or is far too large\.$/,
    });
  }
});

test('names of prototypes in a manifest change nothing', async () => {
  const polluted = JSON.stringify(shipped).replace(
    /^\{/,
    '{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}},',
  );
  const recognizer = await load(polluted);
  assert.equal(({} as { polluted?: boolean }).polluted, undefined);
  recognizer.dispose();
});

test('files without an end are cut off where they get too large', async () => {
  const asked: string[] = [];
  const server = await listen((request, response) => {
    asked.push(request.url!);
    if (request.url === '/endless.json') return pour(response);
    if (request.url === '/manifest.json') return response.end(JSON.stringify(shipped));
    return pour(response);
  });
  const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const refused = (path: string, words: RegExp) =>
    assert.rejects(createRecognizer({ model: at + path }), { name: 'LoadError', message: words });
  await refused('/endless.json', /endless\.json is larger than the allowed 262144 bytes\.$/);
  await refused('/manifest.json', /weights\.bin is larger than the allowed \d+ bytes\.$/);
  assert.deepEqual(asked, ['/endless.json', '/manifest.json', '/weights.bin']);
  server.closeAllConnections();
  server.close();
});

function load(manifest: string, weights: Uint8Array = shippedWeights) {
  writeFileSync(join(folder, 'manifest.json'), manifest);
  writeFileSync(join(folder, 'weights.bin'), weights);
  return createRecognizer({ model: pathToFileURL(join(folder, 'manifest.json')) });
}

function listen(answer: Parameters<typeof createServer>[1] & {}): Promise<Server> {
  const server = createServer(answer);
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

/** Sends spaces without end: JSON may begin with any number of them. */
function pour(response: NodeJS.WritableStream): void {
  const some = ' '.repeat(65_536);
  const more = () => {
    if (!response.writable) return;
    if (response.write(some)) setImmediate(more);
    else response.once('drain', more);
  };
  more();
}
