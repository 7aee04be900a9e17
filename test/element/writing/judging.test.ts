/** When a reading is judged, and what a field says of ink without a number. */
import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { writeNumber } from '../../fixtures/digits.js';
import {
  chord,
  defined,
  drawStrokes,
  inputOf,
  mount,
  once,
  paperOf,
  placed,
  until,
} from '../helpers.js';

const scribble = {
  points: Array.from({ length: 60 }, (_, i) => ({
    x: 120 + 40 * Math.sin(i * 1.3) + i / 2,
    y: 80 + 35 * Math.cos(i * 2.1),
  })),
};

const statusOf = (pad: HTMLElement): string =>
  pad.shadowRoot!.querySelector('[role="status"]')!.textContent!.trim();

describe('judging what was written', () => {
  before(defined);

  it('takes ink that is no number for bad input, and submits it as nothing only then', async function () {
    this.timeout(40_000);
    const pad = await mount('<digit-pad></digit-pad>');
    pad.strokes = [scribble];
    expect(pad.validity.badInput, 'not read yet').to.equal(true);
    await pad.recognize();
    expect(pad.value).to.equal('');
    expect(pad.validity.badInput).to.equal(true);
    expect(pad.validationMessage).to.equal('No digit found in the ink.');
    pad.required = true;
    expect(pad.validity.valueMissing, 'there is something').to.equal(false);
    pad.clear();
    expect(pad.validity.badInput).to.equal(false);
    expect(pad.validity.valueMissing).to.equal(true);
  });

  it('says nothing of a reading before no stroke has followed for a while', async function () {
    this.timeout(40_000);
    const pad = await mount('<digit-pad></digit-pad>');
    await pad.load();
    const paper = paperOf(pad);
    const { left, top } = paper.getBoundingClientRect();
    const at = {
      bubbles: true,
      composed: true,
      pointerId: 1,
      clientX: left + 60,
      clientY: top + 60,
    };
    const read = once(pad, 'digit-pad-recognize');
    for (const type of ['pointerdown', 'pointerup']) {
      paper.dispatchEvent(new PointerEvent(type, { ...at, button: 0, isPrimary: true }));
    }
    await read;
    await pad.updateComplete;
    expect(statusOf(pad)).to.equal('');
    await until(() => statusOf(pad).includes('No digit found'));
  });

  it('says that only one digit fits where two were written', async function () {
    this.timeout(40_000);
    const pad = await mount('<digit-pad digits="1"></digit-pad>');
    pad.strokes = writeNumber('42', { x: 30, y: 30 });
    await pad.recognize();
    expect(pad.value).to.equal('42');
    expect(pad.validity.tooLong).to.equal(true);
    await until(() => statusOf(pad).includes('exactly 1 digit'));
  });

  it('says so too where two digits are read only once the field is left', async function () {
    this.timeout(40_000);
    const pad = await mount('<digit-pad digits="1"></digit-pad><input id="next">');
    await pad.load();
    const lengths: (number | undefined)[] = [];
    pad.segmenter = {
      async segment(_, { length }) {
        lengths.push(length);
        await new Promise((resolve) => setTimeout(resolve, 300));
        return [[0, 1], [2]];
      },
    };
    await drawStrokes(placed(pad, writeNumber('42', { x: 30, y: 30 })));
    await sendKeys({ press: 'Tab' });
    await until(() => pad.value === '42');
    expect(lengths.filter((length) => length !== undefined)).to.deep.equal([]);
    expect(pad.validity.tooLong).to.equal(true);
  });

  it('takes a replaced selection back by itself', async () => {
    const pad = await mount('<digit-pad></digit-pad>');
    const input = inputOf(pad);
    input.focus();
    await sendKeys({ type: '407' });
    input.select();
    await sendKeys({ type: '5' });
    expect(pad.value).to.equal('5');
    await pad.load();
    await chord('z', 'Control');
    expect(pad.value).to.equal('407');
    await chord('z', 'Control');
    expect(pad.value).to.equal('');
  });

  it('does not say again what is typed behind ink', async function () {
    this.timeout(40_000);
    const pad = await mount('<digit-pad></digit-pad>');
    pad.strokes = writeNumber('40', { x: 30, y: 30, height: 80 });
    await pad.recognize();
    await until(() => statusOf(pad).includes('Read as 4 0'));
    inputOf(pad).focus();
    inputOf(pad).setSelectionRange(2, 2);
    await sendKeys({ type: '8' });
    expect(pad.value).to.equal('408');
    await pad.updateComplete;
    expect(statusOf(pad)).not.to.include('Read as');
  });
});
