/** The pad in its page: names, languages, keyboards, pages without script. */
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { writeNumber } from '../../fixtures/digits.js';
import { closePage, openPage } from '../frame.js';
import {
  buttonOf,
  chord,
  clickOn,
  defined,
  entries,
  find,
  inputOf,
  mount,
  until,
  written,
} from '../helpers.js';

describe('in a page', () => {
  before(defined);

  it('has the names and descriptions that the page gives it', async () => {
    const pad = await mount(
      '<label for="p">Amount</label><p id="d">In euros</p><digit-pad id="p" aria-describedby="d"></digit-pad>',
    );
    const input = inputOf(pad) as HTMLInputElement & {
      ariaLabelledByElements?: Element[];
      ariaDescribedByElements?: Element[];
    };
    expect(input.getAttribute('aria-label')).to.equal('Amount');
    expect(input.getAttribute('aria-description')).to.equal('In euros');
    if (!('ariaLabelledByElements' in input)) return;
    expect(input.ariaLabelledByElements).to.deep.equal([find('label')]);
    expect(input.ariaDescribedByElements).to.deep.equal([find('#d')]);
  });

  it('is a combobox whose slots are decoration', async () => {
    const pad = await mount('<digit-pad digits="3" controls></digit-pad>');
    expect(inputOf(pad).getAttribute('role')).to.equal('combobox');
    expect(inputOf(pad).getAttribute('aria-expanded')).to.equal('false');
    expect(pad.shadowRoot!.querySelector('.slots')!.getAttribute('aria-hidden')).to.equal('true');
    for (const target of pad.shadowRoot!.querySelectorAll('button, input')) {
      const { width, height } = target.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(44);
    }
  });

  it('announces the value after undo and redo', async () => {
    const pad = await mount('<digit-pad controls></digit-pad>');
    await pad.load();
    const said = (): string => pad.shadowRoot!.querySelector('.spoken')!.textContent!;
    await clickOn(inputOf(pad));
    await sendKeys({ type: '407' });
    await pad.updateComplete;
    expect(said(), 'typing is not announced').to.equal('');
    await clickOn(buttonOf(pad, 'clear'));
    await until(() => said() === 'Empty');
    await clickOn(buttonOf(pad, 'undo'));
    await until(() => said() === '4 0 7');
    pad.clear();
    await pad.updateComplete;
    expect(said(), 'the page knows what it does').to.equal('');
  });

  const BUTTONS = {
    en: 'Undo Redo Clear',
    de: 'Rückgängig Wiederherstellen Löschen',
    fr: 'Annuler Rétablir Effacer',
    es: 'Deshacer Rehacer Borrar',
    zh: '撤销 重做 清除',
    ja: '元に戻す やり直す 消去',
    ar: 'تراجع إعادة مسح',
  };
  for (const [language, names] of Object.entries(BUTTONS)) {
    it(`has buttons in ${language}`, async () => {
      const pad = await mount(`<p lang="${language}"><digit-pad controls></digit-pad></p>`);
      const buttons = [...pad.shadowRoot!.querySelectorAll<HTMLElement>('.bar button')];
      await until(() => buttons.map((button) => button.ariaLabel).join(' ') === names);
      expect(buttons.map((button) => button.title).join(' ')).to.equal(names);
    });
  }

  const HINTS = {
    en: 'write here',
    de: 'hier schreiben',
    fr: 'écrivez ici',
    es: 'escriba aquí',
    zh: '请在此书写',
    ja: 'ここに書いてください',
    ar: 'اكتب هنا',
  };
  for (const [language, hint] of Object.entries(HINTS)) {
    it(`speaks ${language}`, async () => {
      const pad = await mount(`<p lang="${language}"><digit-pad required></digit-pad></p>`);
      await until(() => pad.shadowRoot!.querySelector('.hint')?.textContent === hint);
    });
  }

  it('runs from left to right in a page that does not', async () => {
    const pad = await mount('<p dir="rtl"><digit-pad value="12" digits="3"></digit-pad></p>');
    const [first, second] = pad.shadowRoot!.querySelectorAll('.slot');
    const right = pad.getBoundingClientRect().right;
    expect(first!.getBoundingClientRect().left).to.be.below(second!.getBoundingClientRect().left);
    const last = pad.shadowRoot!.querySelectorAll('.slot')[2]!.getBoundingClientRect();
    expect(right - last.right, 'the row stands at the right').to.be.below(60);
  });

  it('takes over from the input that worked without script', async () => {
    await mount('<form><label for="i">Number</label><input id="i" name="n" value="12"></form>');
    const input = find<HTMLInputElement>('#i');
    await clickOn(input);
    await sendKeys({ press: 'End' });
    await sendKeys({ type: '3' });
    const pad = document.createElement('digit-pad');
    pad.name = 'n';
    input.before(pad);
    pad.append(input);
    await until(() => pad.value === '123');
    expect(entries(find('form'))).to.deep.equal({ n: '123' });
    expect(input.getBoundingClientRect().width).to.equal(0);
    await clickOn(find('label'));
    expect(document.activeElement).to.equal(pad);
  });

  it('takes over from an input that was parsed inside it', async () => {
    const page = await openPage(
      '<form><digit-pad name="n"><input name="n" value="12"></digit-pad></form>',
    );
    await until(() => page.querySelector('digit-pad')!.value === '12');
    expect(entries(page.querySelector('form')!)).to.deep.equal({ n: '12' });
    page.querySelector('form')!.reset();
    expect(entries(page.querySelector('form')!)).to.deep.equal({ n: '12' });
    closePage();
  });

  for (const layout of ['free', 'cells', 'sequential']) {
    it(`fits a window of 320 px, 1280 at 400 percent (${layout})`, async () => {
      const pad = await mount(
        `<digit-pad layout="${layout}" digits="8" controls value="12345678"></digit-pad>`,
      );
      try {
        await setViewport({ width: 320, height: 400 });
        await until(() => innerWidth === 320);
        expect(document.documentElement.scrollWidth).to.be.at.most(320);
        const boxes = [...pad.shadowRoot!.querySelectorAll('button, .readout, .cell')];
        for (const box of boxes) {
          const { left, right } = box.getBoundingClientRect();
          expect(left).to.be.at.least(0);
          expect(right).to.be.at.most(320);
        }
      } finally {
        await setViewport({ width: 1280, height: 800 });
      }
    });
  }

  it('lets a number be read, corrected and sent with the keyboard alone', async function () {
    this.timeout(40_000);
    const pad = await mount(
      '<form><input id="first"><digit-pad name="n" controls></digit-pad><button>Go</button></form>',
    );
    pad.strokes = writeNumber('407', { x: 30, y: 30, height: 80 });
    await written(pad, '407');
    const status = pad.shadowRoot!.querySelector('[role=status]')!;
    await until(() => status.textContent!.includes('4 0 7'));
    const sent: unknown[] = [];
    find('form').addEventListener('submit', (event) => {
      event.preventDefault();
      sent.push(entries(find('form')));
    });
    find('#first').focus();
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Home' });
    await chord('ArrowDown', 'Alt');
    const list = (): Element | null => pad.shadowRoot!.querySelector('[role=listbox]');
    await until(() => list() !== null);
    const active = inputOf(pad).getAttribute('aria-activedescendant')!;
    expect(pad.shadowRoot!.getElementById(active)!.ariaSelected).to.equal('true');
    await sendKeys({ press: 'ArrowDown' });
    const other = list()!.querySelector('[aria-selected=true]')!.firstChild!.textContent;
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Enter' });
    expect(sent).to.deep.equal([{ n: `${other}07` }]);
  });

  it('can be filled in with the keyboard alone', async () => {
    await mount(`<form><input id="first"><label for="a">A</label><digit-pad id="a" name="a" controls></digit-pad>
      <label for="b">B</label><digit-pad id="b" name="b" layout="cells" digits="2"></digit-pad><button>Go</button></form>`);
    const sent: unknown[] = [];
    find('form').addEventListener('submit', (event) => {
      event.preventDefault();
      sent.push(entries(find('form')));
    });
    find('#first').focus();
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: '407' });
    const pad = find('#a');
    const focused = (): string | null | undefined =>
      pad.shadowRoot!.activeElement?.getAttribute('aria-label');
    await sendKeys({ press: 'Tab' });
    expect(focused()).to.equal('Undo');
    await sendKeys({ press: 'Enter' });
    expect([entries(find('form')).a, focused()], 'undone; nothing is left to undo').to.deep.equal([
      '',
      'A',
    ]);
    await sendKeys({ press: 'Tab' });
    expect(focused()).to.equal('Redo');
    await sendKeys({ press: ' ' });
    expect([entries(find('form')).a, focused()]).to.deep.equal(['407', 'A']);
    for (const name of ['Undo', 'Clear']) {
      await sendKeys({ press: 'Tab' });
      expect(focused()).to.equal(name);
    }
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: '12' });
    await sendKeys({ press: 'Enter' });
    expect(sent).to.deep.equal([{ a: '407', b: '12' }]);
  });

  it('takes a paste with spaces and dashes', async () => {
    const pad = await mount('<input id="source" value="12 34-5"><digit-pad></digit-pad>');
    find<HTMLInputElement>('#source').select();
    await chord('c', 'Control');
    inputOf(pad).focus();
    await chord('v', 'Control');
    expect(pad.value).to.equal('12345');
  });
});
