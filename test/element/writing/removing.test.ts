/** The commands in the list of other readings: "none of these" and "delete". */
import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { DigitPad } from '../../../src/components/digit-pad.js';
import type { Stroke } from '../../../src/engine/data/ink.js';
import { writeNumber } from '../../fixtures/digits.js';
import {
  chord,
  clickOn,
  defined,
  drawDigit,
  drawStrokes,
  inputOf,
  mount,
  paperOf,
  record,
  until,
  written,
} from '../helpers.js';
import { fingerStroke, pause, send, touchable } from '../pointers.js';

const listOf = (pad: DigitPad): HTMLElement | null =>
  pad.shadowRoot!.querySelector('[role=listbox]');

const slotOf = (pad: DigitPad, place: number): Element =>
  pad.shadowRoot!.querySelectorAll('.slot')[place]!;

const commandsOf = (pad: DigitPad): HTMLElement[] => [
  ...listOf(pad)!.querySelectorAll<HTMLElement>('[part~=alternative-command]'),
];

const caretOf = (pad: DigitPad): (number | null)[] => {
  const { selectionStart, selectionEnd } = inputOf(pad);
  return [selectionStart, selectionEnd];
};

const statusOf = (pad: DigitPad): string =>
  pad.shadowRoot!.querySelector('[role=status]')!.textContent!.replace(/\s+/g, ' ').trim();

async function withInk(text: string, markup = '<digit-pad></digit-pad>'): Promise<DigitPad> {
  const pad = await mount(markup);
  pad.strokes = writeNumber(text, { x: 30, y: 30, height: 80, gap: 0.5 });
  await written(pad, text);
  await pad.updateComplete;
  return pad;
}

/** Opens the list of a digit with the mouse, and chooses the command with this name. */
async function choose(pad: DigitPad, place: number, name: string): Promise<void> {
  await clickOn(slotOf(pad, place));
  await until(() => listOf(pad) !== null);
  await clickOn(commandsOf(pad).find(({ textContent }) => textContent === name)!);
  await pad.updateComplete;
}

