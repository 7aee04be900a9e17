/** The errors that a page can tell apart. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRecognizer, DigitPadError, LoadError } from '../../src/engine/index.js';

test('a class and its code say what went wrong', async () => {
  const error = await createRecognizer({ model: 'file:///no/such/manifest.json' }).catch((e) => e);
  assert.ok(error instanceof LoadError);
  assert.ok(error instanceof DigitPadError);
  assert.ok(error instanceof Error);
  assert.equal(error.code, 'load-failed');
  assert.ok(!(new DigitPadError('disposed', '') instanceof LoadError));
});

test('the class of another copy of the package is recognised', async () => {
  const copy = new URL('../../src/engine/support/error.js?copy', import.meta.url).href;
  const other = (await import(copy)) as typeof import('../../src/engine/support/error.js');
  assert.notEqual(other.DigitPadError, DigitPadError);
  assert.ok(new other.DigitPadError('worker-lost', '') instanceof DigitPadError);
  assert.ok(new other.LoadError('') instanceof DigitPadError);
  assert.ok(!(new Error('') instanceof DigitPadError));
});
