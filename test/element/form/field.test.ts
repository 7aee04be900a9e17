import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { writeNumber } from '../../fixtures/digits.js';
import {
  clickOn,
  defined,
  entries,
  find,
  inputOf,
  mount,
  record,
  until,
  written,
} from '../helpers.js';

describe('form field', () => {
  before(defined);

  it('submits what is typed, and fires one event', async () => {
    const pad = await mount('<form><digit-pad name="n"></digit-pad><input></form>');
    const form = find<HTMLFormElement>('form');
    const events = record(form, 'input', 'change');
    const atInput: unknown[] = [];
    form.addEventListener('input', () => atInput.push(entries(form).n));
    await clickOn(inputOf(pad));
    await sendKeys({ type: '4a0 7' });
    expect(atInput).to.deep.equal(['4', '40', '407']);
    expect(inputOf(pad).value).to.equal('407');
    expect(events).to.deep.equal(['input', 'input', 'input']);
    await sendKeys({ press: 'Tab' });
    expect(events).to.deep.equal(['input', 'input', 'input', 'change']);
  });

  it('is :state(empty) while there is neither ink nor a value, from the first moment on', async () => {
    const pad = await mount('<digit-pad></digit-pad>');
    expect(pad.matches(':state(empty)')).to.equal(true);
    await clickOn(inputOf(pad));
    await sendKeys({ type: '4' });
    expect(pad.matches(':state(empty)')).to.equal(false);
    pad.clear();
    expect(pad.matches(':state(empty)')).to.equal(true);
    const filled = await mount('<digit-pad value="4"></digit-pad>');
    expect(filled.matches(':state(empty)')).to.equal(false);
  });

  it('takes digits only, as many as fit, and marks where they are allowed', async () => {
    const pad = await mount('<digit-pad digits="5"></digit-pad>');
    await type('12 34-567');
    expect(pad.value).to.equal('12345');
    await sendKeys({ press: 'Home' });
    await sendKeys({ type: '9' });
    expect(pad.value, 'a full field refuses more').to.equal('12345');

    const amount = await mount('<digit-pad decimal signed></digit-pad>');
    await type('-12.50');
    await until(() => amount.value === '-12.50');
    expect(amount.valueAsNumber).to.equal(-12.5);

    async function type(text: string): Promise<void> {
      await clickOn(inputOf(find('digit-pad')));
      await sendKeys({ type: text });
    }
  });

  it('fires change when the field is full', async () => {
    const pad = await mount('<digit-pad maxlength="2"></digit-pad>');
    const events = record(pad, 'change');
    await clickOn(inputOf(pad));
    await sendKeys({ type: '42' });
    expect(events).to.deep.equal(['change']);
  });

  it('is set by the page silently; text that is no number is empty', async () => {
    const pad = await mount('<form><digit-pad name="n" value="12"></digit-pad></form>');
    const events = record(pad, 'input', 'change');
    const form = find<HTMLFormElement>('form');
    expect(entries(form)).to.deep.equal({ n: '12' });
    pad.value = '007';
    expect(entries(form)).to.deep.equal({ n: '007' });
    await pad.updateComplete;
    expect(inputOf(pad).value).to.equal('007');
    pad.value = 'four';
    expect(pad.value).to.equal('');
    pad.valueAsNumber = 42;
    expect(pad.value).to.equal('42');
    pad.setAttribute('value', '99');
    expect(pad.value, 'the default no longer matters').to.equal('42');
    expect(events).to.deep.equal([]);
  });

  it('goes back to its default on reset', async () => {
    const pad = await mount('<form><digit-pad name="n" value="12"></digit-pad></form>');
    inputOf(pad).focus();
    await sendKeys({ press: 'End' });
    await sendKeys({ type: '3' });
    expect(pad.value).to.equal('123');
    find<HTMLFormElement>('form').reset();
    expect(entries(find('form'))).to.deep.equal({ n: '12' });
    pad.defaultValue = '5';
    expect(pad.value).to.equal('5');
  });

  it('checks its constraints at once', async () => {
    const pad = await mount('<digit-pad></digit-pad>');
    pad.required = true;
    expect(pad.validity.valueMissing).to.equal(true);
    expect(pad.validationMessage).to.equal('Enter a number.');
    pad.value = '1';
    expect(pad.checkValidity()).to.equal(true);
    pad.minLength = 2;
    expect(pad.validity.valid, 'the page may set what is too short').to.equal(true);
    pad.digits = 2;
    expect(pad.validity.tooShort).to.equal(true);
    pad.digits = 1;
    expect(pad.validity.valid).to.equal(true);
    pad.pattern = '[2-9]';
    expect(pad.validity.patternMismatch).to.equal(true);
    pad.setCustomValidity('Not today.');
    expect(pad.validationMessage).to.equal('Not today.');
  });

  it('looks invalid only after the user had a chance to fill it in', async () => {
    const pad = await mount(
      '<form><digit-pad name="n" required></digit-pad><button>Go</button></form>',
    );
    expect(pad.matches(':state(user-invalid)')).to.equal(false);
    await clickOn(find('button'));
    expect(pad.matches(':state(user-invalid)')).to.equal(true);
    expect(document.activeElement).to.equal(pad);
    await sendKeys({ type: '1' });
    expect(pad.matches(':state(user-invalid)')).to.equal(false);
  });

  it('is disabled by its fieldset', async () => {
    const pad = await mount(
      '<form><fieldset disabled><digit-pad name="n" value="1"></digit-pad></fieldset></form>',
    );
    await pad.updateComplete;
    expect(entries(find('form'))).to.deep.equal({});
    expect(inputOf(pad).disabled).to.equal(true);
    find<HTMLFieldSetElement>('fieldset').disabled = false;
    await pad.updateComplete;
    expect(inputOf(pad).disabled).to.equal(false);
    expect(entries(find('form'))).to.deep.equal({ n: '1' });
  });

  for (const [kind, markup] of [
    ['for', '<label for="p">Amount</label><digit-pad id="p"></digit-pad>'],
    ['wrapping', '<label><span>Amount</span> <digit-pad></digit-pad></label>'],
  ] as const) {
    it(`is focused by its label (${kind})`, async () => {
      const pad = await mount(markup);
      await clickOn(find(kind === 'for' ? 'label' : 'span'));
      expect(pad.shadowRoot!.activeElement).to.equal(inputOf(pad));
      expect(inputOf(pad).getAttribute('aria-label')).to.equal('Amount');
    });
  }

  it('submits its form on Enter', async () => {
    const pad = await mount(
      '<form><digit-pad name="n"></digit-pad><button name="b" value="1">Go</button></form>',
    );
    const sent: unknown[] = [];
    find('form').addEventListener('submit', (event) => {
      event.preventDefault();
      sent.push((event as SubmitEvent).submitter?.getAttribute('name'));
    });
    const events = record(pad, 'change');
    await clickOn(inputOf(pad));
    await sendKeys({ type: '7' });
    await sendKeys({ press: 'Enter' });
    expect(sent).to.deep.equal(['b']);
    expect(events).to.deep.equal(['change']);
  });

  it('restores what was saved', async () => {
    const pad = await mount('<digit-pad name="n"></digit-pad>');
    pad.formStateRestoreCallback('{"value":"12","strokes":[{"points":[{"x":1,"y":2}]}]}');
    expect(pad.value).to.equal('12');
    expect(pad.strokes).to.deep.equal([{ points: [{ x: 1, y: 2 }] }]);
    pad.formStateRestoreCallback('34');
    expect([pad.value, pad.strokes.length]).to.deep.equal(['34', 0]);
    pad.formStateRestoreCallback(null);
    expect(pad.value).to.equal('');
  });

  it('is restored from form data, and keeps the value if the ink is invalid', async () => {
    const pad = await mount('<digit-pad name="n"></digit-pad>');
    const data = new FormData();
    data.append('n', '56');
    pad.formStateRestoreCallback(data);
    expect(pad.value).to.equal('56');
    pad.formStateRestoreCallback('{"value":"78","strokes":[{"points":[]}]}');
    expect([pad.value, pad.strokes.length]).to.deep.equal(['78', 0]);
  });

  it('reads ink that had not been read when it was saved', async () => {
    const pad = await mount('<digit-pad name="n"></digit-pad>');
    const strokes = writeNumber('40', { x: 30, y: 30, height: 80 });
    pad.formStateRestoreCallback(JSON.stringify({ value: '4', unread: true, strokes }));
    expect(pad.validity.badInput, 'still reading').to.equal(true);
    await written(pad, '40');
  });

  it('leaves the ink out of the saved state with autocomplete="off"', async () => {
    const pad = await mount('<form autocomplete="off"><digit-pad name="n"></digit-pad></form>');
    const { setFormValue } = ElementInternals.prototype;
    let saved: unknown;
    ElementInternals.prototype.setFormValue = function (value, state) {
      saved = state;
      setFormValue.call(this, value, state);
    };
    try {
      pad.strokes = writeNumber('40', { x: 30, y: 30, height: 80 });
      await written(pad, '40');
      await until(() => saved === '40');
    } finally {
      ElementInternals.prototype.setFormValue = setFormValue;
    }
  });

  it('takes text for a number, as templates set properties', async () => {
    const pad = await mount('<digit-pad></digit-pad>');
    Object.assign(pad, { digits: '5', minConfidence: '0.5' });
    expect(pad.digits).to.equal(5);
    expect(pad.minConfidence).to.equal(0.5);
  });

  it('shows what is wrong, also to assistive technology', async () => {
    const pad = await mount('<form><digit-pad digits="3"></digit-pad><button>Go</button></form>');
    await clickOn(inputOf(pad));
    await sendKeys({ type: '12' });
    const status = pad.shadowRoot!.querySelector('[role=status]')!;
    expect(status.textContent!.trim()).to.equal('');
    await clickOn(find('button'));
    await until(() => status.textContent!.trim() === pad.validationMessage);
    expect(pad.validationMessage).to.match(/3/);
    expect(inputOf(pad).getAttribute('aria-invalid')).to.equal('true');
    await sendKeys({ press: 'End' });
    await sendKeys({ type: '4' });
    await until(() => status.textContent!.trim() === '');
    expect(inputOf(pad).getAttribute('aria-invalid')).to.equal('false');
  });
});
