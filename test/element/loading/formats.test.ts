/** Formats come in a file of their own, with the first reading that names one: wherever the engine runs. */
import { executeServerCommand } from '@web/test-runner-commands';
import { expect } from 'chai';
import type * as Engine from '../../../src/engine/index.js';
import { writeNumber } from '../../fixtures/digits.js';
import { writeText } from '../../fixtures/signs.js';
import type { Fault } from '../../robustness/element/scene.js';
import { closePages, OTHER_ORIGIN, readUnder } from './reading-page.js';

const INK = { strokes: writeText('26.11.2026') };
const DATE: Engine.ReadOptions = { format: 'date', locale: 'de' };
const VALUE = '2026-11-26';

/** What holds formats: a file for workers, and a chunk for the page. */
const FILES = 'dist/(worker-)?formats-';

/** As SECURITY.md gives it. */
const STRICT = "default-src 'none'; connect-src 'self'; script-src 'self' 'nonce-digit-pad'";

/** A copy of the package whose files the server withholds from time to time. */
class Copy {
  readonly id = crypto.randomUUID();

  async withhold(...faults: readonly Fault[]): Promise<void> {
    await executeServerCommand('scene', { id: this.id, faults });
  }

  async createRecognizer(worker: boolean): Promise<Engine.Recognizer> {
    const address = `/scene/${this.id}/dist/engine.js`;
    const { createRecognizer } = (await import(address)) as typeof Engine;
    return createRecognizer({ worker });
  }
}

async function failure(reading: Promise<unknown>): Promise<Engine.DigitPadError> {
  return reading.then(
    () => expect.fail('it did not reject'),
    (error: Engine.DigitPadError) => error,
  );
}

describe('formats', () => {
  afterEach(closePages);

  for (const worker of [true, false]) {
    const where = worker ? 'in a worker' : 'in the page';

    it(`are read ${where}`, async () => {
      const copy = new Copy();
      await copy.withhold();
      const recognizer = await copy.createRecognizer(worker);
      const { value, text, conflict } = await recognizer.recognize(INK, DATE);
      expect([value, text, conflict]).to.deep.equal([VALUE, '26.11.2026', undefined]);
      expect(recognizer.info.worker).to.equal(worker);
      recognizer.dispose();
    });

    it(`are not loaded for plain digits ${where}`, async () => {
      const copy = new Copy();
      await copy.withhold({ pattern: FILES, kind: '404' });
      const recognizer = await copy.createRecognizer(worker);
      const strokes = writeNumber('407');
      const { value } = await recognizer.recognize({ strokes }, { length: 3, locale: 'de' });
      expect(value).to.equal('407');
      recognizer.dispose();
    });

    it(`that do not come ${where} are an error with a code, and asked for again`, async () => {
      const copy = new Copy();
      await copy.withhold({ pattern: FILES, kind: '500' });
      const recognizer = await copy.createRecognizer(worker);
      const reading = recognizer.open(DATE);
      for (const attempt of [recognizer.recognize(INK, DATE), reading.update(INK)]) {
        const error = await failure(attempt);
        expect(error).to.include({ name: 'LoadError', code: 'load-failed' });
        expect(error.message).to.equal('The file of formats could not be loaded.');
      }
      // What needs no format is read meanwhile, by the same engine.
      const digits = await recognizer.recognize({ strokes: writeNumber('407') });
      expect(digits.value).to.equal('407');
      expect(recognizer.info.worker).to.equal(worker);
      await copy.withhold();
      if (!worker && (await keepsFailedScripts(copy))) return;
      expect((await reading.update(INK)).value).to.equal(VALUE);
      recognizer.dispose();
    });
  }

  const POLICIES: Readonly<Record<string, string>> = {
    'a strict policy': STRICT,
    'a strict policy without workers': `${STRICT}; worker-src 'none'`,
    'Trusted Types': `${STRICT}; require-trusted-types-for 'script'; trusted-types digit-pad`,
  };
  for (const [name, policy] of Object.entries(POLICIES)) {
    it(`are read under ${name}`, async () => {
      const report = await readUnder(policy, { strokes: INK.strokes, read: DATE });
      expect(report).to.deep.include({ value: VALUE });
      expect(report.info!.worker).to.equal(!policy.includes('worker-src'));
    });
  }

  it('are read in a worker whose files lie on another origin', async () => {
    const { strokes } = INK;
    const report = await readUnder('', { origin: OTHER_ORIGIN, strokes, read: DATE });
    expect(report).to.deep.include({ value: VALUE });
    expect(report.info!.worker).to.equal(true);
  });

  it('are read from the folder that `assets` names', async () => {
    const create = { assets: `${OTHER_ORIGIN}/dist` };
    const report = await readUnder('', { create, strokes: INK.strokes, read: DATE });
    expect(report).to.deep.include({ value: VALUE });
    expect(report.info!.worker).to.equal(true);
  });
});

/** Whether this browser requests a script that once failed no more; see test/robustness/element/scene.ts. */
async function keepsFailedScripts(copy: Copy): Promise<boolean> {
  const probe = `/scene/${copy.id}/dist/jsx.js`;
  await copy.withhold({ pattern: 'dist/jsx', kind: '404' });
  await import(probe).catch(() => {});
  await copy.withhold();
  return import(probe).then(
    () => false,
    () => true,
  );
}
