/** What a device takes away while someone writes: graphics, memory, workers. */
import { executeServerCommand } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { DigitPad } from '../../../src/components/digit-pad.js';
import { until } from '../../element/helpers.js';
import { writeNumber } from '../../fixtures/digits.js';
import { expectQuiet, openPad, type Scene, type SceneWindow } from './scene.js';

const STRICT = "default-src 'self'; worker-src 'none'; script-src 'self' 'wasm-unsafe-eval'";

const ink = writeNumber('407', { x: 40, y: 20 });

const padWith = (backend: string) =>
  `<form><digit-pad name="n" backend="${backend}"></digit-pad></form>`;

/** Runs in the scene before anything of the pad. */
const script = (name: string) => `<script src="test/robustness/page/${name}.js"></script>`;

type Spied = SceneWindow & { contexts: WebGL2RenderingContext[]; workers: Worker[] };

/** The ink is read all the same, nobody hears of it, and the field is what it was. */
async function expectRead(scene: Scene, pad: DigitPad = scene.pad): Promise<void> {
  expect((await pad.recognize()).value).to.equal('407');
  expect(pad.value).to.equal('407');
  expect(pad.strokes).to.deep.equal(ink);
  expect(new FormData(pad.form!).get('n')).to.equal('407');
  expect(scene.seen.messages).to.deep.equal([]);
  expectQuiet(scene);
}

describe('a device that fails', function () {
  this.timeout(90_000);
  let scene: Scene;
  afterEach(() => scene.close());

  it('has no WebGL', async () => {
    scene = await openPad({ csp: STRICT, before: script('no-webgl'), body: padWith('webgl') });
    scene.pad.strokes = ink;
    await expectRead(scene);
  });

  it('loses its graphics while it recognises', async function () {
    scene = await openPad({ csp: STRICT, before: script('spy-devices'), body: padWith('webgl') });
    const { pad } = scene;
    const { contexts } = scene.window as Spied;
    await pad.load();
    if (contexts.length === 0) this.skip();
    pad.strokes = ink;
    const reading = pad.recognize();
    for (const context of contexts) context.getExtension('WEBGL_lose_context')?.loseContext();
    await reading;
    await expectRead(scene);
  });

  it('ends a worker without a word while it recognises', async () => {
    scene = await openPad({ before: script('spy-devices') });
    const { pad } = scene;
    const { workers } = scene.window as Spied;
    await pad.load();
    expect(workers).to.have.lengthOf(1);
    pad.strokes = ink;
    workers[0]!.terminate();
    expect(pad.validity.valid, 'still reading').to.equal(false);
    await expectRead(scene);
    pad.strokes = writeNumber('3', { x: 40, y: 20 });
    expect((await pad.recognize()).value).to.equal('3');
  });

  it('has a worker whose engine fails in the middle', async () => {
    scene = await openPad({ before: script('spy-devices') });
    const { pad } = scene;
    await pad.load();
    pad.strokes = ink;
    const { workers } = scene.window as Spied;
    workers[0]!.dispatchEvent(new ErrorEvent('error', { message: 'out of memory' }));
    await expectRead(scene);
  });

  it('has no memory left for wasm, at first or later', async () => {
    for (const when of ['no-wasm-memory', 'no-more-wasm-memory']) {
      scene?.close();
      scene = await openPad({ csp: STRICT, before: script(when) });
      scene.pad.strokes = ink;
      await expectRead(scene);
    }
  });

  it('has no memory left for canvases: nothing is drawn, all is read', async () => {
    scene = await openPad({ before: script('no-canvas') });
    scene.pad.strokes = ink;
    await expectRead(scene);
  });

  it('is pressed for memory, and frees what it can', async function () {
    scene = await openPad();
    const { pad } = scene;
    pad.strokes = ink;
    await pad.recognize();
    if (!(await executeServerCommand('press-memory', {}))) this.skip();
    pad.strokes = [];
    pad.strokes = ink;
    if (!(await executeServerCommand('press-memory', {}))) this.skip();
    await expectRead(scene);
  });

  it('draws the ink anew when its canvas comes back', async () => {
    scene = await openPad();
    const { pad } = scene;
    pad.strokes = ink;
    const dry = pad.shadowRoot!.querySelector<HTMLCanvasElement>('canvas:not(.growing-ink)')!;
    const drawn = () =>
      dry.width > 0 &&
      dry.getContext('2d')!.getImageData(0, 0, dry.width, dry.height).data.some(Boolean);
    await until(drawn);
    dry.getContext('2d')!.reset();
    expect(drawn()).to.equal(false);
    dry.dispatchEvent(new Event('contextrestored'));
    await until(drawn);
  });
});
