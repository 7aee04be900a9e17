/** `label`, `hint` and `error`, as attributes, properties and slots. */
import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { DigitPad } from '../../../src/components/digit-pad.js';
import { writeNumber } from '../../fixtures/digits.js';
import {
  clickOn,
  defined,
  find,
  inputOf,
  mount,
  once,
  record,
  until,
  written,
} from '../helpers.js';

const partOf = (pad: DigitPad, name: string): HTMLElement =>
  pad.shadowRoot!.querySelector<HTMLElement>(`[part~="${name}"]`)!;

const isShown = (pad: DigitPad, name: string): boolean => partOf(pad, name).checkVisibility();

const TEXTS = ['field-label', 'field-error', 'field-hint'];

const shownTexts = (pad: DigitPad): string[] => TEXTS.filter((name) => isShown(pad, name));

/** What assistive technology gets: the text, and the elements where the browser can refer to them. */
function namesOf(pad: DigitPad): { name: string; description: string; elements: string[] } {
  const input = inputOf(pad) as HTMLInputElement & {
    ariaLabelledByElements?: Element[] | null;
    ariaDescribedByElements?: Element[] | null;
  };
  const found = [...(input.ariaLabelledByElements ?? []), ...(input.ariaDescribedByElements ?? [])];
  return {
    name: input.getAttribute('aria-label') ?? '',
    description: input.getAttribute('aria-description') ?? '',
    elements: found.map((element) => element.getAttribute('part') ?? element.id),
  };
}

const refers = 'ariaLabelledByElements' in Element.prototype;

function expectElements(pad: DigitPad, ...elements: string[]): void {
  if (refers) expect(namesOf(pad).elements).to.deep.equal(elements);
}

/** Everything that a pad with these texts and one without them share. */
const TOP = '<p style="margin: 0; block-size: 100px"></p>';

describe('label, hint and error', () => {
  before(defined);

  it('name and describe the input', async () => {
    const pad = await mount(
      '<digit-pad label="Amount" hint="In euros" error="Too much"></digit-pad>',
    );
    const { name, description } = namesOf(pad);
    expect([name, description]).to.deep.equal(['Amount', 'Too much In euros']);
    expectElements(pad, ...TEXTS);
    expect(shownTexts(pad)).to.deep.equal(TEXTS);
  });

  it('stand above and beneath the pad, in every direction of writing', async () => {
    for (const direction of ['ltr', 'rtl']) {
      const pad = await mount(
        `<div dir="${direction}"><digit-pad label="Amount" hint="In euros" error="No"></digit-pad></div>`,
      );
      const boxes = ['field-label', 'pad', 'field-error', 'field-hint'].map((name) =>
        partOf(pad, name).getBoundingClientRect(),
      );
      for (const [index, { top }] of boxes.slice(1).entries()) {
        expect(top).to.be.at.least(boxes[index]!.bottom);
      }
      const { left, right } = boxes[1]!;
      const label = document.createRange();
      label.selectNodeContents(partOf(pad, 'field-label').querySelector('slot')!);
      const text = label.getBoundingClientRect();
      expect(direction === 'ltr' ? text.left - left : right - text.right).to.be.within(0, 1);
    }
  });

  it('change nothing where they are not used', async () => {
    const pad = await mount('<digit-pad></digit-pad>');
    expect(shownTexts(pad)).to.deep.equal([]);
    const inner = partOf(pad, 'pad').getBoundingClientRect();
    expect(inner.height).to.equal(pad.getBoundingClientRect().height);
    expect(namesOf(pad)).to.deep.equal({ name: '', description: '', elements: [] });
    expect(pad.matches(':state(error)')).to.equal(false);
  });

  it('are there with the first rendering: nothing moves afterwards', async () => {
    const shifts: number[] = [];
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as Entry).value);
    });
    const supported = PerformanceObserver.supportedEntryTypes.includes('layout-shift');
    if (supported) observer.observe({ type: 'layout-shift' });
    const pad = await mount(
      `${TOP}<digit-pad label="Amount" hint="In euros" error="Too much"></digit-pad><p id="end">End</p>`,
    );
    const place = find('#end').getBoundingClientRect().top;
    await pad.load();
    await pad.updateComplete;
    await new Promise(requestAnimationFrame);
    expect(find('#end').getBoundingClientRect().top).to.equal(place);
    for (const entry of observer.takeRecords()) shifts.push((entry as Entry).value);
    observer.disconnect();
    expect(shifts).to.deep.equal([]);
  });

  it('are properties too, and go when they are empty or their attribute is removed', async () => {
    const pad = await mount('<digit-pad error="No"></digit-pad>');
    pad.label = 'Amount';
    pad.hint = 'In euros';
    await pad.updateComplete;
    expect(namesOf(pad).name).to.equal('Amount');
    pad.hint = '';
    pad.removeAttribute('error');
    await pad.updateComplete;
    expect(shownTexts(pad)).to.deep.equal(['field-label']);
    expect(namesOf(pad).description).to.equal('');
  });

  it('are slots too, which come before the attributes', async () => {
    const pad = await mount(
      `<digit-pad label="Number" hint="Digits">
        <b slot="label">Amount <i>net</i></b><span slot="hint">In <a href="#euro">euros</a></span>
      </digit-pad>`,
    );
    const { name, description } = namesOf(pad);
    expect([name, description]).to.deep.equal(['Amount net', 'In euros']);
    expectElements(pad, 'field-label', 'field-hint');
  });

  it('notice what the page puts into a slot later, and takes out again', async () => {
    const pad = await mount('<digit-pad></digit-pad>');
    const problem = document.createElement('p');
    problem.slot = 'error';
    problem.textContent = 'Too much';
    pad.append(problem);
    await until(() => isShown(pad, 'field-error'));
    expect(namesOf(pad).description).to.equal('Too much');
    expect(pad.matches(':state(error)')).to.equal(true);
    problem.remove();
    await until(() => !isShown(pad, 'field-error'));
    expect(namesOf(pad).description).to.equal('');
    expect(pad.matches(':state(error)')).to.equal(false);
  });
});

