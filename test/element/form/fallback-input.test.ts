/** The input inside that works until the pad does: replaced, and yet as the server has written it. */
import { expect } from 'chai';
import type { DigitPad } from '../../../src/components/digit-pad.js';
import { closePage, openPage } from '../frame.js';
import { until } from '../helpers.js';

interface Opened {
  page: Document;
  form: HTMLFormElement;
  pad: DigitPad;
  input: HTMLInputElement;
}

async function open(pad: string, around = ''): Promise<Opened> {
  const page = await openPage(`<form>${around}${pad}</form>`);
  const form = page.querySelector('form')!;
  await form.querySelector('digit-pad')!.updateComplete;
  await loaded(page);
  return {
    page,
    form,
    pad: form.querySelector('digit-pad')!,
    input: form.querySelector('digit-pad input')!,
  };
}

/** What keeps the input out of its form comes when there is one. */
async function loaded(page: Document): Promise<void> {
  if (!page.querySelector('digit-pad input')) return;
  const { performance, Function: PageFunction } = page.defaultView as Window & typeof globalThis;
  const address = () =>
    performance.getEntriesByType('resource').find(({ name }) => name.includes('leave-out'))?.name;
  await until(() => address() !== undefined);
  // Fetched is not yet run.
  await PageFunction('address', 'return import(address)')(address());
}

const sent = (form: HTMLFormElement) => [...new FormData(form)].map((entry) => entry.join('='));

describe('fallback input', () => {
  afterEach(closePage);

  for (const attributes of ['', 'required', 'type="number" value="12" pattern="\\d+"', 'hidden']) {
    it(`stays as it was written (${attributes || 'plain'}), and is not shown`, async () => {
      const written = `<input name="n"${attributes && ` ${attributes}`}>`;
      const { pad, input } = await open(`<digit-pad name="n">${written}</digit-pad>`);
      const before = document.createElement('div');
      before.innerHTML = written;
      pad.value = '407';
      await pad.updateComplete;
      expect(input.isEqualNode(before.firstChild)).to.equal(true);
      expect(input.getClientRects()).to.have.length(0);
      input.focus();
      expect(input.ownerDocument.activeElement).not.to.equal(input);
    });
  }

  it('is sent once, in its place, beside others of the same name', async () => {
    const { form, pad } = await open(
      '<digit-pad name="n"><input name="n"></digit-pad><input name="n" value="407"><input name="z" value="1">',
      '<input name="a" value="1">',
    );
    pad.value = '407';
    expect(sent(form)).to.deep.equal(['a=1', 'n=407', 'n=407', 'z=1']);
    pad.value = '';
    expect(sent(form)).to.deep.equal(['a=1', 'n=', 'n=407', 'z=1']);
  });

  it('is not sent by itself where the pad is not', async () => {
    const { form, pad } = await open('<digit-pad name="n" value="4"><input name="n"></digit-pad>');
    pad.disabled = true;
    expect(sent(form)).to.deep.equal([]);
    pad.disabled = false;
    expect(sent(form)).to.deep.equal(['n=4']);
  });

  it('follows its pad into another form', async () => {
    const { page, form, pad } = await open('<digit-pad name="n"><input name="n"></digit-pad>');
    const other = page.createElement('form');
    page.body.append(other);
    other.append(pad);
    pad.value = '5';
    await until(() => sent(other).length === 1);
    expect([sent(form), sent(other)]).to.deep.equal([[], ['n=5']]);
    form.append(pad);
    expect([sent(form), sent(other)]).to.deep.equal([['n=5'], []]);
  });

  it('is valid when the pad is, already in the listener that hears of the value', async () => {
    const { form, pad, input } = await open(
      '<digit-pad name="n" required><input name="n" required></digit-pad>',
    );
    expect(form.checkValidity()).to.equal(false);
    pad.value = '5';
    expect([input.value, form.checkValidity()]).to.deep.equal(['5', true]);
  });

  it('keeps no form from being sent by what only it finds wrong', async () => {
    const { form } = await open(
      '<digit-pad name="n"><input name="n" required></digit-pad><button>Go</button>',
    );
    let times = 0;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      times++;
    });
    form.querySelector('button')!.click();
    form.querySelector('button')!.click();
    expect(times).to.be.above(0);
  });

  it('goes back to its value with the form', async () => {
    const { form, pad, input } = await open(
      '<digit-pad name="n"><input name="n" value="12"></digit-pad>',
    );
    pad.value = '5';
    form.reset();
    expect([pad.value, input.value, ...sent(form)]).to.deep.equal(['12', '12', 'n=12']);
  });

  it('may come later than the pad', async () => {
    const { page, form, pad } = await open('<digit-pad name="n"></digit-pad>');
    const late = page.createElement('input');
    late.name = 'n';
    late.value = '9';
    late.setAttribute('value', '9');
    pad.append(late);
    await until(() => pad.value === '9');
    await until(() => sent(form).length === 1);
    expect(sent(form)).to.deep.equal(['n=9']);
  });
});
