/** The texts of the scanner and of its errors, in seven languages. */
import test from 'node:test';
import { assert } from 'chai';
import { problemOf } from '../../src/components/scanner/camera.js';
import { ENGLISH, scannerWords } from '../../src/components/scanner/scanner-words.js';

test('every language has words of its own for every problem', () => {
  for (const problem of ['insecure', 'denied', 'missing', 'busy'] as const) {
    const texts = ['en', 'de', 'fr', 'es', 'ja', 'zh', 'ar'].map(
      (tag) => scannerWords(tag)[problem],
    );
    assert.equal(new Set(texts).size, texts.length);
  }
  assert.equal(scannerWords('de-AT').torch, 'Licht');
  assert.equal(scannerWords('tlh'), ENGLISH);
});

test('without a secure context, nothing else is the problem', () => {
  Object.defineProperty(globalThis, 'isSecureContext', { value: false, configurable: true });
  try {
    assert.equal(problemOf(new TypeError('navigator.mediaDevices is undefined')), 'insecure');
  } finally {
    Reflect.deleteProperty(globalThis, 'isSecureContext');
  }
});

test('what the browser says is one of three problems', () => {
  for (const [name, problem] of [
    ['NotAllowedError', 'denied'],
    ['SecurityError', 'denied'],
    ['NotFoundError', 'missing'],
    ['OverconstrainedError', 'missing'],
    ['NotReadableError', 'busy'],
    ['AbortError', 'busy'],
  ] as const) {
    assert.equal(problemOf(new DOMException('', name)), problem);
  }
  for (const cause of [undefined, null, 'x', new TypeError()]) {
    assert.equal(problemOf(cause), 'busy');
  }
});
