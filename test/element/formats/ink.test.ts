/** Writing with the real mouse: signs between digits, text in the way of the language, conflicts in plain words. */
import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { DigitPad } from '../../../src/components/digit-pad.js';
import type { Stroke } from '../../../src/engine/data/ink.js';
import { writeText } from '../../fixtures/signs.js';
import {
  clickOn,
  defined,
  drawDigit,
  drawStrokes,
  entries,
  find,
  inputOf,
  placed,
  until,
} from '../helpers.js';
import { flagsOf, leave, padIn, shownBy, writeBack } from './entering.js';

const WIDE = 'style="--digit-pad-width: 60rem" controls';

/** So that a telephone number has room. */
const SCALE = 0.7;

const ink = (text: string): Stroke[] =>
  writeText(text).map(({ points }) => ({
    points: points.map(({ x, y }) => ({ x: SCALE * x, y: SCALE * y })),
  }));

/** Draws on the pad, and waits until all of it has been read. */
async function draw(pad: DigitPad, text: string): Promise<void> {
  await pad.load();
  await drawStrokes(placed(pad, ink(text)));
  await until(() => !/^(Still|Wird)/.test(pad.validationMessage) && pad.recognition !== null);
}

const statusOf = (pad: DigitPad): string =>
  pad.shadowRoot!.querySelector('[role=status]')!.textContent!.trim();

const cellsOf = (pad: DigitPad): HTMLElement[] => [
  ...pad.shadowRoot!.querySelectorAll<HTMLElement>('.cell'),
];

