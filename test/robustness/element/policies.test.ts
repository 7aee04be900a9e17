/** Strict pages: Content Security Policy, Trusted Types, sandboxes, plain http; nothing leaves the page. */
import { executeServerCommand } from '@web/test-runner-commands';
import { expect } from 'chai';
import { writeNumber } from '../../fixtures/digits.js';
import { expectQuiet, hearFrom, openPad, type Scene, type SceneWindow } from './scene.js';

const STRICT = "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'";

const WITHOUT_WASM = "script-src 'self'";
const WITH_WASM = `${WITHOUT_WASM} 'wasm-unsafe-eval'`;

const POLICIES: Record<string, string> = {
  'the strict policy': STRICT,
  'no worker at all': `${STRICT}; worker-src 'none'`,
  'wasm allowed': STRICT.replace(WITHOUT_WASM, WITH_WASM),
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

  it('breaks no rule where wasm and both Trusted Types policies are allowed, and has its worker', async function () {
    this.timeout(60_000);
    const csp = POLICIES['Trusted Types']!.replace(WITHOUT_WASM, WITH_WASM);
    const before = '<script src="test/robustness/page/spy-devices.js"></script>';
    scene = await openPad({ csp, before });
    const { pad, seen } = scene;
    pad.strokes = writeNumber('47', { x: 40, y: 20 });
    expect((await pad.recognize()).value).to.equal('47');
    expect((scene.window as SceneWindow & { workers: Worker[] }).workers).to.have.lengthOf(1);
    expect([seen.violations, seen.messages]).to.deep.equal([[], []]);
    expectQuiet(scene);
  });

  it('requests nothing from other hosts, and stores nothing', async function () {
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

  it('reads over plain http, and notices damaged weights there too', async function () {
    this.timeout(60_000);
    const address = await executeServerCommand<string | false, object>('plain-address', {});
    if (!address) return this.skip();
    const origin = `http://${address}:${location.port}`;
    const heard = await hearFrom({ origin });
    expect(heard).to.deep.include({ secure: false, value: '7', strokes: 1 });
    expect(heard).to.deep.include({ messages: [], rejections: [], errors: [] });
    const faults = [{ pattern: 'digits/weights', kind: 'flipped' }] as const;
    const damaged = await hearFrom({ origin, faults });
    // By fetch(), or by WebKit's own crypto, which it has here too.
    const refused = /weights\S+ (could not be loaded, or is damaged|is damaged: its SHA-256 .*)\.$/;
    expect(damaged.error).to.match(refused);
    expect(damaged.heard).to.have.lengthOf(1);
    expect((damaged.heard as string[])[0]).to.match(refused);
    expect(damaged.messages).to.have.lengthOf(1);
    expect(damaged).to.deep.include({ strokes: 1, rejections: [], errors: [] });
  });

  it('reads in a sandboxed frame', async function () {
    this.timeout(60_000);
    const heard = await hearFrom({ sandbox: 'allow-scripts' });
    expect(heard).to.deep.include({ value: '7', strokes: 1, rejections: [], errors: [] });
    expect(heard.origin).to.equal('null');
  });
});