interface Entry extends PerformanceEntry {
  value: number;
}

describe('a label of the pad', () => {
  before(defined);

  it('focuses the input on a click, even after writing', async () => {
    const pad = await mount('<digit-pad label="Amount"></digit-pad>');
    pad.shadowRoot!.querySelector<HTMLElement>('.growing-ink')!.focus();
    await clickOn(partOf(pad, 'field-label').querySelector('slot')!.parentElement!);
    expect(pad.shadowRoot!.activeElement).to.equal(inputOf(pad));
    await sendKeys({ type: '7' });
    expect(pad.value).to.equal('7');
  });

  it('does not open the other readings of the digit beneath the pointer', async () => {
    const pad = await mount('<digit-pad label="Amount"></digit-pad>');
    await pad.load();
    pad.strokes = writeNumber('407', { x: 30, y: 30, height: 80 });
    await written(pad, '407');
    await pad.updateComplete;
    const slot = pad.shadowRoot!.querySelector('.slot')!.getBoundingClientRect();
    const label = partOf(pad, 'field-label').getBoundingClientRect();
    const clicked = once(pad, 'click');
    const target = document.elementFromPoint(slot.left + slot.width / 2, label.top + 4);
    expect(target).to.equal(pad);
    await clickOn(spot(slot.left + slot.width / 2, label.top + label.height / 2));
    await clicked;
    await pad.updateComplete;
    expect(inputOf(pad).getAttribute('aria-expanded')).to.equal('false');
    expect(pad.shadowRoot!.activeElement).to.equal(inputOf(pad));
  });

  it('leaves a click to a button or a link in it', async () => {
    const pad = await mount(
      '<digit-pad><span slot="label">Amount <button type="button">?</button></span></digit-pad>',
    );
    await clickOn(find('button'));
    expect(document.activeElement).to.equal(find('button'));
    await clickOn(find('span'));
    expect(document.activeElement).to.equal(pad);
  });

  it('loads the engine when a pointer comes near, as the pad does', async () => {
    const pad = await mount('<digit-pad label="Amount"></digit-pad>');
    await clickOn(partOf(pad, 'field-label'));
    await pad.ready;
  });

  for (const [kind, markup] of [
    ['for', '<label for="p" id="l">Sum</label><digit-pad id="p" label="Amount"></digit-pad>'],
    ['wrapping', '<label id="l"><span>Sum</span> <digit-pad label="Amount"></digit-pad></label>'],
  ] as const) {
    it(`follows a <label> of the page in the name (${kind})`, async () => {
      const pad = await mount(markup);
      expect(namesOf(pad).name).to.equal('Sum Amount');
      // A label around the pad also holds the names of its buttons, so that its text is copied.
      expectElements(pad, ...(kind === 'for' ? ['l', 'field-label'] : []));
      expect([...pad.labels].map((label) => (label as Element).id)).to.deep.equal(['l']);
      await clickOn(find(kind === 'for' ? 'label' : 'span'));
      expect(pad.shadowRoot!.activeElement).to.equal(inputOf(pad));
    });
  }

  it('is replaced in the name by aria-label and aria-labelledby', async () => {
    const pad = await mount(
      '<p id="n">Sum</p><p id="d">Net</p><digit-pad label="Amount" hint="Euros" aria-label="Total" aria-describedby="d"></digit-pad>',
    );
    expect(namesOf(pad).name).to.equal('Total');
    expect(namesOf(pad).description).to.equal('Net Euros');
    pad.setAttribute('aria-labelledby', 'n');
    pad.requestUpdate();
    await pad.updateComplete;
    expectElements(pad, 'n', 'd', 'field-hint');
  });

  it('may be the <label> of the fallback input, which is named once', async () => {
    const pad = await mount(
      `<digit-pad name="n"><label slot="label" for="f">Amount</label><input id="f" name="n" value="12"
        ><small slot="hint">In euros</small></digit-pad>`,
    );
    expect([pad.value, namesOf(pad).name]).to.deep.equal(['12', 'Amount']);
    expect(namesOf(pad).description).to.equal('In euros');
    await clickOn(find('label'));
    expect(pad.shadowRoot!.activeElement).to.equal(inputOf(pad));
  });
});