describe('removing a digit', () => {
  before(defined);

  it('"delete" takes the digit with its ink; the caret stays, and undo brings both back', async function () {
    this.timeout(40_000);
    const pad = await withInk('407');
    const { strokes } = pad;
    const events = record(pad, 'input', 'change');
    await choose(pad, 1, 'Delete');
    expect(listOf(pad)).to.equal(null);
    expect([pad.value, pad.recognition!.value]).to.deep.equal(['47', '47']);
    expect(pad.strokes.length).to.be.below(strokes.length);
    expect(strokes).to.include.members([...pad.strokes]);
    expect(events).to.deep.equal(['input', 'change']);
    expect(pad.shadowRoot!.activeElement).to.equal(inputOf(pad));
    expect(caretOf(pad)).to.deep.equal([1, 1]);
    await until(() => statusOf(pad) === 'Read as 4 7');
    await chord('z', 'Control');
    expect(pad.value).to.equal('407');
    expect(pad.strokes).to.equal(strokes);
    await chord('z', 'Control', 'Shift');
    expect(pad.value).to.equal('47');
  });

  it('"delete" is chosen from the keyboard, until nothing is left', async function () {
    this.timeout(40_000);
    const pad = await withInk('7');
    inputOf(pad).focus();
    await chord('ArrowDown', 'Alt');
    await until(() => listOf(pad) !== null);
    await sendKeys({ press: 'End' });
    const active = inputOf(pad).getAttribute('aria-activedescendant')!;
    expect(pad.shadowRoot!.getElementById(active)!.textContent).to.equal('Delete');
    await sendKeys({ press: 'Enter' });
    await pad.updateComplete;
    expect([pad.value, pad.strokes.length]).to.deep.equal(['', 0]);
    expect(pad.matches(':state(empty)')).to.equal(true);
    await until(() => statusOf(pad) === 'Empty');
  });

  it('"none of these" asks for the digit, which is typed at its place', async function () {
    this.timeout(40_000);
    const pad = await withInk('407');
    const events = record(pad, 'input', 'change');
    await choose(pad, 1, 'None of these');
    expect(pad.value).to.equal('47');
    expect(events, 'the user has not finished').to.deep.equal(['input']);
    expect(pad.shadowRoot!.activeElement).to.equal(inputOf(pad));
    expect(caretOf(pad)).to.deep.equal([1, 1]);
    await until(() => /Read as 4 7 Write or type this digit again\./.test(statusOf(pad)));
    await sendKeys({ type: '9' });
    expect(pad.value).to.equal('497');
    await until(() => !/again/.test(statusOf(pad)));
    inputOf(pad).blur();
    expect(events).to.deep.equal(['input', 'input', 'change']);
  });

  it('"none of these" leaves a gap on the paper, where the digit is written again', async function () {
    this.timeout(40_000);
    const pad = await withInk('407');
    const { box } = pad.recognition!.digits[1]!;
    await choose(pad, 1, 'None of these');
    const { left, top } = paperOf(pad).getBoundingClientRect();
    await drawStrokes(writeNumber('1', { x: left + box.x + 20, y: top + 30, height: 80 }));
    await written(pad, '417');
    for (let steps = 0; steps < 2; steps++) pad.undo();
    expect(pad.value).to.equal('407');
  });

  it('in cells, the other digits keep their cells', async function () {
    this.timeout(40_000);
    const pad = await mount('<digit-pad layout="cells" digits="3"></digit-pad>');
    await pad.load();
    const cells = [...pad.shadowRoot!.querySelectorAll('.cell')];
    for (const [index, digit] of ['4', '0', '7'].entries()) {
      await drawDigit(cells[index]!.getBoundingClientRect(), digit);
    }
    await written(pad, '407');
    await pad.updateComplete;
    await choose(pad, 1, 'None of these');
    expect([pad.value, pad.validity.valid]).to.deep.equal(['47', false]);
    expect(new Set(pad.strokes.map(({ slot }) => slot))).to.deep.equal(new Set([0, 2]));
    await drawDigit(pad.shadowRoot!.querySelectorAll('.cell')[1]!.getBoundingClientRect(), '1');
    await written(pad, '417');
  });

  it('a digit whose stroke goes on into the next one leaves that digit as text', async function () {
    this.timeout(40_000);
    const pad = await mount('<digit-pad></digit-pad>');
    const ink = writeNumber('207', { x: 30, y: 30, height: 80, gap: 0.4 });
    const joined: Stroke = { points: ink.slice(0, 2).flatMap(({ points }) => points) };
    pad.strokes = [joined, ...ink.slice(2)];
    await written(pad, '207');
    await pad.updateComplete;
    await choose(pad, 0, 'Delete');
    expect([pad.value, pad.recognition!.value]).to.deep.equal(['07', '7']);
    expect(pad.strokes).to.not.deep.include(joined);
    await chord('z', 'Control');
    expect([pad.value, pad.strokes.length]).to.deep.equal(['207', ink.length - 1]);
    inputOf(pad).setSelectionRange(2, 2);
    await sendKeys({ press: 'Backspace' });
    expect(pad.value).to.equal('27');
  });

  it('a typed digit can be deleted as well; Enter and the arrows stay those of the input', async () => {
    const pad = await mount('<digit-pad value="407"></digit-pad>');
    await pad.load();
    await clickOn(slotOf(pad, 1));
    await until(() => listOf(pad) !== null);
    expect(commandsOf(pad).map(({ textContent }) => textContent)).to.deep.equal(['Delete']);
    expect(listOf(pad)!.querySelector('[aria-selected=true]')).to.equal(null);
    expect(caretOf(pad)[0], 'nothing is selected').to.equal(caretOf(pad)[1]);
    await sendKeys({ press: 'Enter' });
    expect(pad.value).to.equal('407');
    await sendKeys({ type: '5' });
    expect(listOf(pad)).to.equal(null);
    expect(pad.value).to.have.lengthOf(4);
    await chord('z', 'Control');
    await choose(pad, 1, 'Delete');
    expect(pad.value).to.equal('47');
    await until(() => statusOf(pad) === '4 7');
    await chord('ArrowDown', 'Alt');
    await until(() => listOf(pad) !== null);
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Enter' });
    expect(pad.value).to.equal('4');
    await chord('z', 'Control');
    expect(pad.value).to.equal('47');
  });

  it('a digit goes from between printed separators, and the caret stays at its place', async function () {
    this.timeout(40_000);
    const pad = await mount('<digit-pad lang="en-GB" format="date" layout="cells"></digit-pad>');
    await pad.load();
    inputOf(pad).focus();
    await sendKeys({ type: '26112026' });
    await until(() => pad.value === '2026-11-26');
    inputOf(pad).blur();
    await until(() => inputOf(pad).value === '26/11/2026');
    await choose(pad, 3, 'Delete');
    expect(inputOf(pad).value).to.match(/^26\/12\/026/);
    expect(caretOf(pad), 'behind 26').to.deep.equal([2, 2]);
    await sendKeys({ type: '1' });
    await until(() => pad.value === '2026-11-26');
  });

  it('is offered neither by a read-only nor by a disabled pad', async function () {
    this.timeout(40_000);
    const pad = await withInk('407');
    pad.readOnly = true;
    await pad.updateComplete;
    await clickOn(slotOf(pad, 1));
    await pause(200);
    expect(listOf(pad)).to.equal(null);
  });

  it('is tapped with a finger: targets of 44 px, in the language of the page', async function () {
    this.timeout(40_000);
    if (!(await touchable())) this.skip();
    const pad = await withInk('407', '<digit-pad lang="ar" dir="rtl"></digit-pad>');
    const middle = (element: Element): [number, number] => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return [left + width / 2, top + height / 2];
    };
    await until(() => inputOf(pad).closest('.pad') !== null);
    await send(...fingerStroke(middle(slotOf(pad, 2))));
    await until(() => listOf(pad) !== null);
    const commands = commandsOf(pad);
    expect(commands.map(({ textContent }) => textContent)).to.deep.equal(['ليس أيًّا منها', 'حذف']);
    for (const command of commands) {
      const { width, height } = command.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(44);
    }
    await send(...fingerStroke(middle(commands[1]!)));
    await until(() => pad.value === '40');
  });
});
