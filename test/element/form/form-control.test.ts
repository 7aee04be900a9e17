/**
 * What every form control does, once for each layout and with a native `<input>` beside it: the same
 * steps, the same results.
 */
import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { html, render } from 'lit';
import { type Control, fieldOf, kinds, rendered, show, showIn, type } from '../control.js';
import { closePage, goBack, openPage, placeOf, visit } from '../frame.js';
import { chord, clickAt, clickOn, defined, entries, find, record, until } from '../helpers.js';

/** Time in which a browser restores a page, ms. */
const RESTORED_MS = 1000;

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

for (const kind of kinds) {
  const { control } = kind;
  const one = showIn(kind);

  describe(`form control: ${kind.name}`, () => {
    before(defined);
    afterEach(closePage);

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

    it('fires events for the user’s changes, not for the page’s', async () => {
      const it = await one();
      const events = record(find('form'), 'input', 'change');
      it.value = '9';
      expect(events).to.deep.equal([]);
      await type(it, '12');
      expect(events).to.deep.equal(['input', 'input']);
      await sendKeys({ press: 'Tab' });
      expect(events).to.deep.equal(['input', 'input', 'change']);
    });

    it('has the form value set before a listener is called', async () => {
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
      expect(way).to.deep.equal([kind.tag, 'after', 'last']);
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
      await clickOn(fieldOf(it));
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
      fieldOf(it).focus();
      await chord('v', 'Control');
      expect(it.value).to.equal('407');
    });

    it('has the focus from the start with autofocus', async () => {
      const page = await openPage(`<p>A page</p>${control('autofocus')}`);
      await until(() => page.activeElement?.localName === kind.tag);
    });

    it('is restored after the visitor went to another page and back', async () => {
      const page = await openPage(`<form>${control('name="n" value="1"')}</form>`);
      const before = page.querySelector<Control>('[name=n]')!;
      await rendered(before);
      await clickAt(placeOf(fieldOf(before)));
      await sendKeys({ press: 'End' });
      await sendKeys({ type: '2' });
      expect(before.value).to.equal('12');
      await visit('<p>Another page</p>');
      const again = (await goBack()).querySelector<Control>('[name=n]')!;
      expect(again).not.to.equal(before);
      await until(() => again.value === '12');
      expect(entries(again.form!)).to.deep.equal({ n: '12' });
    });

    it('is restored like a native input beside it, inside a parent rendered by Lit', async () => {
      const page = await openPage(`<lit-parent></lit-parent><script type="module">
        import { LitElement, html } from '/node_modules/lit/index.js';
        customElements.define('lit-parent', class extends LitElement {
          createRenderRoot() { return this; }
          render() { return html\`<form>${control('name="n"')}<input name="native"></form>\`; }
        });
      </script>`);
      const named = (place: Document, name: string) =>
        place.querySelector<Control>(`[name=${name}]`);
      await until(() => named(page, 'n') !== null);
      await rendered(named(page, 'n')!);
      for (const name of ['n', 'native']) {
        await clickAt(placeOf(fieldOf(named(page, name)!)));
        await sendKeys({ type: '12' });
        expect(named(page, name)!.value).to.equal('12');
      }
      await visit('<p>Another page</p>');
      const again = await goBack();
      await until(() => named(again, 'native') !== null);
      // Firefox does not restore controls that a script has created, and fires no event for it.
      await Promise.race([until(() => named(again, 'native')!.value === '12'), wait(RESTORED_MS)]);
      await until(() => named(again, 'n')!.value === named(again, 'native')!.value);
    });

    it('is restored by Ctrl+Z', async function () {
      // WebKitGTK leaves undo to its application, and the window of the tests has none.
      const webkit = /AppleWebKit/.test(navigator.userAgent) && !('chrome' in window);
      if (webkit && kind.native) this.skip();
      const it = await one('value="1"');
      await type(it, '2');
      expect(it.value).to.equal('12');
      await chord('z', 'Control');
      await until(() => it.value === '1');
    });
  });
}
