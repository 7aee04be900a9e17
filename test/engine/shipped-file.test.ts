/** Addresses of files that ship beside the code, as bundlers leave them. */
import assert from 'node:assert/strict';
import test, { type TestContext } from 'node:test';
import { shippedFile } from '../../src/engine/support/shipped-file.js';

/** What webpack (`parser.url: 'relative'`) and Turbopack put in the place of a URL. */
const pathOnly = (path: string) => ({ href: path, pathname: path, origin: '' }) as URL;

/** Puts a page or a worker around the code until the test ends. */
function standIn(t: TestContext, names: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(names)) {
    const before = Object.getOwnPropertyDescriptor(globalThis, name);
    Object.defineProperty(globalThis, name, { value, configurable: true });
    t.after(() => {
      if (before) Object.defineProperty(globalThis, name, before);
      else Reflect.deleteProperty(globalThis, name);
    });
  }
}

test('an absolute address stays as it is', () => {
  const address = 'https://cdn.example/pad/worker.js?v=1';
  assert.equal(shippedFile(new URL(address)).href, address);
});

test('a path is one of the page', (t) => {
  standIn(t, { document: { baseURI: 'https://shop.example/orders/7' } });
  const file = shippedFile(pathOnly('/_next/static/media/weights.bin'));
  assert.equal(file.href, 'https://shop.example/_next/static/media/weights.bin');
});

test('an address without a scheme is one of the page too: a CDN as public path', (t) => {
  standIn(t, { document: { baseURI: 'https://shop.example/' } });
  assert.equal(shippedFile(pathOnly('//cdn.example/w.bin')).href, 'https://cdn.example/w.bin');
});

test('data within its address stays as it is', (t) => {
  standIn(t, { document: { baseURI: 'https://shop.example/' } });
  assert.equal(shippedFile(pathOnly('data:application/json;base64,e30=')).protocol, 'data:');
});

test("in a page's own worker, a path is one of the worker's origin, from a Blob too", (t) => {
  const blob = new URL('blob:https://shop.example/2f7c');
  standIn(t, { location: { protocol: 'blob:', href: blob.href, origin: blob.origin } });
  const file = shippedFile(pathOnly('/_next/static/media/a.wasm'));
  assert.equal(file.href, 'https://shop.example/_next/static/media/a.wasm');
});

test("below Vite's cache of dependencies, a file lies where it was installed", () => {
  const cached = new URL('http://localhost:5173/node_modules/.vite/deps/worker.js');
  assert.equal(
    shippedFile(cached).href,
    'http://localhost:5173/node_modules/digit-pad/dist/worker.js',
  );
});
