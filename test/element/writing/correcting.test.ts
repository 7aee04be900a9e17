import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { DigitPad } from '../../../src/components/digit-pad.js';
import { writeNumber } from '../../fixtures/digits.js';
import {
  chord,
  clickOn,
  defined,
  drawStrokes,
  inputOf,
  mount,
  paperOf,
  record,
  until,
  written,
} from '../helpers.js';

describe('correcting', () => {
  before(defined);

  async function with407(): Promise<DigitPad> {
    const pad = await mount('<digit-pad></digit-pad>');
    pad.strokes = writeNumber('407', { x: 30, y: 30, height: 80 });
    await written(pad, '407');
    await pad.updateComplete;
    return pad;
  }

  const listOf = (pad: DigitPad): HTMLElement | null =>
    pad.shadowRoot!.querySelector('[role=listbox]');
  const slotOf = (pad: DigitPad, place: number): Element =>
    pad.shadowRoot!.querySelectorAll('.slot')[place]!;

  async function writeMore(pad: DigitPad, digit: string): Promise<void> {
    const { left, top } = paperOf(pad).getBoundingClientRect();
    await drawStrokes(writeNumber(digit, { x: left + 380, y: top + 30, height: 80 }));
  }

  it('takes another reading from the keyboard, and never reads it back', async function () {
    this.timeout(40_000);
    const pad = await with407();
    const events = record(pad, 'input', 'change');
    inputOf(pad).focus();
    inputOf(pad).setSelectionRange(1, 1);
    await chord('ArrowDown', 'Alt');
    await until(() => listOf(pad) !== null);
    expect(inputOf(pad).getAttribute('aria-expanded')).to.equal('true');
    expect(inputOf(pad).selectionStart).to.equal(1);
    const options = [...listOf(pad)!.children].map((option) => option.firstChild!.textContent);
    expect(options[0]).to.equal('0');
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'Enter' });
    const corrected = `4${options[1]}7`;
    expect(pad.value).to.equal(corrected);
    expect(events).to.deep.equal(['input', 'change']);
    expect(listOf(pad)).to.equal(null);
    expect(pad.recognition!.value).to.equal(corrected);
    await writeMore(pad, '2');
    await written(pad, `${corrected}2`);
    await chord('z', 'Control');
    await chord('z', 'Control');
    expect(pad.value).to.equal('407');
  });

  it('opens for a slot that is tapped, and closes with Escape', async function () {
    this.timeout(40_000);
    const pad = await with407();
    await clickOn(slotOf(pad, 2));
    await until(() => listOf(pad) !== null);
    expect(listOf(pad)!.querySelector('[aria-selected=true]')!.textContent).to.match(/^7/);
    await sendKeys({ press: 'Escape' });
    expect(listOf(pad)).to.equal(null);
    expect(pad.value).to.equal('407');
    await clickOn(slotOf(pad, 0));
    await until(() => listOf(pad) !== null);
    const other = listOf(pad)!.children[1]!;
    const value = other.firstChild!.textContent;
    await clickOn(other);
    expect(pad.value).to.equal(`${value}07`);
    expect(pad.shadowRoot!.activeElement).to.equal(inputOf(pad));
  });

  it('is corrected by typing over a digit; its ink stays', async function () {
    this.timeout(40_000);
    const pad = await with407();
    const { strokes } = pad;
    inputOf(pad).focus();
    inputOf(pad).setSelectionRange(2, 3);
    await sendKeys({ type: '1' });
    expect(pad.value).to.equal('401');
    expect(pad.strokes).to.equal(strokes);
    expect(pad.recognition!.digits.at(-1)).to.include({ value: '1', confidence: 1 });
    await writeMore(pad, '2');
    await written(pad, '4012');
  });

  it('mixes ink and typing', async function () {
    this.timeout(40_000);
    const pad = await with407();
    inputOf(pad).focus();
    await sendKeys({ press: 'End' });
    await sendKeys({ type: '9' });
    expect([pad.value, pad.strokes.length]).to.deep.equal(['4079', 4]);
    await writeMore(pad, '2');
    await written(pad, '40792');
    inputOf(pad).focus();
    inputOf(pad).setSelectionRange(1, 1);
    await sendKeys({ press: 'Backspace' });
    expect(pad.value).to.equal('0792');
    expect(pad.strokes, 'the ink of the 4 goes with it').to.have.lengthOf(3);
    await chord('z', 'Control');
    expect(pad.value).to.equal('40792');
  });

  it('clears with Escape, and takes that back', async function () {
    this.timeout(40_000);
    const pad = await with407();
    inputOf(pad).focus();
    await sendKeys({ press: 'Escape' });
    expect([pad.value, pad.strokes.length]).to.deep.equal(['', 0]);
    await chord('z', 'Control');
    expect(pad.value).to.equal('407');
  });

  it('restores ink together with its corrections', async function () {
    this.timeout(40_000);
    const pad = await mount('<digit-pad></digit-pad>');
    const strokes = writeNumber('407', { x: 30, y: 30, height: 80 });
    const pins = [{ strokes: [3], value: '1' }];
    pad.formStateRestoreCallback(JSON.stringify({ value: '401', strokes, pins, typed: [] }));
    expect(pad.value).to.equal('401');
    await pad.load();
    await until(() => pad.recognition !== null);
    expect([pad.value, pad.recognition!.value]).to.deep.equal(['401', '401']);
    await pad.updateComplete;
    await writeMore(pad, '2');
    await written(pad, '4012');
  });
});