describe('an error of the page', () => {
  before(defined);

  const frameOf = (pad: DigitPad): string => getComputedStyle(partOf(pad, 'pad')).borderTopColor;
  const colourOf = (pad: DigitPad): string => getComputedStyle(partOf(pad, 'field-error')).color;

  it('makes the field look invalid, and leaves its validity alone', async () => {
    const pad = await mount(
      '<form><digit-pad name="n" value="12" error="Already taken"></digit-pad></form>',
    );
    expect(frameOf(pad)).to.equal(colourOf(pad));
    expect(inputOf(pad).getAttribute('aria-invalid')).to.equal('true');
    expect(partOf(pad, 'field-error').getAttribute('role')).to.equal('alert');
    expect(pad.matches(':state(error)')).to.equal(true);
    expect(pad.matches(':state(user-invalid)')).to.equal(false);
    expect([pad.validity.valid, pad.validationMessage]).to.deep.equal([true, '']);
    expect(find<HTMLFormElement>('form').checkValidity()).to.equal(true);
  });

  it('stays until the page removes it: neither typing nor a reset takes it away', async () => {
    const pad = await mount('<form><digit-pad name="n" error="Already taken"></digit-pad></form>');
    const events = record(pad, 'input');
    await clickOn(inputOf(pad));
    await sendKeys({ type: '4' });
    expect(events).to.deep.equal(['input']);
    find<HTMLFormElement>('form').reset();
    await pad.updateComplete;
    expect(isShown(pad, 'field-error')).to.equal(true);
    pad.error = '';
    await pad.updateComplete;
    expect(isShown(pad, 'field-error')).to.equal(false);
    expect(inputOf(pad).getAttribute('aria-invalid')).to.equal('false');
  });

  it('keeps its colour under the pointer', async () => {
    const pad = await mount('<digit-pad label="Amount" error="Already taken"></digit-pad>');
    await pad.load();
    await pad.updateComplete;
    await clickOn(partOf(pad, 'surface'));
    await until(() => pad.strokes.length > 0);
    await until(() => frameOf(pad) === colourOf(pad));
  });

  it('may stand beside a problem that the field has found itself', async () => {
    const pad = await mount(
      '<form novalidate><digit-pad required error="Already taken"></digit-pad></form>',
    );
    find('form').addEventListener('submit', (event) => event.preventDefault());
    find<HTMLFormElement>('form').requestSubmit();
    const status = partOf(pad, 'status');
    await until(() => status.textContent!.includes('Enter a number.'));
    expect(isShown(pad, 'field-error')).to.equal(true);
  });
});

/** An element to click on, of one point. */
function spot(x: number, y: number): Element {
  return { getBoundingClientRect: () => new DOMRect(x, y, 0, 0) } as Element;
}
