/** The engine alone, as a page imports it: every backend in a real browser, in a worker and beside. */
import { expect } from 'chai';
import type * as Engine from '../../../src/engine/index.js';
import { writeNumber } from '../../fixtures/digits.js';

const engineUrl = '/dist/engine.js';
const { createRecognizer } = (await import(engineUrl)) as typeof Engine;

const NUMBERS = ['407', '1', '95346', '8'];

/** As TensorFlow.js ships it. */
const WHOLE_WASM = '/node_modules/@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm';

/** Every chance and every feature map of a number. */
async function readWithWasm(): Promise<Engine.Recognition> {
  const recognizer = await createRecognizer({ backend: 'wasm', worker: false });
  expect(recognizer.info.backend).to.equal('wasm');
  const strokes = writeNumber('0123456789');
  const recognition = await recognizer.recognize({ strokes }, { explain: true });
  recognizer.dispose();
  return recognition;
}

async function readNumbers(recognizer: Engine.Recognizer): Promise<string[]> {
  const answers = [];
  for (const number of NUMBERS) {
    answers.push((await recognizer.recognize({ strokes: writeNumber(number) })).value);
  }
  return answers;
}

describe('engine in a page', () => {
  for (const backend of ['auto', 'wasm', 'cpu', 'webgl'] as const) {
    // Shaders by software take their time: once is enough.
    for (const worker of backend === 'webgl' ? [true] : [true, false]) {
      it(`reads with the backend ${backend} ${worker ? 'in a worker' : 'in the page'}`, async function () {
        // Shaders by software, on a busy machine.
        this.timeout(90_000);
        const recognizer = await createRecognizer({ backend, worker });
        const { info } = recognizer;
        expect(info.worker).to.equal(worker);
        if (backend === 'auto') expect(info.backend).to.equal('wasm');
        // Where a browser has no WebGL, the engine says so and reads all the same.
        else if (info.backend !== backend) expect(info.reason).to.match(/^webgl does not run here/);
        expect(await readNumbers(recognizer)).to.deep.equal(NUMBERS);
        recognizer.dispose();
      });
    }
  }

  it('gives the same confidences on every backend', async function () {
    this.timeout(90_000);
    const strokes = writeNumber('0123456789');
    const [onCpu, ...others] = await Promise.all(
      (['cpu', 'wasm', 'webgl'] as const).map(async (backend) => {
        const recognizer = await createRecognizer({ backend });
        const { digits } = await recognizer.recognize({ strokes });
        recognizer.dispose();
        return digits.map((digit) => digit.confidence);
      }),
    );
    for (const confidences of others) {
      onCpu!.forEach((confidence, i) => {
        expect(confidences[i]).to.be.closeTo(confidence, 0.01);
      });
    }
  });

  it('has a lean wasm file that answers as the whole one, to the last bit', async function () {
    this.timeout(90_000);
    const lean = await readWithWasm();
    const { fetch } = window;
    let fetched = '';
    window.fetch = (address, options) => {
      if (!/\.wasm$/.test(String(address))) return fetch(address, options);
      fetched = WHOLE_WASM;
      return fetch(WHOLE_WASM, options);
    };
    const whole = await readWithWasm().finally(() => {
      window.fetch = fetch;
    });
    expect(fetched).to.equal(WHOLE_WASM);
    expect(lean).to.deep.equal(whole);
  });

  it('is in a worker by default, and lets go of one wasm instance after the other', async () => {
    for (let i = 0; i < 3; i++) {
      const [first, second] = await Promise.all([
        createRecognizer({ worker: false }),
        createRecognizer({ worker: false }),
      ]);
      first.dispose();
      expect(await readNumbers(second)).to.deep.equal(NUMBERS);
      second.dispose();
    }
    const recognizer = await createRecognizer();
    expect(recognizer.info).to.include({ worker: true, backend: 'wasm' });
    recognizer.dispose();
    let error: unknown;
    await recognizer.recognize({ strokes: [] }).catch((reason) => {
      error = reason;
    });
    expect(error)
      .to.be.an('error')
      .with.property('message', 'This recognizer has been disposed of.');
  });

  it('replaces a graphics processor that went away, without losing the request', async function () {
    this.timeout(90_000);
    const contexts: WebGL2RenderingContext[] = [];
    const { getContext } = OffscreenCanvas.prototype;
    const onCanvas = HTMLCanvasElement.prototype.getContext;
    const remember = (context: unknown) => {
      if (context instanceof WebGL2RenderingContext) contexts.push(context);
      return context;
    };
    OffscreenCanvas.prototype.getContext = function (this: OffscreenCanvas, ...options: unknown[]) {
      return remember(getContext.apply(this, options as never)) as never;
    };
    HTMLCanvasElement.prototype.getContext = function (
      this: HTMLCanvasElement,
      ...options: unknown[]
    ) {
      return remember(onCanvas.apply(this, options as never)) as never;
    } as typeof onCanvas;
    try {
      const recognizer = await createRecognizer({ backend: 'webgl', worker: false });
      if (recognizer.info.backend !== 'webgl') this.skip();
      expect(contexts).not.to.be.empty;
      for (const context of contexts) context.getExtension('WEBGL_lose_context')?.loseContext();
      expect(await readNumbers(recognizer)).to.deep.equal(NUMBERS);
      expect(recognizer.info.backend).to.equal('wasm');
      expect(recognizer.info.reason).to.match(/^webgl failed: /);
      recognizer.dispose();
    } finally {
      OffscreenCanvas.prototype.getContext = getContext;
      HTMLCanvasElement.prototype.getContext = onCanvas;
    }
  });

  it('leaves no TensorFlow.js globals behind', async () => {
    const recognizer = await createRecognizer({ worker: false });
    await recognizer.recognize({ strokes: writeNumber('5') });
    recognizer.dispose();
    const globals = Object.keys(globalThis).filter((name) => /^_?tf|tensorflow/i.test(name));
    expect(globals).to.deep.equal([]);
  });

  it('reads an ImageData as a picture', async () => {
    const canvas = new OffscreenCanvas(80, 80);
    const context = canvas.getContext('2d')!;
    context.fillStyle = 'white';
    context.fillRect(0, 0, 80, 80);
    context.lineWidth = 7;
    context.lineCap = 'round';
    for (const { points } of writeNumber('3', { x: 15, y: 10, height: 60 })) {
      context.beginPath();
      for (const { x, y } of points) context.lineTo(x, y);
      context.stroke();
    }
    const recognizer = await createRecognizer();
    const picture = context.getImageData(0, 0, 80, 80);
    expect((await recognizer.recognize(picture, { length: 1 })).value).to.equal('3');
    recognizer.dispose();
  });
});
