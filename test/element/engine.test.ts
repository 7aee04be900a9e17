/** The engine alone, as a page imports it: every backend in a real browser. */
import { expect } from 'chai';
import type * as Engine from '../../src/engine/index.js';
import { writeNumber } from '../fixtures/digits.js';

const engineUrl = '/dist/engine.js';
const { createRecognizer } = (await import(engineUrl)) as typeof Engine;

describe('engine in a page', () => {
  for (const backend of ['auto', 'cpu', 'webgl'] as const) {
    it(`reads with the backend ${backend}`, async function () {
      // Shaders by software, on a busy machine.
      this.timeout(90_000);
      const recognizer = await createRecognizer({ backend });
      const { info } = recognizer;
      // Where a browser has no WebGL, the engine says so and reads all the same.
      if (backend === 'webgl' && info.backend === 'cpu') expect(info.reason).to.match(/WebGL/);
      else if (backend !== 'auto') expect(info.backend).to.equal(backend);
      const numbers = ['407', '1', '95346', '8'];
      const answers = [];
      for (const number of numbers) {
        answers.push((await recognizer.recognize({ strokes: writeNumber(number) })).value);
      }
      expect(answers).to.deep.equal(numbers);
      recognizer.dispose();
    });
  }

  it('gives the same confidences on the graphics processor as on the cpu', async () => {
    const strokes = writeNumber('0123456789');
    const [onCpu, onGpu] = await Promise.all(
      (['cpu', 'webgl'] as const).map(async (backend) => {
        const recognizer = await createRecognizer({ backend });
        const { digits } = await recognizer.recognize({ strokes });
        recognizer.dispose();
        return digits.map((digit) => digit.confidence);
      }),
    );
    onCpu!.forEach((confidence, i) => {
      expect(onGpu![i]).to.be.closeTo(confidence, 0.01);
    });
  });

  it('leaves no TensorFlow.js globals behind', async () => {
    const recognizer = await createRecognizer();
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
