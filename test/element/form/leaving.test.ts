/** Writing and moving to the next field at once: the ink is read, and events are fired once. */
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { DigitPad } from '../../../src/components/digit-pad.js';
import type { ReadOptions } from '../../../src/engine/data/options.js';
import {
  defined,
  drawNumber,
  entries,
  find,
  mount,
  once,
  paperOf,
  record,
  until,
} from '../helpers.js';

describe('leaving a field', () => {
  before(defined);

  /** Sees the first digit only, unless it is told that there are two; answers when it is let. */
  function slowSegmenter(pad: DigitPad): { asked: ReadOptions[]; answer: () => void } {
    const asked: ReadOptions[] = [];
    let answer = (): void => {};
    const allowed = new Promise<void>((resolve) => {
      answer = resolve;
    });
    pad.segmenter = {
      async segment(_, hints) {
        asked.push(hints);
        await allowed;
        return hints.length === 2 || hints.minLength === 2 ? [[0], [1]] : [[0]];
      },
    };
    return { asked, answer };
  }

  for (const bounds of ['digits="2"', 'minlength="2"']) {
    it(`reads ink with the right length that was unread by then (${bounds})`, async () => {
      const pad = await mount(
        `<form><digit-pad name="n" ${bounds}></digit-pad><input id="next"></form>`,
      );
      const { asked, answer } = slowSegmenter(pad);
      const told: unknown[] = [];
      pad.addEventListener('change', () => told.push(entries(pad.form!).n));
      await pad.load();
      await drawNumber(pad, '11');
      await until(() => asked.length > 0);
      await sendKeys({ press: 'Tab' });
      expect(document.activeElement).to.equal(find('#next'));
      expect(pad.validity.badInput, 'no old value can be submitted').to.equal(true);
      expect(told).to.deep.equal([]);
      answer();
      await until(() => pad.validity.valid);
      expect(pad.value).to.equal('11');
      expect(told).to.deep.equal(['11']);
      expect(document.activeElement).to.equal(find('#next'));
    });
  }

  it('reads the ink of a field that is left at once, and fires events once', async () => {
    const pad = await mount('<digit-pad digits="2"></digit-pad><input id="next">');
    const { answer } = slowSegmenter(pad);
    answer();
    const events = record(pad, 'change');
    await drawNumber(pad, '11');
    await sendKeys({ press: 'Tab' });
    await until(() => pad.value === '11');
    expect(events).to.deep.equal(['change']);
  });

  it('explains the reading with the length of the finished value', async () => {
    const pad = await mount('<digit-pad digits="2"></digit-pad><input id="next">');
    const { answer } = slowSegmenter(pad);
    answer();
    await drawNumber(pad, '11');
    await sendKeys({ press: 'Tab' });
    await until(() => pad.value === '11');
    expect((await pad.explain())!.value).to.equal('11');
  });

  it('fires events for a stroke that ends after the field was left', async () => {
    const pad = await mount('<digit-pad></digit-pad><input id="next">');
    await pad.load();
    const changed = once(pad, 'change');
    const events = record(pad, 'change');
    const { left, top } = paperOf(pad).getBoundingClientRect();
    const [x, y] = [Math.round(left) + 60, Math.round(top) + 30];
    await sendMouse({ type: 'move', position: [x, y] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [x, y + 40] });
    await sendKeys({ press: 'Tab' });
    expect(document.activeElement).to.equal(find('#next'));
    await sendMouse({ type: 'move', position: [x, y + 90] });
    await sendMouse({ type: 'up' });
    await changed;
    expect(pad.value).to.equal('1');
    expect(events).to.deep.equal(['change']);
    expect(document.activeElement).to.equal(find('#next'));
  });
});
