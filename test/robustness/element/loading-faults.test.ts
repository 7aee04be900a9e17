/** Faults of the lazily loaded files: errors, damaged and missing responses. */
import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { DigitPadErrorEvent } from '../../../src/components/events.js';
import { writeNumber } from '../../fixtures/digits.js';
import {
  expectQuiet,
  type Fault,
  keepsFailedScripts,
  openPad,
  type Scene,
  submitted,
} from './scene.js';

const MANIFEST = 'dist/digits/manifest';
const WEIGHTS = 'dist/digits/weights';
/** Everything but what a page loads at once, and the model. */
const CHUNKS = 'dist/(?!digit-pad|digits/).*js$';

const FAULTS: readonly Fault[] = [
  ...(['404', '500', 'html', 'truncated', 'flipped', 'broken off', 'offline'] as const).flatMap(
    (kind) => [
      { pattern: MANIFEST, kind },
      { pattern: WEIGHTS, kind },
    ],
  ),
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

      // A new focus makes the pad try again.
      pad.focus();
      await pad.ready.catch(() => {});
      await sendKeys({ type: '42' });
      expect(pad.value).to.equal('42');
      expect(pad.checkValidity()).to.equal(true);
      expect(submitted(pad.form!)).to.deep.equal({ n: '42' });

      expectQuiet(scene);
      // Browsers keep a syntax error for as long as the page lives.
      if (fault.pattern === CHUNKS && fault.kind === 'truncated') return;
      if (fault.pattern === CHUNKS && (await keepsFailedScripts(scene))) return;
      await scene.fail();
      await pad.load();
      expect(pad.value, 'what was typed meanwhile').to.equal('42');
      expect(pad.strokes).to.deep.equal(ink);
      expect((await pad.recognize()).value).to.equal('7');
      expectQuiet(scene);
    });
  }
});
