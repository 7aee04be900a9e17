/**
 * What every form control does, once for each layout and with a native `<input>` beside it: the same
 * steps, the same results.
 */
import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { html, render } from 'lit';
import type { DigitPad } from '../../src/components/digit-pad.js';
import { closePage, goBack, openPage, placeOf, visit } from './frame.js';
import {
  chord,
  clickAt,
  clickOn,
  defined,
  entries,
  find,
  inputOf,
  mount,
  record,
  until,
} from './helpers.js';

interface Control extends HTMLElement {
  value: string;
  defaultValue: string;
  required: boolean;
  disabled: boolean;
  readOnly: boolean;
  readonly form: HTMLFormElement | null;
  readonly validity: ValidityState;
  readonly validationMessage: string;
  readonly willValidate: boolean;
  checkValidity(): boolean;
  reportValidity(): boolean;
  setCustomValidity(message: string): void;
}

const KINDS = {
  'a native input': 'input',
  'layout free': 'digit-pad',
  'layout cells': 'digit-pad layout="cells"',
  'layout sequential': 'digit-pad layout="sequential"',
};

const rendered = (it: Element): unknown => (it as Partial<DigitPad>).updateComplete;

for (const [kind, tag] of Object.entries(KINDS)) {
  const control = (attributes = ''): string =>
    tag === 'input' ? `<input ${attributes}>` : `<${tag} ${attributes}></digit-pad>`;

  describe(`form control: ${kind}`, () => {
    before(defined);
    afterEach(closePage);

    async function show(markup: string): Promise<Control> {
      await mount(`${markup}`);
      const found = find<Control>('[data-control]');
      await rendered(found);
      return found;
    }

    const one = (attributes = ''): Promise<Control> =>
      show(
        `<form id="f">${control(`data-control name="n" ${attributes}`)}<button name="b">Go</button></form>`,
      );

    const field = (it: Control): HTMLInputElement =>
      it.localName === 'input' ? (it as never) : inputOf(it as never);

    async function type(it: Control, text: string): Promise<void> {
      await clickOn(field(it));
      await sendKeys({ press: 'End' });
      await sendKeys({ type: text });
    }

    it('submits its value under its name', async () => {
      const it = await one('value="12"');
      expect(entries(find('form'))).to.deep.equal({ n: '12' });
      await type(it, '3');
      expect(entries(find('form'))).to.deep.equal({ n: '123' });
      it.setAttribute('name', 'm');
      expect(entries(find('form'))).to.deep.equal({ m: '123' });
      it.removeAttribute('name');
      expect(entries(find('form'))).to.deep.equal({});
    });

    it('submits nothing while disabled, alone or by its fieldset', async () => {
      const it = await show(
        `<form><fieldset>${control('data-control name="n" value="1"')}</fieldset></form>`,
      );
      find<HTMLFieldSetElement>('fieldset').disabled = true;
      expect(entries(find('form'))).to.deep.equal({});
      expect([it.matches(':disabled'), it.willValidate]).to.deep.equal([true, false]);
      find<HTMLFieldSetElement>('fieldset').disabled = false;
      it.disabled = true;
      expect(entries(find('form'))).to.deep.equal({});
      it.disabled = false;
      expect(entries(find('form'))).to.deep.equal({ n: '1' });
    });

    it('tells of the user’s changes, not of the page’s', async () => {
      const it = await one();
      const events = record(find('form'), 'input', 'change');
      it.value = '9';
      expect(events).to.deep.equal([]);
      await type(it, '12');
      expect(events).to.deep.equal(['input', 'input']);
      await sendKeys({ press: 'Tab' });
      expect(events).to.deep.equal(['input', 'input', 'change']);
    });

    it('has the form value set before a listener hears of it', async () => {
      const it = await one();
      const seen: unknown[] = [];
      it.addEventListener('input', () => seen.push(entries(find('form')).n));
      await type(it, '12');
      expect(seen).to.deep.equal(['1', '12']);
    });

    it('goes back to its default on reset, and follows it again', async () => {
      const it = await one('value="12"');
      await type(it, '3');
      it.setAttribute('value', '45');
      expect(it.value).to.equal('123');
      find<HTMLFormElement>('form').reset();
      expect(it.value).to.equal('45');
      it.defaultValue = '6';
      expect(it.value).to.equal('6');
    });

    it('says what is missing in the browser’s words', async () => {
      const it = await one('required');
      const native = document.createElement('input');
      native.required = true;
      find('form').append(native);
      expect(it.validity.valueMissing).to.equal(true);
      expect(it.validationMessage).to.equal(native.validationMessage);
      it.value = '1';
      expect(it.validity.valid).to.equal(true);
      expect(it.validationMessage).to.equal('');
    });

    it('checks its pattern', async () => {
      const it = await one('pattern="[1-3]+" value="14"');
      expect(it.validity.patternMismatch).to.equal(true);
      it.value = '12';
      expect(it.checkValidity()).to.equal(true);
    });

    it('checks its lengths once the user has changed it', async () => {
      const it = await one('minlength="3" maxlength="4" value="1"');
      expect(it.validity.valid).to.equal(true);
      await type(it, '2');
      expect(it.validity.tooShort).to.equal(true);
      await sendKeys({ type: '345' });
      expect(it.value).to.equal('1234');
      expect(it.validity.valid).to.equal(true);
    });

    it('takes a custom message', async () => {
      const it = await one();
      it.setCustomValidity('Not today.');
      expect([it.validity.customError, it.validationMessage]).to.deep.equal([true, 'Not today.']);
      const events = record(it, 'invalid');
      expect(it.checkValidity()).to.equal(false);
      expect(find<HTMLFormElement>('form').checkValidity()).to.equal(false);
      expect(events).to.deep.equal(['invalid', 'invalid']);
      it.setCustomValidity('');
      expect(it.checkValidity()).to.equal(true);
    });

    it('is not validated while read-only, and keeps its value', async () => {
      const it = await one('readonly required value="1"');
      expect(it.willValidate).to.equal(false);
      await type(it, '2');
      expect(it.value).to.equal('1');
      expect(entries(find('form'))).to.deep.equal({ n: '1' });
    });

    it('takes the focus when it is reported invalid', async () => {
      const it = await one('required');
      expect(it.reportValidity()).to.equal(false);
      expect(document.activeElement).to.equal(it);
    });

    for (const [how, label] of [
      ['for', (inner: string) => `<label for="c"><b>Amount</b></label>${inner}`],
      ['around', (inner: string) => `<label><b>Amount</b> ${inner}</label>`],
    ] as const) {
      it(`is focused by its label (${how})`, async () => {
        const it = await show(label(control('data-control id="c"')));
        await clickOn(find('b'));
        expect(document.activeElement).to.equal(it);
        await sendKeys({ type: '7' });
        expect(it.value).to.equal('7');
      });
    }

    it('can be reached and left with Tab, in its place', async () => {
      await show(
        `<input id="before">${control('data-control')}<input id="after">${control('tabindex="-1"')}<input id="last">`,
      );
      find('#before').focus();
      const way: (string | null)[] = [];
      for (let i = 0; i < 3; i++) {
        await sendKeys({ press: 'Tab' });
        way.push(document.activeElement!.id || document.activeElement!.localName);
      }
      expect(way).to.deep.equal([
        kind === 'a native input' ? 'input' : 'digit-pad',
        'after',
        'last',
      ]);
      await chord('Tab', 'Shift');
      expect(document.activeElement!.id).to.equal('after');
    });

    it('sends its form on Enter, with the default button', async () => {
      const it = await one();
      const sent: unknown[] = [];
      find('form').addEventListener('submit', (event) => {
        event.preventDefault();
        sent.push((event as SubmitEvent).submitter?.getAttribute('name'));
      });
      const events = record(it, 'change');
      await type(it, '7');
      await sendKeys({ press: 'Enter' });
      expect(sent).to.deep.equal(['b']);
      expect(events).to.deep.equal(['change']);
      find<HTMLButtonElement>('button').disabled = true;
      await sendKeys({ press: 'Enter' });
      expect(sent, 'a disabled button sends nothing').to.deep.equal(['b']);
    });

    it('sends a form without a button only where it is the only field', async () => {
      const it = await show(
        `<form>${control('data-control name="n"')}<input id="other" hidden></form>`,
      );
      let sent = 0;
      find('form').addEventListener('submit', (event) => {
        event.preventDefault();
        sent++;
      });
      await clickOn(field(it));
      await sendKeys({ press: 'Enter' });
      expect(sent).to.equal(0);
      find('#other').remove();
      await sendKeys({ press: 'Enter' });
      expect(sent).to.equal(1);
    });

    it('belongs to a form elsewhere by its id', async () => {
      const it = await show(
        `<form id="far"></form>${control('data-control name="n" form="far" value="5"')}`,
      );
      expect(it.form).to.equal(find('#far'));
      expect(entries(find('#far'))).to.deep.equal({ n: '5' });
    });

    it('keeps its value when it moves, and when its parent renders again', async () => {
      const it = await show(`<div id="root"></div><main></main>${control('data-control')}`);
      await type(it, '12');
      find('main').append(it);
      expect(it.value).to.equal('12');
      const view = (title: string) => html`<h1>${title}</h1>${it}`;
      render(view('one'), find('#root'));
      render(view('two'), find('#root'));
      expect(it.value).to.equal('12');
    });

    it('takes a paste', async () => {
      const it = await show(`<input id="source" value="407">${control('data-control')}`);
      find<HTMLInputElement>('#source').select();
      await chord('c', 'Control');
      field(it).focus();
      await chord('v', 'Control');
      expect(it.value).to.equal('407');
    });

    it('has the focus from the start with autofocus', async () => {
      const page = await openPage(`<p>A page</p>${control('autofocus')}`);
      await until(() => page.activeElement?.localName === tag.split(' ')[0]);
    });

    it('is as it was after the visitor went on and came back', async () => {
      const page = await openPage(`<form>${control('name="n" value="1"')}</form>`);
      const before = page.querySelector<Control>('[name=n]')!;
      await rendered(before);
      await clickAt(placeOf(field(before)));
      await sendKeys({ press: 'End' });
      await sendKeys({ type: '2' });
      expect(before.value).to.equal('12');
      await visit('<p>Another page</p>');
      const again = (await goBack()).querySelector<Control>('[name=n]')!;
      expect(again).not.to.equal(before);
      await until(() => again.value === '12');
      expect(entries(again.form!)).to.deep.equal({ n: '12' });
    });

    it('is as it was after Ctrl+Z', async function () {
      // WebKitGTK leaves undo to its application, and the bare window of the tests has none.
      const webkit = /AppleWebKit/.test(navigator.userAgent) && !('chrome' in window);
      if (webkit && tag === 'input') this.skip();
      const it = await one('value="1"');
      await type(it, '2');
      expect(it.value).to.equal('12');
      await chord('z', 'Control');
      await until(() => it.value === '1');
    });
  });
}
