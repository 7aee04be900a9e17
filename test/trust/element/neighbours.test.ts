/** A pad among others: many of its kind, other versions of it, documents that it moves between. */
import { expect } from 'chai';
import type { DigitPad } from '../../../src/components/digit-pad.js';
import type * as Engine from '../../../src/engine/index.js';
import { writeNumber } from '../../fixtures/digits.js';
import { expectQuiet, openPad, type Scene } from './scene.js';

const seven = writeNumber('7', { x: 40, y: 20 });

describe('among others', () => {
  let scene: Scene;
  afterEach(() => scene.close());

  it('twenty pads write at once and share one engine', async function () {
    this.timeout(60_000);
    scene = await openPad({ body: '<digit-pad></digit-pad>'.repeat(20) });
    const pads = [...scene.window.document.querySelectorAll('digit-pad')];
    const digits = pads.map((_, i) => String(i % 10));
    const answers = await Promise.all(
      pads.map((pad, i) => {
        pad.strokes = writeNumber(digits[i]!, { x: 40, y: 20 });
        return pad.recognize();
      }),
    );
    expect(answers.map(({ value }) => value)).to.deep.equal(digits);
    const models = scene.window.performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.includes('manifest.json'));
    expect(models.length).to.be.at.most(1);
    expectQuiet(scene);
  });

  it('a second copy of the script changes nothing', async function () {
    this.timeout(60_000);
    scene = await openPad({
      after: '<script type="module" src="dist/digit-pad.js?second"></script>',
    });
    const { pad } = scene;
    pad.strokes = seven;
    expect((await pad.recognize()).value).to.equal('7');
    const second = `/scene/${scene.id}/dist/engine.js?second`;
    const { createRecognizer } = (await import(second)) as typeof Engine;
    const recognizer = await createRecognizer({ worker: false });
    expect((await recognizer.recognize({ strokes: seven })).value).to.equal('7');
    recognizer.dispose();
    pad.strokes = writeNumber('3', { x: 40, y: 20 });
    expect((await pad.recognize()).value).to.equal('3');
    expectQuiet(scene);
  });

  it('a page’s own TensorFlow.js, before and after, keeps its backend, tensors and results', async function () {
    this.timeout(60_000);
    const scripts = ['tfjs-core/dist/tf-core.min.js', 'tfjs-backend-cpu/dist/tf-backend-cpu.min.js']
      .map((file) => `<script src="node_modules/@tensorflow/${file}"></script>`)
      .join('');
    for (const place of ['before', 'after'] as const) {
      scene?.close();
      scene = await openPad({ [place]: scripts });
      const { pad, window } = scene;
      const { tf } = window as unknown as { tf: typeof import('@tensorflow/tfjs-core') };
      const kept = tf.tensor1d([1, 2, 3]);
      const before = [tf.getBackend(), tf.memory().numTensors, tf.version_core];
      pad.strokes = seven;
      expect((await pad.recognize()).value, place).to.equal('7');
      expect([tf.getBackend(), tf.memory().numTensors, tf.version_core]).to.deep.equal(before);
      expect([...(await kept.data())]).to.deep.equal([1, 2, 3]);
      expectQuiet(scene);
    }
  });

  it('is removed while it loads, and comes back', async function () {
    this.timeout(60_000);
    scene = await openPad({ faults: [{ pattern: 'digits/', kind: 'crawl', ms: 500 }] });
    const { pad } = scene;
    const { parentElement: form } = pad;
    pad.strokes = seven;
    const loading = pad.load();
    pad.remove();
    await loading;
    form!.prepend(pad);
    expect(pad.strokes).to.deep.equal(seven);
    expect((await pad.recognize()).value).to.equal('7');
    expect(new FormData(form as HTMLFormElement).get('n')).to.equal('7');
    expectQuiet(scene);
  });

  it('moves into another document while it loads, with its ink and its value', async function () {
    this.timeout(60_000);
    scene = await openPad({ faults: [{ pattern: 'digits/', kind: 'crawl', ms: 500 }] });
    const { pad, window } = scene;
    pad.strokes = seven;
    const loading = pad.load();
    const frame = window.document.createElement('iframe');
    window.document.body.append(frame);
    const other = frame.contentDocument!;
    const moved: DigitPad = other.body.appendChild(other.adoptNode(pad));
    await loading;
    expect(moved.strokes).to.deep.equal(seven);
    expect((await moved.recognize()).value).to.equal('7');
    expect(moved.value).to.equal('7');
    moved.value = '42';
    await moved.updateComplete;
    expect(moved.shadowRoot!.querySelector('input')!.value).to.equal('42');
    expectQuiet(scene);
  });
});
