import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { DigitPad } from '../../src/components/digit-pad.js';
import {
  buttonOf,
  clickOn,
  defined,
  drawDigit,
  entries,
  find,
  inputOf,
  mount,
  paperOf,
  until,
  written,
} from './helpers.js';

const cellsOf = (pad: DigitPad): DOMRect[] =>
  [...pad.shadowRoot!.querySelectorAll('.cell')].map((cell) => cell.getBoundingClientRect());

describe('layout cells', () => {
  before(defined);

  it('reads one digit in each box, whatever the order', async function () {
    this.timeout(40_000);
    const pad = await mount(
      '<form><digit-pad name="n" layout="cells" digits="3"></digit-pad></form>',
    );
    const cells = cellsOf(pad);
    expect(cells).to.have.lengthOf(3);
    await drawDigit(cells[2]!, '7');
    await drawDigit(cells[0]!, '4');
    await drawDigit(cells[1]!, '0');
    await written(pad, '407');
    expect(pad.strokes.map((stroke) => stroke.slot)).to.deep.equal([2, 0, 0, 1]);
    expect(entries(find('form'))).to.deep.equal({ n: '407' });
  });

  it('takes ink for the box that it lies in, also at its edge', async () => {
    const pad = await mount('<digit-pad layout="cells" digits="3"></digit-pad>');
    await pad.load();
    for (const [slot, { left, right, top, bottom }] of cellsOf(pad).entries()) {
      for (const x of [left + 3, right - 3]) {
        const stroke = [top + 20, bottom - 20].map((y) => [Math.round(x), Math.round(y)]);
        await executeServerCommand('draw', [stroke]);
        await until(() => pad.strokes.length > 0);
        expect(pad.strokes[0]!.slot).to.equal(slot);
        pad.clear();
      }
    }
  });

  it('prints what is typed in its box, and lets ink take its place', async function () {
    this.timeout(40_000);
    const pad = await mount('<digit-pad layout="cells" digits="3"></digit-pad>');
    await clickOn(inputOf(pad));
    await sendKeys({ type: '123' });
    await pad.updateComplete;
    const printed = [...pad.shadowRoot!.querySelectorAll('.cell')].map((cell) => cell.textContent);
    expect(printed).to.deep.equal(['1', '2', '3']);
    await drawDigit(cellsOf(pad)[1]!, '7');
    await written(pad, '173');
  });

  it('keeps ink in its box when the pad changes its size', async function () {
    this.timeout(40_000);
    const pad = await mount('<digit-pad layout="cells" digits="2"></digit-pad>');
    await drawDigit(cellsOf(pad)[1]!, '7');
    await written(pad, '7');
    const before = pad.strokes;
    pad.style.width = '15rem';
    await new Promise((resolve) => setTimeout(resolve, 200));
    await drawDigit(cellsOf(pad)[0]!, '4');
    await written(pad, '47');
    expect(pad.strokes[0]).to.equal(before[0]);
    expect(pad.strokes.map((stroke) => stroke.slot)).to.deep.equal([1, 0, 0]);
  });
});

describe('layout sequential', () => {
  before(defined);

  it('takes one digit after another in the same place', async function () {
    this.timeout(60_000);
    const pad = await mount(
      '<digit-pad layout="sequential" digits="3" controls style="--digit-pad-pause: 1.5s"></digit-pad>',
    );
    await pad.load();
    const paper = paperOf(pad).getBoundingClientRect();
    for (const number of ['9', '91', '915']) {
      await drawDigit(paper, number.at(-1)!);
      await written(pad, number);
      await new Promise((resolve) => setTimeout(resolve, 2000));
    }
    expect(pad.strokes.map((stroke) => stroke.slot)).to.deep.equal([0, 1, 2, 2]);
    await drawDigit(paper, '1');
    expect(pad.strokes, 'a full field takes no more').to.have.lengthOf(4);
    await clickOn(buttonOf(pad, 'undo'));
    await clickOn(buttonOf(pad, 'undo'));
    await until(() => pad.value === '91');
  });
});
