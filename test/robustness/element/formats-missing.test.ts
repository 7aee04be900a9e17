/** The code for formats does not come, or late: what is typed is never taken for another value. */
import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { DigitPadErrorEvent } from '../../../src/components/events.js';
import { inputOf, until } from '../../element/helpers.js';
import { expectQuiet, openPad, type Scene, submitted } from './scene.js';

describe('formats that do not come', () => {
  let scene: Scene;
  afterEach(() => scene.close());

  for (const [attributes, text, value] of [
    ['decimal', '12.5', '12.5'],
    ['decimal', '1.234', ''],
    ['decimal', '12,5', ''],
    ['format="date"', '2026-11-26', '2026-11-26'],
    ['format="date"', '26.11.2026', ''],
    ['max="10"', '42', '42'],
  ] as const) {
    it(`${text} with ${attributes} is ${value || 'no value'}`, async function () {
      this.timeout(60_000);
      scene = await openPad({
        body: `<form lang="de"><digit-pad name="n" ${attributes}></digit-pad></form>`,
        faults: [{ pattern: 'dist/pad-format', kind: '404' }],
      });
      const { pad } = scene;
      const errors: DigitPadErrorEvent[] = [];
      pad.addEventListener('digit-pad-error', (event) => errors.push(event));
      pad.focus();
      await sendKeys({ type: text });
      await until(() => errors.length > 0);
      expect(errors[0]!.error.code).to.equal('load-failed');
      expect([pad.value, pad.validity.badInput]).to.deep.equal([value, value === '']);
      expect(submitted(pad.form!)).to.deep.equal(value === '' ? undefined : { n: value });
      expectQuiet(scene);
    });
  }

  it('a field that is left before it is there is written out once it is', async function () {
    this.timeout(60_000);
    scene = await openPad({
      body: '<form><digit-pad name="n" format="number"></digit-pad><button>Send</button></form>',
      faults: [{ pattern: 'dist/pad-format', kind: 'crawl', ms: 4000 }],
    });
    const { pad } = scene;
    pad.focus();
    await sendKeys({ type: '40 kg' });
    await sendKeys({ press: 'Tab' });
    expect(pad.validity.badInput, 'still waiting').to.equal(true);
    await until(() => pad.value === '40');
    await until(() => inputOf(pad).value === '40');
    expectQuiet(scene);
  });
});
