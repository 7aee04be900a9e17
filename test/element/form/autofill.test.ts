/** The browser's autofill of a saved card, in browsers whose driver can start it. */
import { executeServerCommand } from '@web/test-runner-commands';
import { expect } from 'chai';
import { defined, entries, find, mount, record, until } from '../helpers.js';

const CARD = {
  number: '4444444444444444',
  name: 'A Person',
  expiryMonth: '01',
  expiryYear: '2042',
  cvc: '123',
};

describe('autofill', () => {
  before(defined);

  it('fills the pad with the fields beside it, with the same events', async function () {
    const pad = await mount(`<form>
      <label>Name <input name="name" autocomplete="cc-name"></label>
      <label>Card <digit-pad name="card" autocomplete="cc-number"></digit-pad></label>
      <label>Month <input name="month" autocomplete="cc-exp-month"></label>
      <label>Year <input name="year" autocomplete="cc-exp-year"></label>
      <label>Code <digit-pad name="code" autocomplete="cc-csc"></digit-pad></label>
    </form>`);
    const form = find<HTMLFormElement>('form');
    const events = record(pad, 'input', 'change');
    const beside = record(find('input'), 'input', 'change');
    const sent = record(form, 'submit');
    if (!(await executeServerCommand('fill-in', { selector: '[name=name]', card: CARD }))) {
      this.skip();
    }
    await until(() => pad.value !== '' && entries(form).code !== '');
    expect(entries(form)).to.deep.include({ card: CARD.number, code: CARD.cvc });
    await until(() => beside.length === 2);
    expect(events).to.deep.equal(beside);
    expect(sent).to.deep.equal([]);
  });
});
