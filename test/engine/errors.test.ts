/** Errors keep their class and their code on the way between two threads, and between two copies. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { expose, wrap } from 'comlink';
import { createRecognizer, DigitPadError, LoadError } from 'digit-pad/engine';
import { reviveError, reviveWarning } from '../../src/engine/host/cloning.js';
import { sendErrorCodes } from '../../src/engine/host/send-error-codes.js';
import * as errors from '../../src/engine/support/error.js';
import { LoadError as LoadFailure } from '../../src/engine/support/load-error.js';

test('what is thrown behind a message port is thrown again, with its code', async () => {
  sendErrorCodes();
  const thrown: Record<string, unknown> = {
    missing: new LoadFailure('Not there.'),
    invalid: new LoadFailure('Not a model.', undefined, 'model-invalid'),
    backend: new errors.DigitPadError('backend-failed', 'No backend.'),
    type: new TypeError('Not a number.'),
    range: new RangeError('Too many.'),
  };
  const { port1, port2 } = new MessageChannel();
  expose(
    {
      fail(name: string) {
        throw thrown[name];
      },
    },
    port1,
  );
  const remote = wrap<{ fail(name: string): void }>(port2);
  for (const [name, error] of Object.entries(thrown)) {
    const { code, message } = error as errors.DigitPadError;
    const revived = await remote.fail(name).catch(reviveError);
    assert.equal((revived as object).constructor, (error as object).constructor, name);
    assert.deepEqual(
      [(revived as errors.DigitPadError).code, (revived as Error).message],
      [code, message],
    );
  }
  port1.close();
  port2.close();
});

test('a warning that was copied gets its code back', () => {
  const warning = new errors.DigitPadError('segmenter-failed', 'It failed.');
  const recognition = { ...NOTHING, warning };
  assert.equal(reviveWarning(recognition), recognition);
  const revived = reviveWarning(structuredClone(recognition)).warning;
  assert.ok(revived instanceof errors.DigitPadError);
  assert.equal(revived.code, 'segmenter-failed');
  assert.equal(revived.message, 'It failed.');
});

test('the package throws errors with a code', async () => {
  const missing = createRecognizer({ model: 'file:///nowhere/manifest.json' });
  await assert.rejects(missing, (error) => {
    assert.ok(error instanceof LoadError && error instanceof DigitPadError);
    return error.code === 'load-failed';
  });
  const recognizer = await createRecognizer({ backend: 'cpu' });
  const segmenter = { segment: () => [[7]] };
  const ink = { strokes: [{ points: [{ x: 1, y: 1 }] }] };
  assert.equal((await recognizer.recognize(ink, { segmenter })).warning?.code, 'segmenter-failed');
  recognizer.dispose();
  await assert.rejects(recognizer.recognize(ink), { name: 'DigitPadError', code: 'disposed' });
});

const NOTHING = {
  value: '',
  text: '',
  confidence: 1,
  digits: [],
  alternatives: [],
  rejected: [],
  lines: [],
};

test('the class of another copy of the package is recognised', async () => {
  const copy = new URL('../../src/engine/support/error.js?copy', import.meta.url).href;
  const other = (await import(copy)) as typeof import('../../src/engine/support/error.js');
  assert.notEqual(other.DigitPadError, errors.DigitPadError);
  assert.ok(new other.DigitPadError('worker-lost', '') instanceof errors.DigitPadError);
  assert.ok(!(new errors.DigitPadError('disposed', '') instanceof LoadError));
  assert.ok(!(new Error('') instanceof errors.DigitPadError));
});
