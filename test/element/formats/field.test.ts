/** Formats in a form field: values, validity, words, events, history, state. */
import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import {
  buttonOf,
  chord,
  clickOn,
  defined,
  entries,
  find,
  inputOf,
  lazyFiles,
  mount,
  record,
  until,
} from '../helpers.js';
import {
  flagsOf,
  known,
  leave,
  padIn,
  pasteInto,
  shownBy,
  typeInto,
  writeBack,
} from './entering.js';

const statusOf = (pad: Element): string =>
  pad.shadowRoot!.querySelector('[role=status]')!.textContent!.trim();

describe('formats, before anything else', function () {
  this.timeout(60_000);
  before(defined);

  it('plain digits load nothing for formats', async () => {
    const pad = await padIn('en', 'digits="5" required');
    await sendKeys({ type: '12 3a4-567' });
    expect(pad.value).to.equal('12345');
    await leave(pad);
    pad.value = '407';
    await pad.updateComplete;
    expect(lazyFiles().filter((name) => /pad-format|compile-pattern/.test(name))).to.deep.equal([]);
  });
});

describe('formats in a field', function () {
  this.timeout(60_000);
  before(defined);

  it('a value that the page sets is canonical, and shown in the way of the language', async () => {
    const pad = await padIn('de', 'format="amount" value="1234.5"');
    expect([pad.value, entries(find('form')).n]).to.deep.equal(['1234.5', '1234.5']);
    await until(() => shownBy(pad) === '1.234,5');
    expect(pad.text).to.equal('1.234,5');
    pad.value = '1,5';
    expect(pad.value, 'no canonical value').to.equal('');
    pad.value = '0.75';
    await until(() => shownBy(pad) === '0,75');
    pad.parentElement!.lang = 'en';
    await until(() => shownBy(pad) === '0.75');
    expect(pad.value).to.equal('0.75');
  });

  it('a text that was typed keeps its value when the language changes', async () => {
    const pad = await padIn('de', 'decimal');
    await typeInto(pad, '1.234');
    await leave(pad);
    expect(pad.value).to.equal('1234');
    pad.parentElement!.lang = 'en';
    await until(() => shownBy(pad) === '1,234');
    expect(pad.value).to.equal('1234');
  });

  it('has dates and times as a native field has them', async () => {
    const pad = await padIn('en', 'format="date" value="2026-11-26"');
    const native = document.createElement('input');
    native.type = 'date';
    native.value = '2026-11-26';
    expect(pad.valueAsDate).to.deep.equal(native.valueAsDate);
    expect(pad.valueAsNumber).to.equal(native.valueAsNumber);
    for (const field of [pad, native]) field.valueAsDate = new Date('2027-02-03');
    expect(pad.value).to.equal(native.value);
    for (const field of [pad, native]) field.value = '2026-02-30';
    expect([pad.value, native.value]).to.deep.equal(['', '']);
    for (const field of [pad, native]) field.valueAsDate = null;
    expect([pad.value, pad.valueAsDate]).to.deep.equal(['', null]);
    pad.format = 'time';
    native.type = 'time';
    for (const field of [pad, native]) field.valueAsDate = new Date(14.25 * 3_600_000);
    expect([pad.value, pad.valueAsDate]).to.deep.equal([native.value, native.valueAsDate]);
    expect(pad.value).to.equal('14:15');
    pad.format = 'phone';
    expect(pad.valueAsDate).to.equal(null);
    expect(() => {
      pad.valueAsDate = new Date();
    })
      .to.throw(DOMException)
      .with.property('name', 'InvalidStateError');
  });

  it('checks what a value has to meet, as a native field does', async () => {
    const pad = await padIn('en', 'format="number" decimal min="1" max="10" step="0.5"');
    const native = document.createElement('input');
    Object.assign(native, { type: 'number', min: '1', max: '10', step: '0.5' });
    for (const value of ['1', '0.5', '10.5', '2.25', '2.5', '']) {
      pad.value = value;
      native.value = value;
      await known(pad);
      const flags = Object.keys(ValidityState.prototype).filter(
        (flag) => native.validity[flag as keyof ValidityState] && flag !== 'valid',
      );
      expect(flagsOf(pad), value).to.deep.equal(flags);
    }
    pad.max = '2';
    pad.value = '2.5';
    expect(flagsOf(pad), 'at once').to.deep.equal(['rangeOverflow']);
    pad.max = '';
    expect(pad.checkValidity()).to.equal(true);
  });

  it('takes limits as numbers, as templates set them', async () => {
    const pad = await padIn('en', 'format="number" signed');
    Object.assign(pad, { min: 0, max: 10, step: 2 });
    for (const [value, flag] of [
      ['-2', 'rangeUnderflow'],
      ['12', 'rangeOverflow'],
      ['3', 'stepMismatch'],
    ]) {
      pad.value = value!;
      await known(pad);
      expect(flagsOf(pad), value).to.deep.equal([flag]);
    }
    pad.value = '4';
    await known(pad);
    expect(pad.checkValidity()).to.equal(true);
  });

  it('takes only what a list holds', async () => {
    const pad = await padIn('en', 'list="articles"');
    pad.form!.insertAdjacentHTML(
      'beforeend',
      '<datalist id="articles"><option value="407"><option value="4711"></datalist>',
    );
    await typeInto(pad, '408');
    expect(flagsOf(pad)).to.deep.equal(['patternMismatch']);
    expect(pad.validationMessage).to.equal('This is none of the expected values.');
    await sendKeys({ press: 'Backspace' });
    await sendKeys({ type: '7' });
    expect([pad.value, flagsOf(pad)]).to.deep.equal(['407', []]);
    pad.accept = ['12-34', '56'];
    expect(flagsOf(pad)).to.deep.equal(['patternMismatch']);
    pad.select();
    await sendKeys({ type: '12-34' });
    expect([pad.value, flagsOf(pad)]).to.deep.equal(['12-34', []]);
  });

  it('a check digit has words of its own', async () => {
    const pad = await padIn('en', 'check="luhn"');
    await typeInto(pad, '79927398713');
    expect(pad.checkValidity()).to.equal(true);
    await sendKeys({ press: 'Backspace' });
    await sendKeys({ type: '0' });
    expect(flagsOf(pad)).to.deep.equal(['customError']);
    expect(pad.validationMessage).to.contain('check digit');
    pad.setCustomValidity('Not today.');
    expect(pad.validationMessage).to.equal('Not today.');
  });

  it('says what is left out, and what may mean two things', async () => {
    const pad = await padIn('en', 'format="amount"');
    await typeInto(pad, 'Rs. 500');
    await until(() => statusOf(pad) === 'Left out: Rs.');
    await leave(pad);
    await until(() => shownBy(pad) === '500');
    expect(statusOf(pad), 'still').to.equal('Left out: Rs.');
    pad.parentElement!.lang = 'fr';
    pad.value = '';
    await typeInto(pad, '1.234');
    await leave(pad);
    await until(() => statusOf(pad).startsWith('Cela peut signifier 1,234 ou 1'));
    expect([pad.value, flagsOf(pad)]).to.deep.equal(['', ['badInput']]);
  });

  for (const [language, words] of [
    ['en', 'Enter a date, such as 11/26/2026.'],
    ['de', 'Geben Sie ein Datum ein, z. B. 26.11.2026.'],
    ['fr', 'Saisissez une date, p. ex. 26/11/2026.'],
    ['es', 'Introduzca una fecha, p. ej., 26/11/2026.'],
    ['zh', '请输入日期，例如 2026/11/26。'],
    ['ja', '日付を入力してください（例：2026/11/26）。'],
    ['ar', 'أدخل تاريخًا، مثل 26/11/2026.'],
  ] as const) {
    it(`asks for a date in ${language}`, async () => {
      const pad = await padIn(language, 'format="date" required');
      await pad.load();
      await until(() => pad.validationMessage === words);
      expect(pad.validity.valueMissing).to.equal(true);
    });
  }

  it('inputmode and the hint follow the format', async () => {
    for (const [attributes, keyboard, hint] of [
      ['', 'numeric', 'write here'],
      ['format="number" signed', 'text', 'write here'],
      ['decimal', 'decimal', 'such as 12.5'],
      ['format="amount"', 'decimal', 'such as 12.50'],
      ['format="percent"', 'decimal', 'such as 12.5%'],
      ['format="date"', 'numeric', 'such as 11/26/2026'],
      ['format="time"', 'numeric', 'such as 2:05 PM'],
      ['format="phone"', 'tel', 'write here'],
      ['format="date" placeholder="Day of birth"', 'numeric', 'Day of birth'],
    ]) {
      const pad = await padIn('en', attributes!);
      expect(inputOf(pad).inputMode, attributes).to.equal(keyboard);
      const shown = () => pad.shadowRoot!.querySelector('[part=hint]')!.textContent!;
      await until(() => shown().replace(/\s/g, ' ') === hint);
    }
  });

  it('keeps a text without a value when the page writes that back', async () => {
    const pad = await padIn('de', 'format="amount" controls');
    writeBack(pad);
    await typeInto(pad, '12,');
    expect([pad.value, shownBy(pad)]).to.deep.equal(['', '12,']);
    await typeInto(pad, '50');
    expect([pad.value, shownBy(pad)]).to.deep.equal(['12.50', '12,50']);
    await clickOn(buttonOf(pad, 'clear'));
    expect(pad.value).to.equal('');
    await clickOn(buttonOf(pad, 'undo'));
    expect(pad.value, 'can be taken back').to.equal('12.50');
  });

  it('drops a text without a value when the page empties the field', async () => {
    const pad = await padIn('de', 'format="amount"');
    await typeInto(pad, '?');
    expect([pad.value, shownBy(pad)]).to.deep.equal(['', '?']);
    pad.value = '';
    await pad.updateComplete;
    expect(shownBy(pad), 'nothing has been reported').to.equal('');
    await typeInto(pad, '12,');
    expect([pad.value, shownBy(pad)]).to.deep.equal(['', '12,']);
    await new Promise((resolve) => setTimeout(resolve, 150));
    pad.value = '';
    await pad.updateComplete;
    expect(shownBy(pad), 'some time after it has been reported').to.equal('');
  });

  it('fires input with every value, and change once', async () => {
    const pad = await padIn('de', 'format="amount"');
    await pad.load();
    await typeInto(pad, '1');
    pad.value = '';
    const events = record(pad, 'input', 'change');
    const values: string[] = [];
    pad.addEventListener('input', () => values.push(pad.value));
    await typeInto(pad, '12,50 €');
    await leave(pad);
    expect(values).to.deep.equal(['1', '12', '', '12.5', '12.50']);
    expect(events.at(-1)).to.equal('change');
    expect(events.filter((type) => type === 'change')).to.have.lengthOf(1);
    expect(shownBy(pad)).to.equal('12,50·€');
  });

  it('a digit can be added to a text with separators, and the caret stays', async () => {
    const pad = await padIn('en', 'decimal value="1234.5"');
    await until(() => shownBy(pad) === '1,234.5');
    await pad.load();
    await clickOn(inputOf(pad));
    inputOf(pad).setSelectionRange(5, 5);
    await sendKeys({ type: '6' });
    expect([pad.value, shownBy(pad)]).to.deep.equal(['12346.5', '12346.5']);
    expect(inputOf(pad).selectionStart).to.equal(5);
    await leave(pad);
    expect(shownBy(pad)).to.equal('12,346.5');
    await chord('z', 'Control');
    pad.undo();
    await pad.updateComplete;
    expect([pad.value, shownBy(pad)]).to.deep.equal(['1234.5', '1,234.5']);
  });

  it('boxes print separators while someone types', async () => {
    const pad = await padIn('de', 'layout="cells" format="date"');
    await typeInto(pad, '2');
    await sendKeys({ type: '611' });
    expect(shownBy(pad)).to.equal('26.11');
    await sendKeys({ press: 'ArrowLeft' });
    await sendKeys({ press: 'ArrowLeft' });
    await sendKeys({ press: 'Backspace' });
    expect(shownBy(pad), 'a separator is not deleted').to.equal('26.11');
    expect(inputOf(pad).selectionStart).to.equal(2);
    await sendKeys({ press: 'End' });
    await sendKeys({ type: '2026' });
    expect([pad.value, shownBy(pad)]).to.deep.equal(['2026-11-26', '26.11.2026']);
    pad.value = '2026-07-03';
    await until(() => shownBy(pad) === '03.07.2026');
  });

  it('goes back to its default, and is restored', async () => {
    const pad = await padIn('de', 'format="date" value="2026-11-26"');
    await until(() => shownBy(pad) === '26.11.2026');
    pad.value = '2027-01-02';
    find<HTMLFormElement>('form').reset();
    expect([pad.value, entries(find('form')).n]).to.deep.equal(['2026-11-26', '2026-11-26']);
    pad.formStateRestoreCallback('2027-01-02');
    await until(() => shownBy(pad) === '2.1.2027');
    expect(pad.value).to.equal('2027-01-02');
    const strokes = [{ points: [{ x: 1, y: 2 }] }];
    pad.formStateRestoreCallback(JSON.stringify({ version: 2, value: '2027-01-02', strokes }));
    expect([pad.value, pad.strokes]).to.deep.equal(['2027-01-02', strokes]);
    pad.formStateRestoreCallback('someday');
    expect(pad.value).to.equal('');
  });

  it('counts digits only', async () => {
    const pad = await padIn('en', 'format="phone" digits="10"');
    await typeInto(pad, '(408) 974-314');
    expect(flagsOf(pad)).to.deep.equal(['tooShort']);
    await sendKeys({ type: '5' });
    expect([pad.value, flagsOf(pad)]).to.deep.equal(['4089743145', []]);
    await sendKeys({ type: '0' });
    expect(flagsOf(pad), 'what is too long is not cut').to.deep.equal(['tooLong']);
  });

  it('names wrong options once, and ignores them', async () => {
    const { warn } = console;
    const warnings: string[] = [];
    console.warn = (text: string) => warnings.push(text);
    try {
      for (let i = 0; i < 2; i++) {
        const pad = await padIn('en', 'format="date" min="soon" check="sum" pattern="("');
        await typeInto(pad, '11/26/2026');
        expect([pad.value, flagsOf(pad)]).to.deep.equal(['2026-11-26', []]);
      }
      const other = await mount('<digit-pad format="roman"></digit-pad>');
      expect(other.format).to.equal('digits');
    } finally {
      console.warn = warn;
    }
    expect(warnings).to.have.lengthOf(3);
    expect(warnings[0]).to.contain('<digit-pad');
  });

  it('is typed with an input method', async () => {
    const pad = await padIn('ja', 'decimal');
    await pad.load();
    inputOf(pad).focus();
    const input = inputOf(pad);
    input.dispatchEvent(new CompositionEvent('compositionstart'));
    for (const text of ['１', '１２', '１２．', '１２．５']) {
      input.value = text;
      input.dispatchEvent(
        new InputEvent('input', { isComposing: true, inputType: 'insertCompositionText' }),
      );
      expect(pad.value, 'not before the end').to.equal('');
    }
    input.dispatchEvent(new CompositionEvent('compositionend', { data: '１２．５' }));
    await known(pad);
    expect(pad.value).to.equal('12.5');
  });

  it('pasted text that is no plain number is never cut to one', async () => {
    const pad = await padIn('en', 'digits="4"');
    await pasteInto(pad, '12.50');
    expect([pad.value, flagsOf(pad), shownBy(pad)]).to.deep.equal(['', ['badInput'], '12.50']);
    await sendKeys({ press: 'Backspace' });
    await sendKeys({ press: 'Backspace' });
    await sendKeys({ press: 'Backspace' });
    await sendKeys({ type: '07' });
    expect([pad.value, flagsOf(pad)]).to.deep.equal(['1207', []]);
  });
});
