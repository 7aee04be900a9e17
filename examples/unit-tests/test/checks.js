/** What works of a pad where no browser is: its value, by property, attribute and form. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const ENTRIES = ['', '/element', '/engine', '/inspector', '/results', '/testing', '/react', '/jsx'];

export function checkPad(environment) {
  describe(`digit-pad in ${environment}`, () => {
    let pad;

    beforeEach(async () => {
      await import('digit-pad');
      document.body.innerHTML = `
        <form><label>Postal code <digit-pad name="code" value="12" digits="5" controls></digit-pad></label></form>`;
      pad = document.querySelector('digit-pad');
      await pad.updateComplete;
    });

    afterEach(() => {
      document.body.innerHTML = '';
    });

    for (const entry of ENTRIES) {
      it(`imports digit-pad${entry}`, async () => {
        await import(`digit-pad${entry}`);
      });
    }

    it('has the value of its attribute, and the one that is set', async () => {
      expect(pad.value).toBe('12');
      pad.value = '40789';
      expect([pad.value, pad.valueAsNumber]).toEqual(['40789', 40789]);
      await pad.updateComplete;
      expect(pad.shadowRoot.querySelector('input').value).toBe('40789');
    });

    it('is typed into', async () => {
      const heard = [];
      document
        .querySelector('form')
        .addEventListener('input', ({ target }) => heard.push(target.value));
      const input = pad.shadowRoot.querySelector('input');
      input.focus();
      input.value = '407';
      input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      expect([pad.value, ...heard]).toEqual(['407', '407']);
    });

    // These environments know no form fields but their own: `FormData` does not have the value.
    it('knows its form, and is valid', () => {
      expect(pad.form).toBe(document.querySelector('form'));
      expect([pad.checkValidity(), pad.validationMessage]).toEqual([true, '']);
    });

    it('has ink, and forgets it', async () => {
      pad.strokes = [
        {
          points: [
            { x: 1, y: 2 },
            { x: 3, y: 4 },
          ],
        },
      ];
      expect(pad.strokes).toHaveLength(1);
      pad.clear();
      expect([pad.value, pad.strokes.length]).toEqual(['', 0]);
      pad.undo();
      expect(pad.strokes).toHaveLength(1);
      await pad.updateComplete;
    });

    it('can be made, moved and removed', async () => {
      const made = document.createElement('digit-pad');
      made.loading = 'visible';
      made.value = '7';
      document.body.append(made);
      await made.updateComplete;
      document.querySelector('form').append(made);
      expect(made.value).toBe('7');
      made.remove();
    });

    it('leaves an input inside in use', async () => {
      document.body.innerHTML =
        '<form><digit-pad name="n"><input name="n" value="5"></digit-pad></form>';
      const data = new FormData(document.querySelector('form'));
      expect(data.getAll('n')).toEqual(['5']);
    });
  });
}
