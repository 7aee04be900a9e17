/** Keys after writing, without a focus in between. */
import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { chord, defined, drawNumber, inputOf, mount, written } from '../helpers.js';

describe('keys after writing', () => {
  before(defined);

  it('go into the field, after what was written', async function () {
    this.timeout(40_000);
    const pad = await mount('<digit-pad></digit-pad>');
    await drawNumber(pad, '40');
    await written(pad, '40');
    await sendKeys({ type: '7' });
    expect(pad.value).to.equal('407');
    await sendKeys({ press: 'Backspace' });
    await sendKeys({ press: 'Backspace' });
    expect(pad.value).to.equal('4');
  });

  it('open the list of alternatives', async function () {
    this.timeout(40_000);
    const pad = await mount('<digit-pad></digit-pad>');
    await drawNumber(pad, '4');
    await written(pad, '4');
    await chord('ArrowDown', 'Alt');
    while (!pad.shadowRoot!.querySelector('[role="listbox"]')) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  });

  it('go to the readout when a script focuses the pad', async function () {
    this.timeout(40_000);
    const pad = await mount('<digit-pad></digit-pad>');
    await drawNumber(pad, '4');
    await written(pad, '4');
    pad.focus();
    expect(pad.shadowRoot!.activeElement).to.equal(inputOf(pad));
  });
});
