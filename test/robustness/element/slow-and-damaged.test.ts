/** Files that load very slowly, damaged scripts, a network that is lost. */
import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { drawDigit, paperOf, until } from '../../element/helpers.js';
import { writeNumber } from '../../fixtures/digits.js';
import { expectQuiet, keepsFailedScripts, openPad, type Scene, submitted } from './scene.js';

const WEIGHTS = 'dist/digits/weights';

/** The slow connection that visitors give up on, ms. */
const CRAWL = 30_000;

describe('a network at its worst', () => {
  let scene: Scene;
  afterEach(() => scene.close());

  it('a crawl of half a minute: the ink waits, typing counts, and all is read in the end', async function () {
    this.timeout(CRAWL + 30_000);
    const began = performance.now();
    scene = await openPad({ faults: [{ pattern: WEIGHTS, kind: 'crawl', ms: CRAWL }] });
    const { pad } = scene;
    const progress: number[] = [];
    pad.addEventListener('digit-pad-load-progress', ({ loaded }) => progress.push(loaded));
    const ink = writeNumber('7', { x: 40, y: 20 });
    pad.strokes = ink;
    pad.load();
    await until(() => progress.length >= 2);
    expect(performance.now() - began, 'progress shows before the end').to.be.below(CRAWL);
    expect(pad.validity.valid, 'nobody sends an old value').to.equal(false);
    pad.clear();
    pad.focus();
    await sendKeys({ type: '42' });
    expect(pad.value).to.equal('42');
    expect(submitted(pad.form!)).to.deep.equal({ n: '42' });
    pad.strokes = ink;
    expect((await pad.recognize()).value).to.equal('7');
    expect(progress.at(-1)).to.be.above(progress[0]!);
    expect(scene.seen.messages).to.deep.equal([]);
    expectQuiet(scene);
  });

  it('a field that is left before its paper is there: the digit is read, told once, and the focus stays', async function () {
    this.timeout(60_000);
    scene = await openPad({ faults: [{ pattern: 'dist/writing-', kind: 'crawl', ms: 5000 }] });
    const { pad } = scene;
    const told: string[] = [];
    pad.addEventListener('change', () => told.push(pad.value));
    await drawDigit(scene.boxOf(paperOf(pad)), '7');
    expect(pad.strokes, 'nobody is there to take it').to.deep.equal([]);
    await sendKeys({ press: 'Tab' });
    const focused = scene.window.document.activeElement;
    expect(focused?.localName).to.equal('button');
    await until(() => told.length > 0);
    expect(told).to.deep.equal(['7']);
    expect(scene.window.document.activeElement).to.equal(focused);
    expectQuiet(scene);
  });

  it('a flipped bit in a chunk is noticed where the page names the integrity values', async function () {
    this.timeout(60_000);
    const { importmap } = await (await fetch('/dist/integrity.json')).json();
    const integrity = Object.fromEntries(
      Object.entries(importmap.integrity).map(([file, hash]) => [
        file.replace('./', './dist/'),
        hash,
      ]),
    );
    const before = `<script type="importmap">${JSON.stringify({ integrity })}</script>`;
    // Import maps do not reach into workers.
    const csp = "worker-src 'none'";
    const faults = [{ pattern: 'dist/engine-host', kind: 'flipped' }] as const;
    scene = await openPad({ before, csp, faults });
    const { pad } = scene;
    const ink = writeNumber('7', { x: 40, y: 20 });
    pad.strokes = ink;
    expect(await pad.load().catch((error: Error) => error)).to.be.an('error');
    expect(pad.strokes).to.deep.equal(ink);
    expectQuiet(scene);
    if (await keepsFailedScripts(scene)) return;
    await scene.fail();
    await pad.load();
    expect((await pad.recognize()).value).to.equal('7');
  });

  it('offline after loading: reading continues', async function () {
    this.timeout(60_000);
    scene = await openPad();
    const { pad } = scene;
    await pad.load();
    await scene.fail({ pattern: '', kind: 'offline' });
    pad.strokes = writeNumber('47', { x: 40, y: 20 });
    expect((await pad.recognize()).value).to.equal('47');
    expectQuiet(scene);
  });
});
