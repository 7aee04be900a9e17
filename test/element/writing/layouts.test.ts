import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { DigitPad } from '../../../src/components/digit-pad.js';
import { writeNumber } from '../../fixtures/digits.js';
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
} from '../helpers.js';

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

  it('has its slots beneath the boxes, also when the layout changes', async () => {
    const pad = await mount('<digit-pad digits="3" value="407"></digit-pad>');
    const lefts = (selector: string): number[] =>
      [...pad.shadowRoot!.querySelectorAll(selector)].map(
        (element) => element.getBoundingClientRect().left,
      );
    const free = lefts('.slot');
    pad.layout = 'cells';
    await pad.updateComplete;
    lefts('.cell').forEach((left, i) => {
      expect(lefts('.slot')[i]).to.be.closeTo(left, 1);
    });
    pad.layout = 'free';
    await pad.updateComplete;
    expect(lefts('.slot')).to.deep.equal(free);
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

describe('the size of a pad', () => {
  before(defined);

  it('is its own where the page shrinks it to its content, and at most the space that there is', async () => {
    const table = '<table style="width: auto"><tr><td><digit-pad></digit-pad></td></tr></table>';
    const narrow = `<div style="width: 200px">${table}</div>`;
    const wished = `<div style="--digit-pad-width: 8rem">${table}</div>`;
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    for (const [markup, width] of [
      [table, 34 * rem],
      [`<div style="float: left"><digit-pad></digit-pad></div>`, 34 * rem],
      [wished, 8 * rem],
    ] as const) {
      expect((await mount(markup)).offsetWidth, markup).to.be.closeTo(width, 4);
    }
    expect((await mount(narrow)).offsetWidth).to.be.within(150, 200);
  });

  it('does not grow without end with the number of digits', async () => {
    const pad = await mount('<digit-pad digits="1000000"></digit-pad>');
    expect(pad.shadowRoot!.querySelectorAll('.slot').length).to.be.below(1000);
    pad.layout = 'cells';
    await pad.updateComplete;
    expect(cellsOf(pad).length).to.be.below(1000);
  });

  it('keeps each digit of a long number in its slot', async () => {
    const pad = await mount('<div style="width: 20rem"><digit-pad controls></digit-pad></div>');
    pad.value = '12345678901234567890';
    await pad.updateComplete;
    const input = inputOf(pad);
    await clickOn(input);
    await sendKeys({ press: 'Home' });
    await sendKeys({ press: 'End' });
    const slots = pad.shadowRoot!.querySelector('.slots')!;
    await until(() => input.scrollLeft > 0 && slots.scrollLeft === input.scrollLeft);
  });
});

describe('ink that was refused', () => {
  before(defined);

  it('is marked where it was written, and announced, after a pause', async function () {
    this.timeout(40_000);
    const pad = await mount('<digit-pad></digit-pad>');
    await pad.load();
    const scribble = Array.from({ length: 60 }, (_, i) => ({
      x: 420 + 40 * Math.sin(i * 1.3) + i / 2,
      y: 80 + 35 * Math.cos(i * 2.1),
    }));
    pad.strokes = [...writeNumber('402', { x: 40, y: 30, height: 90 }), { points: scribble }];
    expect((await pad.recognize()).rejected).to.have.lengthOf(1);
    const dry = pad.shadowRoot!.querySelector<HTMLCanvasElement>('canvas.finished-ink')!;
    const reddest = (from: number, to: number) => {
      const scale = dry.width / dry.clientWidth;
      const { data } = dry
        .getContext('2d')!
        .getImageData(from * scale, 0, (to - from) * scale, dry.height);
      let most = 0;
      for (let i = 0; i < data.length; i += 4)
        if (data[i + 3]! > 200) most = Math.max(most, data[i]!);
      return most;
    };
    await until(() => reddest(370, 500) > 120);
    expect(reddest(30, 300)).to.be.below(80);
    expect(pad.shadowRoot!.querySelector('[role="status"]')!.textContent).to.include('not read');
    pad.strokes = writeNumber('402', { x: 40, y: 30, height: 90 });
    await pad.recognize();
    await pad.updateComplete;
    expect(pad.shadowRoot!.querySelector('[role="status"]')!.textContent).not.to.include(
      'not read',
    );
  });
});
