/** The wasm file that ships answers as the whole one of TensorFlow.js does, to the last bit. */
import assert from 'node:assert/strict';
import { copyFileSync, cpSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import test, { after } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createRecognizer, type Recognition } from 'digit-pad/engine';
import { writeNumber } from '../fixtures/digits.js';

const DIST = dirname(fileURLToPath(import.meta.resolve('digit-pad/engine')));
const WHOLE = createRequire(import.meta.url).resolve(
  '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm',
);

const shipped = readdirSync(DIST).find((name) => name.endsWith('.wasm'))!;
/** The package's lazy files as they are, but for the wasm file: that is the whole one. */
const assets = mkdtempSync(join(tmpdir(), 'whole-wasm-'));
cpSync(join(DIST, 'digits'), join(assets, 'digits'), { recursive: true });
copyFileSync(WHOLE, join(assets, shipped));
after(() => rmSync(assets, { recursive: true }));

/** Every digit alone, and numbers whose proposals fill batches of many sizes. */
const NUMBERS = [...'0123456789', '42', '190', '8675309', '31415926535897932384626433832795'];

async function readAll(folder?: URL): Promise<Recognition[]> {
  const recognizer = await createRecognizer({ backend: 'wasm', ...(folder && { assets: folder }) });
  assert.equal(recognizer.info.backend, 'wasm');
  const answers: Recognition[] = [];
  for (const number of NUMBERS) {
    answers.push(await recognizer.recognize({ strokes: writeNumber(number) }, { explain: true }));
  }
  recognizer.dispose();
  return answers;
}

test('the same answers, with every chance and every feature map', async () => {
  assert.deepEqual(await readAll(), await readAll(pathToFileURL(`${assets}/`)));
});

test('at most six tenths of the bytes', () => {
  assert.ok(statSync(join(DIST, shipped)).size < 0.6 * statSync(WHOLE).size);
});