describe('formats, written by hand', function () {
  this.timeout(60_000);
  before(defined);

  for (const [language, attributes, written, value, text] of [
    ['de', 'format="date"', '26.11.2026', '2026-11-26', '26.11.2026'],
    ['en', 'format="date"', '11/26/2026', '2026-11-26', '11/26/2026'],
    ['de', 'format="time"', '14:05', '14:05', '14:05'],
    ['de', 'format="amount"', '1234,50', '1234.50', '1.234,50'],
    ['en', 'decimal signed', '-12.5', '-12.5', '-12.5'],
    ['en', 'format="phone"', '408-974-3145', '4089743145', '408-974-3145'],
    ['en', 'pattern="\\d{2}-\\d{3}"', '12-345', '12-345', '12-345'],
  ] as const) {
    it(`${written} in ${language} with ${attributes} is ${value}`, async () => {
      const pad = await padIn(language, `${attributes} ${WIDE}`);
      await draw(pad, written);
      await leave(pad);
      await until(() => pad.value === value && pad.checkValidity());
      expect(shownBy(pad)).to.equal(text);
      expect(pad.text.replace(/\u00a0/g, '·')).to.equal(text);
      expect(pad.recognition!.value).to.equal(value);
      expect([flagsOf(pad), pad.validationMessage]).to.deep.equal([[], '']);
      expect(entries(find('form'))).to.deep.equal({ n: value });
    });
  }

  it('an amount is kept that has no value meanwhile, and is written back by the page', async () => {
    const pad = await padIn('de', `format="amount" ${WIDE}`);
    writeBack(pad);
    const values: string[] = [];
    pad.addEventListener('input', () => values.push(pad.value));
    await pad.load();
    const strokes = placed(pad, ink('12,50'));
    const count = strokes.length;
    for (const stroke of strokes) {
      await drawStrokes([stroke]);
      await until(() => !pad.validationMessage.startsWith('Wird'));
    }
    expect(values).to.include('');
    expect(pad.strokes).to.have.lengthOf(count);
    await until(() => pad.value === '12.50');
  });

  it('a date that there is not is shown as it was written, and said to be none', async () => {
    const pad = await padIn('de', `format="date" ${WIDE}`);
    await draw(pad, '31.2.2026');
    await leave(pad);
    await until(() => statusOf(pad).includes('Geben Sie ein Datum ein'));
    expect([pad.value, shownBy(pad), flagsOf(pad)]).to.deep.equal(['', '31.2.2026', ['badInput']]);
    expect(pad.recognition!.conflict).to.equal('format');
  });

  for (const [attributes, conflict, flag, words] of [
    ['max="300"', 'range', 'rangeOverflow', 'Enter 300 or less.'],
    ['check="luhn"', 'check', 'customError', 'The check digit does not fit. Compare every digit.'],
    ['pattern="[1-3]+"', 'pattern', 'patternMismatch', 'Use the requested format.'],
  ] as const) {
    it(`with ${attributes} the best reading stays, and what it breaks is said`, async () => {
      const pad = await padIn('en', attributes);
      await draw(pad, '407');
      await leave(pad);
      await until(() => pad.recognition?.conflict === conflict);
      await until(() => statusOf(pad).endsWith(words));
      expect([pad.value, flagsOf(pad)]).to.deep.equal(['407', [flag]]);
      expect(pad.matches(':state(user-invalid)')).to.equal(true);
    });
  }

  it('digits and signs are corrected by typing, what is printed stays out of it', async () => {
    const pad = await padIn('en', `format="amount" ${WIDE}`);
    await draw(pad, '1234.50');
    await leave(pad);
    await until(() => shownBy(pad) === '1,234.50');
    const { length } = pad.strokes;
    await clickOn(inputOf(pad));
    inputOf(pad).setSelectionRange(7, 8);
    await sendKeys({ type: '5' });
    expect([pad.value, pad.strokes.length]).to.deep.equal(['1234.55', length]);
    expect(pad.recognition!.value).to.equal('1234.55');
    inputOf(pad).setSelectionRange(1, 1);
    await sendKeys({ press: 'Backspace' });
    await until(() => pad.value === '234.55');
    pad.undo();
    await until(() => pad.value === '1234.55');
  });

  it('a reading of another meaning is said in full', async () => {
    const pad = await padIn('de', `format="date" ${WIDE}`);
    await draw(pad, '03.07.2026');
    await leave(pad);
    await until(() => pad.value === '2026-07-03');
    await until(() => statusOf(pad) === 'Gelesen: 3. Juli 2026');
    expect(shownBy(pad)).to.equal('03.07.2026');
  });

  for (const [language, attributes, digits, value, text] of [
    ['de', 'format="date"', '26112026', '2026-11-26', '26.11.2026'],
    ['en', 'format="date"', '11262026', '2026-11-26', '11/26/2026'],
    ['en', 'format="time"', '1405', '14:05', '14:05'],
    ['en', 'pattern="\\d{2}-\\d{3}"', '12345', '12-345', '12-345'],
    ['en', 'format="phone" pattern="\\+49\\d{4}"', '491234', '+491234', '+491234'],
  ] as const) {
    it(`cells print the signs of ${attributes} in ${language}`, async () => {
      const pad = await padIn(language, `layout="cells" ${attributes} ${WIDE}`);
      await until(() => cellsOf(pad).some(({ dataset }) => dataset.after || dataset.before));
      await pad.load();
      expect(cellsOf(pad)).to.have.lengthOf(digits.length);
      const signs = cellsOf(pad).flatMap(({ dataset }) => [
        dataset.before ?? '',
        dataset.after ?? '',
      ]);
      expect(signs.join('')).to.equal(text.replace(/\d/g, ''));
      for (const [i, digit] of [...digits].entries()) {
        await drawDigit(cellsOf(pad)[i]!.getBoundingClientRect(), digit);
      }
      await until(() => pad.value === value);
      await leave(pad);
      await until(() => pad.checkValidity());
      expect([pad.value, shownBy(pad), pad.recognition!.value]).to.deep.equal([value, text, value]);
    });
  }

  it('one digit at a time prints them in the readout', async () => {
    const pad = await padIn(
      'de',
      'layout="sequential" format="date" style="--digit-pad-pause: 0.1s"',
    );
    const looks = () =>
      [...pad.shadowRoot!.querySelectorAll<HTMLElement>('.slot')].map((slot) =>
        slot.classList.contains('sign') ? slot.dataset.sign || 'shown' : '_',
      );
    await until(() => looks().join('') === '__.__.____');
    await pad.load();
    for (const digits of ['2', '26', '261']) {
      await drawDigit(
        pad.shadowRoot!.querySelector('.surface')!.getBoundingClientRect(),
        digits.at(-1)!,
      );
      await until(() => shownBy(pad).replace(/\D/g, '') === digits);
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    expect(shownBy(pad)).to.equal('26.1');
    await until(() => looks().join('') === '__shown__.____');
  });
});
