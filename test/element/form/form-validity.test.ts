/**
 * How every form control is checked, once for each layout and with a native `<input>` beside it: the
 * same steps, the same results.
 */
import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { type Control, kinds, showIn, type } from '../control.js';
import { clickOn, defined, entries, find, mount, record, until } from '../helpers.js';

for (const kind of kinds) {
  const one = showIn(kind);

  /** Whether `:user-invalid` or `:state(user-invalid)` matches. */
  const looksInvalid = (it: Control): boolean =>
    it.matches(kind.native ? ':user-invalid' : ':state(user-invalid)');
  /** Whether it still does after all pending tasks. */
  const staysInvalid = async (it: Control): Promise<boolean> => {
    await new Promise((resolve) => setTimeout(resolve, 50));
    return looksInvalid(it);
  };

  describe(`validity: ${kind.name}`, () => {
    before(defined);

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

    it('does not look invalid because a script asks', async () => {
      const it = await one('required');
      expect(it.checkValidity()).to.equal(false);
      expect(it.form!.checkValidity()).to.equal(false);
      expect(await staysInvalid(it)).to.equal(false);
    });

    const SENT: Readonly<Record<string, (it: Control) => unknown>> = {
      'with its button': () => clickOn(find('button')),
      'by a script': (it) => it.form!.requestSubmit(),
      'with Enter': async (it) => {
        it.focus();
        await sendKeys({ press: 'Enter' });
      },
      'with Enter, where there is no button': async (it) => {
        find('button').remove();
        it.focus();
        await sendKeys({ press: 'Enter' });
      },
      'with Enter in another field that is wrong too': async (it) => {
        it.insertAdjacentHTML('beforebegin', '<input id="other" required>');
        find('#other').focus();
        await sendKeys({ press: 'Enter' });
      },
      'without being checked': async (it) => {
        it.form!.noValidate = true;
        it.form!.addEventListener('submit', (event) => event.preventDefault());
        await clickOn(find('button'));
      },
    };
    for (const [how, send] of Object.entries(SENT)) {
      it(`looks invalid once its form was to be sent ${how}, until it is reset`, async () => {
        const it = await one('required');
        await send(it);
        expect(await staysInvalid(it)).to.equal(true);
        it.form!.reset();
        expect(looksInvalid(it)).to.equal(false);
      });
    }

    it('looks invalid once the user has left it with something wrong', async () => {
      const it = await one('pattern="[1-3]+"');
      await type(it, '4');
      expect(looksInvalid(it)).to.equal(false);
      await sendKeys({ press: 'Tab' });
      expect(looksInvalid(it)).to.equal(true);
      await type(it, '5');
      await sendKeys({ press: 'Backspace' });
      await sendKeys({ press: 'Backspace' });
      expect(
        looksInvalid(it),
        'does not look invalid any more once the value is corrected',
      ).to.equal(false);
    });
  });
}

describe('validity: a pad without any pointer or focus', () => {
  before(defined);

  it('looks invalid and shows a message once its form was to be submitted', async () => {
    const pad = await mount(
      '<form novalidate><digit-pad required></digit-pad><button>Go</button></form>',
    );
    pad.form!.addEventListener('submit', (event) => event.preventDefault());
    const [frame, status] = ['pad', 'status'].map(
      (part) => pad.shadowRoot!.querySelector(`[part~="${part}"]`)!,
    );
    const calm = getComputedStyle(frame!).borderTopColor;
    expect(status!.textContent!.trim()).to.equal('');
    await clickOn(find('button'));
    await until(() => status!.textContent!.trim() === pad.validationMessage);
    expect(pad.validationMessage).not.to.equal('');
    await until(() => getComputedStyle(frame!).borderTopColor !== calm);
  });
});
