/** Recognition in a worker, with the same results as in the page, under any policy of the page. */
import { expect } from 'chai';
import type * as Engine from '../../../src/engine/index.js';
import { writeNumber } from '../../fixtures/digits.js';
import { closePages, OTHER_ORIGIN, readUnder } from './reading-page.js';

const engineUrl = '/dist/engine.js';
const { createRecognizer, LoadError, registerSegmenter } = (await import(
  engineUrl
)) as typeof Engine;

async function rejection(promise: Promise<unknown>): Promise<Error> {
  return promise.then(
    () => expect.fail('it did not reject'),
    (error: Error) => error,
  );
}

describe('engine in a worker', () => {
  afterEach(closePages);

  it('reads where the policy of the page allows both', async () => {
    const report = await readUnder("script-src 'self' 'nonce-digit-pad' 'wasm-unsafe-eval'");
    expect(report).to.deep.include({ value: '407' });
    expect(report.info).to.include({ backend: 'wasm', worker: true });
  });

  it('reads in the page where the policy forbids workers', async () => {
    const policy = "worker-src 'none'; script-src 'self' 'nonce-digit-pad' 'wasm-unsafe-eval'";
    const report = await readUnder(policy);
    expect(report).to.deep.include({ value: '407' });
    expect(report.info).to.include({ backend: 'wasm', worker: false });
    expect(report.info!.reason).to.contain('not in a worker');
  });

  it('reads by plain JavaScript where the policy forbids wasm too', async () => {
    const report = await readUnder("worker-src 'none'; script-src 'self' 'nonce-digit-pad'");
    expect(report).to.deep.include({ value: '407' });
    expect(report.info).to.include({ backend: 'cpu', worker: false });
    expect(report.info!.reason).to.match(/^wasm does not run here/);
  });

  it('reads in a worker when its files lie on another origin', async () => {
    const report = await readUnder('', { origin: OTHER_ORIGIN });
    expect(report).to.deep.include({ value: '407' });
    expect(report.info).to.include({ backend: 'wasm', worker: true });
    expect(report.info!.model).to.equal(`${OTHER_ORIGIN}/dist/digits/manifest.json`);
  });

  it('reads in the page when that worker is forbidden', async () => {
    const policy = `worker-src 'self' ${OTHER_ORIGIN}`;
    const report = await readUnder(policy, { origin: OTHER_ORIGIN });
    expect(report).to.deep.include({ value: '407' });
    expect(report.info).to.include({ backend: 'wasm', worker: false });
  });

  it('takes its files from the folder that `assets` names', async () => {
    const recognizer = await createRecognizer({ assets: `${OTHER_ORIGIN}/dist` });
    const { value } = await recognizer.recognize({ strokes: writeNumber('407') });
    expect(value).to.equal('407');
    expect(recognizer.info).to.include({ backend: 'wasm', worker: true });
    recognizer.dispose();
  });

  it('continues in the page when the worker fails, without losing a request', async () => {
    const workers: Worker[] = [];
    const { Worker: OwnWorker } = globalThis;
    globalThis.Worker = class extends OwnWorker {
      constructor(...options: ConstructorParameters<typeof OwnWorker>) {
        super(...options);
        workers.push(this);
      }
    };
    try {
      const recognizer = await createRecognizer();
      const reading = recognizer.open();
      const answers = Promise.all([
        recognizer.recognize({ strokes: writeNumber('407') }),
        reading.update({ strokes: writeNumber('95') }),
      ]);
      workers[0]!.dispatchEvent(new ErrorEvent('error', { message: 'out of memory' }));
      expect((await answers).map(({ value }) => value)).to.deep.equal(['407', '95']);
      expect(recognizer.info.worker).to.equal(false);
      expect(recognizer.info.reason).to.contain('out of memory');
      recognizer.dispose();
    } finally {
      globalThis.Worker = OwnWorker;
    }
  });

  it('rejects pending requests when it is disposed of', async () => {
    for (const worker of [true, false]) {
      const recognizer = await createRecognizer({ worker });
      const reading = recognizer.recognize({ strokes: writeNumber('95346407') });
      recognizer.dispose();
      const { message } = await rejection(reading);
      expect(message).to.equal('This recognizer has been disposed of.');
    }
  });

  it('throws what the engine in the page throws', async () => {
    for (const worker of [true, false]) {
      const missing = createRecognizer({ model: '/nowhere.json', worker });
      expect(await rejection(missing)).to.be.instanceOf(LoadError);
      const unknown = createRecognizer({ backend: 'abacus' as never, worker });
      expect(await rejection(unknown)).to.be.instanceOf(TypeError);
      const recognizer = await createRecognizer({ worker });
      const nothing = recognizer.recognize({} as Engine.Ink);
      expect(await rejection(nothing)).to.be.instanceOf(TypeError);
      recognizer.dispose();
    }
  });

  it('answers for the newest ink only, and at once when a reading is aborted', async () => {
    const recognizer = await createRecognizer();
    const strokes = writeNumber('95346407');
    const reading = recognizer.open();
    const updates = strokes.map((_, i) => reading.update({ strokes: strokes.slice(0, i + 1) }));
    const outcomes = await Promise.allSettled(updates);
    const last = outcomes.pop() as PromiseFulfilledResult<Engine.Recognition>;
    expect(last.value.value).to.equal('95346407');
    for (const outcome of outcomes) {
      expect((outcome as PromiseRejectedResult).reason).to.have.property('name', 'AbortError');
    }
    const stopping = new AbortController();
    const stopped = recognizer.recognize({ strokes }, { signal: stopping.signal });
    const reason = new Error('No longer wanted.');
    stopping.abort(reason);
    expect(await rejection(stopped)).to.equal(reason);
    recognizer.dispose();
  });

  it('runs segmenters of the page in the page', async () => {
    const recognizer = await createRecognizer();
    const strokes = writeNumber('407');
    const seen: unknown[] = [];
    registerSegmenter('last-stroke', {
      segment(writing, hints) {
        seen.push(writing, hints.maxLength, globalThis.document);
        return [[3]];
      },
    });
    const options = { segmenter: 'last-stroke', maxLength: 3 };
    expect((await recognizer.recognize({ strokes }, options)).value).to.equal('7');
    expect(seen).to.deep.equal([{ strokes }, 3, document]);
    const failing = { segment: () => expect.fail('not today') };
    const { value, warning } = await recognizer.recognize({ strokes }, { segmenter: failing });
    expect(value).to.equal('407');
    expect(warning!.message).to.equal('The segmenter of this page failed: not today');
    recognizer.dispose();
  });

  it('takes ink that a framework has wrapped', async () => {
    const recognizer = await createRecognizer();
    const wrap = <T extends object>(target: T): T =>
      new Proxy(target, {
        get(object, key, receiver) {
          const value: unknown = Reflect.get(object, key, receiver);
          return typeof value === 'object' && value !== null ? wrap(value) : value;
        },
      });
    const ink = wrap({ strokes: structuredClone(writeNumber('407')) });
    expect((await recognizer.recognize(ink)).value).to.equal('407');
    recognizer.dispose();
  });
});
