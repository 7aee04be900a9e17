/** Pictures in real browsers: what reads them is loaded with the first one, wherever the engine runs. */
import { expect } from 'chai';
import type * as Engine from '../../../src/engine/index.js';
import { chequeCrop } from '../../fixtures/cheques.js';
import { writeNumber } from '../../fixtures/digits.js';

const engineUrl = '/dist/engine.js';
const { createRecognizer } = (await import(engineUrl)) as typeof Engine;

/** Files that this page has fetched for pictures. */
const fetched = () =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => /\/(pictures-|lines\/)/.test(name));

describe('pictures', () => {
  it('cost nothing before the first one', async function () {
    this.timeout(60_000);
    const recognizer = await createRecognizer({ backend: 'wasm', worker: false });
    await recognizer.recognize({ strokes: writeNumber('407') });
    expect(fetched()).to.deep.equal([]);
    expect((await recognizer.recognize(chequeCrop('2407'))).value).to.equal('2407');
    expect(fetched()).to.have.lengthOf(3);
    recognizer.dispose();
  });

  for (const backend of ['wasm', 'cpu', 'webgl'] as const) {
    it(`of one line are read with the backend ${backend} in a worker`, async function () {
      // Shaders by software, on a busy machine.
      this.timeout(120_000);
      const recognizer = await createRecognizer({ backend, worker: true });
      expect((await recognizer.recognize(chequeCrop('2407'))).value).to.equal('2407');
      recognizer.dispose();
    });
  }
});
