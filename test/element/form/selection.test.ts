/** What is selected is shown on its slots. */
import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { DigitPad } from '../../../src/components/digit-pad.js';
import { chord, clickOn, defined, find, inputOf, mount, until } from '../helpers.js';

describe('selected digits', () => {
  before(defined);

  const slotsOf = (pad: DigitPad): HTMLElement[] => [
    ...pad.shadowRoot!.querySelectorAll<HTMLElement>('.slot'),
  ];

  /** A letter for each slot: whether it looks as one that is selected does. */
  const looksOf = (pad: DigitPad, plain: string): string =>
    slotsOf(pad)
      .map((slot) => (getComputedStyle(slot).backgroundColor === plain ? '-' : 's'))
      .join('');

  for (const dir of ['ltr', 'rtl']) {
    it(`are seen on their slots, and on nothing beside (${dir})`, async () => {
      const pad = await mount(
        `<p dir="${dir}"><digit-pad value="40789" style="--digit-pad-slot: rgb(1, 2, 3)"></digit-pad></p><input>`,
      );
      await pad.load();
      const looks = (): string => looksOf(pad, 'rgb(1, 2, 3)');
      await clickOn(inputOf(pad));
      await chord('a', 'Control');
      await until(() => looks() === 'sssss');
      const { backgroundColor } = getComputedStyle(inputOf(pad), '::selection');
      expect(backgroundColor).to.match(/^(transparent|rgba\(0, 0, 0, 0\))$/);
      await sendKeys({ press: 'Home' });
      await until(() => looks() === '-----');
      await sendKeys({ press: 'ArrowRight' });
      await chord('ArrowRight', 'Shift');
      await chord('ArrowRight', 'Shift');
      await until(() => looks() === '-ss--');
      await sendKeys({ press: '1' });
      await until(() => pad.value === '4189' && looks() === '----');
      await chord('a', 'Control');
      await until(() => looks() === 'ssss');
      find('input').focus();
      await until(() => looks() === '----');
    });
  }
});
