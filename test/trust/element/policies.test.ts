/** Strict pages: Content Security Policy, Trusted Types, sandboxes, plain http; nothing leaves the page. */
import { expect } from 'chai';
import { writeNumber } from '../../fixtures/digits.js';
import { expectQuiet, hearFrom, openPad, type Scene } from './scene.js';

const STRICT = "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'";

const POLICIES: Record<string, string> = {
  'the strict policy': STRICT,
  'no worker at all': `${STRICT}; worker-src 'none'`,
  'wasm allowed': STRICT.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'"),
  'Trusted Types': `${STRICT}; require-trusted-types-for 'script'; trusted-types lit-html digit-pad`,
};

describe('in a strict page', () => {
  let scene: Scene;
  afterEach(() => scene?.close());

  for (const [name, csp] of Object.entries(POLICIES)) {
    it(`reads under ${name}`, async function () {
      this.timeout(60_000);
      scene = await openPad({ csp });
      const { pad } = scene;
      pad.strokes = writeNumber('47', { x: 40, y: 20 });
      expect((await pad.recognize()).value).to.equal('47');
      const forStyle = scene.seen.violations.filter((violation) => /style/.test(violation));
      expect(forStyle).to.deep.equal([]);
      const { color, display } = getComputedStyle(pad.shadowRoot!.querySelector('[part=pad]')!);
      expect([color, display], 'styled').to.not.include('');
      expectQuiet(scene);
    });
  }

  it('asks nobody else for anything, and keeps nothing', async function () {
    this.timeout(60_000);
    scene = await openPad();
    const { pad, window } = scene;
    pad.strokes = writeNumber('47', { x: 40, y: 20 });
    await pad.recognize();
    const origins = window.performance
      .getEntriesByType('resource')
      .map((entry) => new URL(entry.name).origin);
    expect(new Set(origins)).to.deep.equal(new Set([location.origin]));
    const { localStorage, sessionStorage, indexedDB, caches, document } = window;
    expect([localStorage.length, sessionStorage.length, document.cookie]).to.deep.equal([0, 0, '']);
    expect(await indexedDB.databases?.()).to.not.deep.include({ name: 'digit-pad' });
    expect(await caches.keys()).to.deep.equal([]);
  });

  it('reads in a sandboxed frame', async function () {
    this.timeout(60_000);
    const heard = await hearFrom({ sandbox: 'allow-scripts' });
    expect(heard).to.deep.include({ value: '7', strokes: 1, rejections: [], errors: [] });
    expect(heard.origin).to.equal('null');
  });
});
