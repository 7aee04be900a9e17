/** Whatever value the page sets: the text that is shown for it is read as that value again. */
import { executeServerCommand } from '@web/test-runner-commands';
import { expect } from 'chai';
import fc from 'fast-check';
import type { DigitPad } from '../../../src/components/digit-pad.js';
import { check, effortFrom } from '../../robustness/property.js';
import { defined, inputOf } from '../helpers.js';
import { known, leave, padIn } from './entering.js';

const effort = effortFrom(await executeServerCommand('effort', {}));

const digits = (minLength: number, maxLength: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength, maxLength }).map((all) => all.join(''));

const numbers = fc
  .tuple(fc.boolean(), digits(1, 12), digits(0, 4))
  .map(([minus, whole, fraction]) => `${minus ? '-' : ''}${whole}${fraction && `.${fraction}`}`);

const part = (number: number) => String(Math.floor(number)).padStart(2, '0');

const VALUES: Readonly<Record<string, fc.Arbitrary<string>>> = {
  number: numbers,
  amount: numbers,
  percent: numbers,
  date: fc
    .date({ min: new Date('1800-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  time: fc.nat(24 * 60 - 1).map((minutes) => `${part(minutes / 60)}:${part(minutes % 60)}`),
  phone: fc.tuple(fc.constantFrom('', '+'), digits(3, 15)).map((parts) => parts.join('')),
};

describe('a text is read as the value that it was made of', function () {
  this.timeout(120_000 * effort.factor);
  before(defined);

  for (const language of [
    'en',
    'de',
    'de-CH',
    'fr',
    'es',
    'zh',
    'ja',
    'ar',
    'ar-EG',
    'hi',
    'sv',
    'fa',
  ]) {
    it(`in ${language}`, async () => {
      for (const [format, values] of Object.entries(VALUES)) {
        const pad = await padIn(language, `format="${format}" decimal signed`);
        enter(pad, '?');
        await known(pad);
        await check(
          fc.asyncProperty(values, async (value) => {
            pad.value = value;
            const { text } = pad;
            await pad.updateComplete;
            expect(inputOf(pad).value, 'shown').to.equal(text);
            pad.value = '';
            await pad.updateComplete;
            enter(pad, text);
            expect([pad.value, pad.validity.badInput], text).to.deep.equal([value, false]);
            await leave(pad);
            expect([pad.value, pad.text]).to.deep.equal([value, text]);
            inputOf(pad).focus();
          }),
          12,
          effort,
        );
      }
    });
  }
});

/** As if the visitor had pasted it. */
function enter(pad: DigitPad, text: string): void {
  inputOf(pad).value = text;
  inputOf(pad).dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste' }));
}
