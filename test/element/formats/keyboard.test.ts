/** A form of all formats, filled in with nothing but the keyboard. */
import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { DigitPad } from '../../../src/components/digit-pad.js';
import { chord, defined, entries, find, inputOf, mount, until } from '../helpers.js';
import { known, padIn, shownBy, typeInto } from './entering.js';

/** Attributes, what is typed, the value and what stands there once the field is left. */
const FIELDS: Readonly<Record<string, readonly [string, string, string, string]>> = {
  number: ['format="number" decimal signed', '-1234.5', '-1234.5', '-1,234.5'],
  amount: ['format="amount"', '12.50 €', '12.50', '€12.50'],
  percent: ['format="percent"', '15%', '15', '15%'],
  date: ['format="date"', '11/26/2026', '2026-11-26', '11/26/2026'],
  boxes: ['format="date" layout="cells"', '11262026', '2026-11-26', '11/26/2026'],
  time: ['format="time"', '2:05 pm', '14:05', '2:05 PM'],
  phone: ['format="phone"', '(408) 974-3145', '4089743145', '(408) 974-3145'],
  file: ['pattern="\\d{2}-\\d{3}" layout="sequential"', '12345', '12-345', '12-345'],
};

const statusOf = (pad: DigitPad): HTMLElement =>
  pad.shadowRoot!.querySelector<HTMLElement>('[role=status]')!;

describe('formats, by the keyboard alone', function () {
  this.timeout(60_000);
  before(defined);

  it('every field is reached, filled in, and sent', async () => {
    const fields = Object.entries(FIELDS).map(
      ([name, [attributes]]) =>
        `<label>${name} <digit-pad name="${name}" ${attributes} required></digit-pad></label>`,
    );
    await mount(
      `<form lang="en"><a href="#start">Start</a>${fields.join('')}<button>Go</button></form>`,
    );
    let sent: Record<string, FormDataEntryValue> | undefined;
    find('form').addEventListener('submit', (event) => {
      event.preventDefault();
      sent = entries(event.target as HTMLFormElement);
    });
    find('a').focus();
    for (const [name, [, text, value]] of Object.entries(FIELDS)) {
      await sendKeys({ press: 'Tab' });
      const pad = find<DigitPad>(`[name=${name}]`);
      expect(document.activeElement, name).to.equal(pad);
      expect(inputOf(pad).getAttribute('aria-label')).to.equal(name);
      await sendKeys({ type: text });
      await known(pad);
      expect([pad.value, pad.validationMessage]).to.deep.equal([value, '']);
    }
    for (const [name, [, , , text]] of Object.entries(FIELDS).slice(0, -1)) {
      expect(shownBy(find(`[name=${name}]`)), name).to.equal(text);
    }
    await sendKeys({ press: 'Enter' });
    expect(sent).to.deep.equal(
      Object.fromEntries(Object.entries(FIELDS).map(([name, [, , value]]) => [name, value])),
    );
  });

  it('what else a date or a number may mean stands in the list of the character', async () => {
    const meanings: readonly (readonly [string, string, string, string, string])[] = [
      ['date', '3/7/2026', '2026-03-07', '7/3/2026', '2026-07-03'],
      ['time', '2:05', '02:05', '2:05 PM', '14:05'],
      ['number" decimal "', '1,234', '1234', '1.234', '1.234'],
    ];
    for (const [format, text, value, other, meant] of meanings) {
      const pad = await padIn('en-US', `format="${format}"`);
      await typeInto(pad, text);
      expect(pad.value).to.equal(value);
      await chord('ArrowDown', 'Alt');
      const options = () => [...pad.shadowRoot!.querySelectorAll('[role=option]')];
      await until(() => options().length > 0);
      expect(options().map(({ textContent }) => textContent)).to.deep.equal([other, 'Delete']);
      await sendKeys({ press: 'ArrowDown' });
      await sendKeys({ press: 'Enter' });
      expect([pad.value, pad.text, shownBy(pad)], format).to.deep.equal([meant, other, other]);
      await chord('z', 'Control');
      expect(pad.value).to.equal(value);
    }
  });

  it('a date that means one day has no other meaning, nor one whose order is printed', async () => {
    for (const [attributes, text] of [
      ['', '3/3/2026'],
      ['min="2026-03-01" max="2026-03-31"', '3/7/2026'],
      ['layout="cells"', '03072026'],
    ]) {
      const pad = await padIn('en-US', `format="date" ${attributes}`);
      await typeInto(pad, text!);
      await chord('ArrowDown', 'Alt');
      const options = () => [...pad.shadowRoot!.querySelectorAll('[role=option]')];
      await until(() => options().length > 0);
      expect(options().map(({ textContent }) => textContent)).to.deep.equal(['Delete']);
    }
  });

  it('a wrong date keeps the form, takes the focus and says why, also to screen readers', async () => {
    const pad = await mount(
      '<form lang="en"><digit-pad name="n" format="date" aria-label="Day"></digit-pad><button>Go</button></form>',
    );
    inputOf(pad).focus();
    await sendKeys({ type: '2/30/2026' });
    await known(pad);
    await sendKeys({ press: 'Tab' });
    expect(document.activeElement).to.equal(find('button'));
    await sendKeys({ press: 'Enter' });
    await until(() => document.activeElement === pad);
    await until(() => statusOf(pad).textContent!.includes('Enter a date, such as 11/26/2026.'));
    expect(inputOf(pad).getAttribute('aria-invalid')).to.equal('true');
    await chord('a', 'Control');
    await sendKeys({ type: '2/28/2026' });
    await until(() => inputOf(pad).getAttribute('aria-invalid') === 'false');
    expect(pad.value).to.equal('2026-02-28');
    await chord('z', 'Control');
    expect(shownBy(pad)).to.equal('2/30/2026');
  });
});
