import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { DigitPadErrorEvent } from '../../../src/components/events.js';
import {
  clickOn,
  defined,
  drawNumber,
  hasDrawing,
  inputOf,
  lazyFiles,
  mount,
  once,
  paperOf,
  record,
} from '../helpers.js';

describe('loading', () => {
  before(defined);
  beforeEach(() => sendMouse({ type: 'move', position: [0, 0] }));

  it('loads nothing but the script until a pointer or the focus comes to the pad', async () => {
    const pad = await mount('<p>A page</p><digit-pad></digit-pad>');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(lazyFiles()).to.deep.equal([]);
    const { left, top } = pad.getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(left + 40), Math.round(top + 40)] });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(lazyFiles()).to.include('/dist/engine.js');
  });

  it('keeps the ink and takes typing when the model is broken', async () => {
    const pad = await mount('<form><digit-pad name="n" model="/nothing.json"></digit-pad></form>');
    const errors: DigitPadErrorEvent[] = [];
    pad.addEventListener('digit-pad-error', (event) => errors.push(event));
    await drawNumber(pad, '7');
    if (errors.length === 0) await once(pad, 'digit-pad-error');
    await drawNumber(pad, '1');

    expect(errors).to.have.lengthOf(1);
    expect(errors[0]!.error).to.be.instanceOf(Error);
    expect(pad.strokes).to.have.lengthOf(2);
    expect(hasDrawing(pad)).to.equal(true);
    expect(pad.checkValidity()).to.equal(true);

    await clickOn(inputOf(pad));
    await sendKeys({ type: '407' });
    expect(pad.value).to.equal('407');
    expect(pad.strokes).to.have.lengthOf(2);
  });

  it('can try again after a failure', async () => {
    const pad = await mount('<digit-pad model="/nothing.json"></digit-pad>');
    const events = record(pad, 'digit-pad-error', 'digit-pad-ready');
    const first = await pad.load().catch((error: Error) => error);
    const second = await pad.load().catch((error: Error) => error);
    expect(first).to.be.instanceOf(Error);
    expect(second).to.be.instanceOf(Error).and.not.to.equal(first);
    expect(events).to.deep.equal(['digit-pad-error', 'digit-pad-error']);
  });

  it('is invalid while ink is not read', async () => {
    const pad = await mount('<digit-pad value="12"></digit-pad>');
    const { left, top } = paperOf(pad).getBoundingClientRect();
    pad.strokes = [{ points: [{ x: left + 30, y: top + 30 }] }];
    expect(pad.value).to.equal('');
    expect(pad.validity.badInput).to.equal(true);
    expect(pad.validationMessage).to.equal('Still reading…');
    pad.clear();
    expect(pad.validity.valid).to.equal(true);
  });
});
