/** The files that come late, and everything that a network makes of them. */
import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { DigitPadErrorEvent } from '../../../src/components/events.js';
import { writeNumber } from '../../fixtures/digits.js';
import { expectQuiet, type Fault, openPad, type Scene } from './scene.js';

const MANIFEST = 'dist/digits/manifest';
const WEIGHTS = 'dist/digits/weights';
/** Everything but what a page loads at once, and the model. */
const CHUNKS = 'dist/(?!digit-pad|digits/).*js$';

const FAULTS: readonly Fault[] = [
  ...(['404', '500', 'html', 'truncated', 'offline'] as const).map((kind) => ({
    pattern: MANIFEST,
    kind,
  })),
  ...(['404', 'html', 'truncated', 'flipped', 'broken off', 'offline'] as const).map((kind) => ({
    pattern: WEIGHTS,
    kind,
  })),
  ...(['404', '500', 'html', 'truncated', 'offline'] as const).map((kind) => ({
    pattern: CHUNKS,
    kind,
  })),
];

const NAMES: Record<string, string> = {
  [MANIFEST]: 'the manifest',
  [WEIGHTS]: 'the weights',
  [CHUNKS]: 'every chunk',
};

describe('files that do not come', () => {
  let scene: Scene;
  afterEach(() => scene.close());

  for (const fault of FAULTS) {
    it(`${NAMES[fault.pattern]}: ${fault.kind}`, async function () {
      this.timeout(60_000);
      scene = await openPad({ faults: [fault] });
      const { pad } = scene;
      const errors: DigitPadErrorEvent[] = [];
      pad.addEventListener('digit-pad-error', (event) => errors.push(event));
      const ink = writeNumber('7', { x: 40, y: 20 });
      pad.strokes = ink;
      const failure = await pad.load().catch((error: Error) => error);

      expect(failure).to.have.property('message').that.is.not.empty;
      expect(errors.map(({ error }) => error)).to.deep.equal([failure]);
      expect(scene.seen.messages, 'one clear message').to.have.lengthOf(1);
      expect(scene.seen.messages[0]).to.match(/^<digit-pad>: handwriting cannot be read/);
      expect(pad.strokes).to.deep.equal(ink);

      // Someone who comes near is reason enough to try once more.
      pad.focus();
      await pad.ready.catch(() => {});
      await sendKeys({ type: '42' });
      expect(pad.value).to.equal('42');
      expect(pad.checkValidity()).to.equal(true);
      expect(submitted(pad.form!)).to.deep.equal({ n: '42' });

      expectQuiet(scene);
      // Browsers keep a syntax error for as long as the page lives.
      if (fault.pattern === CHUNKS && fault.kind === 'truncated') return;
      await scene.fail();
      await pad.load();
      expect(pad.value, 'what was typed meanwhile').to.equal('42');
      expect(pad.strokes).to.deep.equal(ink);
      expect((await pad.recognize()).value).to.equal('7');
      expectQuiet(scene);
    });
  }

  it('a crawl: the ink waits, and is read in the end', async function () {
    this.timeout(60_000);
    scene = await openPad({ faults: [{ pattern: WEIGHTS, kind: 'crawl', ms: 3000 }] });
    const { pad } = scene;
    const progress: number[] = [];
    pad.addEventListener('digit-pad-load-progress', ({ loaded }) => progress.push(loaded));
    pad.strokes = writeNumber('7', { x: 40, y: 20 });
    expect(pad.validity.valid, 'nobody sends an old value').to.equal(false);
    expect((await pad.recognize()).value).to.equal('7');
    expect(progress).to.not.be.empty;
    expect(scene.seen.messages).to.deep.equal([]);
    expectQuiet(scene);
  });

  it('offline in the middle: what is loaded goes on reading', async function () {
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

function submitted(form: HTMLFormElement): Record<string, unknown> | undefined {
  let sent: Record<string, unknown> | undefined;
  form.addEventListener(
    'submit',
    (event) => {
      event.preventDefault();
      sent = Object.fromEntries(new FormData(form));
    },
    { once: true },
  );
  form.requestSubmit();
  return sent;
}
