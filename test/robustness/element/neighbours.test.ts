/** A pad together with other pads, other versions of the package or of TensorFlow.js, and moved to other documents. */
import { expect } from 'chai';
import type { DigitPad } from '../../../src/components/digit-pad.js';
import type * as Engine from '../../../src/engine/index.js';
import { writeNumber } from '../../fixtures/digits.js';
import { expectQuiet, openPad, type Scene } from './scene.js';

type TensorFlow = typeof import('@tensorflow/tfjs-core');

/** A backend came with the first versions; now it is a script of its own. */
const CPU = '@tensorflow/tfjs-backend-cpu/dist/tf-backend-cpu.min.js';
const TENSORFLOWS = {
  'of the same version': ['@tensorflow/tfjs-core/dist/tf-core.min.js', CPU],
  '1.7': ['tfjs-core-1/dist/tf-core.min.js'],
  '4.23': ['tfjs-core-next/dist/tf-core.min.js', CPU],
};

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

  it('two copies of the package read side by side', async function () {
    this.timeout(60_000);
    scene = await openPad({
      after: '<script type="module" src="second/dist/digit-pad.js"></script>',
    });
    const { pad } = scene;
    pad.strokes = seven;
    expect((await pad.recognize()).value).to.equal('7');
    const second = `/scene/${scene.id}/second/dist/engine.js`;
    const { createRecognizer } = (await import(second)) as typeof Engine;
    const recognizer = await createRecognizer({ worker: false });
    expect(recognizer.info.model).to.match(/second\/dist\/digits\/manifest\.json$/);
    expect((await recognizer.recognize({ strokes: seven })).value).to.equal('7');
    recognizer.dispose();
    pad.strokes = writeNumber('3', { x: 40, y: 20 });
    expect((await pad.recognize()).value).to.equal('3');
    expectQuiet(scene);
  });

  for (const [name, files] of Object.entries(TENSORFLOWS)) {
    for (const place of ['before', 'after'] as const) {
      it(`a page’s own TensorFlow.js ${name}, ${place} ours, keeps its backend, tensors and results`, async function () {
        this.timeout(60_000);
        // In the page, where both could meet.
        scene = await openPad({
          [place]: files.map((file) => `<script src="node_modules/${file}"></script>`).join(''),
          csp: "worker-src 'none'",
        });
        const { pad, window } = scene;
        const { tf } = window as unknown as { tf: TensorFlow };
        await tf.setBackend('cpu');
        const kept = tf.tensor2d([1, 2, 3, 4], [2, 2]);
        const squared = () => tf.matMul(kept, kept).data();
        const expected = [...(await squared())];
        expect(expected).to.deep.equal([7, 10, 15, 22]);
        const state = () => [tf.getBackend(), tf.memory().numTensors, tf.version_core];
        const before = state();
        pad.strokes = seven;
        expect((await pad.recognize()).value).to.equal('7');
        expect(state()).to.deep.equal(before);
        expect([...(await kept.data())]).to.deep.equal([1, 2, 3, 4]);
        expect([...(await squared())]).to.deep.equal(expected);
        pad.strokes = writeNumber('3', { x: 40, y: 20 });
        expect((await pad.recognize()).value).to.equal('3');
        expectQuiet(scene);
      });
    }
  }

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
