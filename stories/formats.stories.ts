import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { DigitPad } from '../src/components/digit-pad.js';
import type { Stroke } from '../src/engine/data/ink.js';
import { writeText } from '../test/fixtures/signs.js';
import { inForm } from './in-a-form.js';
import { draw, inputOf, padIn, partOf, reads, writeInto } from './write-on-pad.js';

const meta: Meta = { title: 'formats' };

export default meta;

/** So that a date has room on the paper. */
const SCALE = 0.55;

const ink = (text: string): Stroke[] =>
  writeText(text).map(({ points }) => ({
    points: points.map(({ x, y }) => ({ x: SCALE * x, y: 20 + SCALE * y })),
  }));

const story = (
  label: string,
  pad: TemplateResult,
  play: (pad: DigitPad) => Promise<void>,
  lang = 'en',
): StoryObj => ({
  render: () => inForm(label, pad, lang),
  play: async ({ canvasElement }) => play(await padIn(canvasElement)),
});

async function write(pad: DigitPad, text: string, value: string): Promise<void> {
  await pad.load();
  await draw(pad, ink(text));
  await reads(pad, value);
}

async function writeInCells(pad: DigitPad, digits: string): Promise<void> {
  await pad.load();
  await waitFor(() => expect(cellsOf(pad)).toHaveLength(digits.length));
  for (const [place, digit] of [...digits].entries()) {
    await writeInto(pad, cellsOf(pad)[place]!, digit);
  }
}

const cellsOf = (pad: DigitPad): Element[] => [
  ...pad.shadowRoot!.querySelectorAll('[part~="cell"]'),
];

const shows = (pad: DigitPad, text: string): Promise<void> =>
  waitFor(() => expect(inputOf(pad).value.replace(/\s/g, ' ')).toBe(text));

/** Which mark is decimal, and how thousands are grouped, is the language's to say. */
export const Numbers = story(
  'Temperature',
  html`<digit-pad id="pad" format="number" decimal signed controls></digit-pad>`,
  async (pad) => {
    await write(pad, '-12,5', '-12.5');
    await shows(pad, '-12,5');
  },
  'de',
);

/** The sign of a currency is shown where the language has it, and is no part of the value. */
export const Amounts = story(
  'Betrag',
  html`<digit-pad id="pad" format="amount" controls></digit-pad>`,
  async (pad) => {
    await userEvent.type(inputOf(pad), '1234,5 €');
    await waitFor(() => expect(pad.value).toBe('1234.5'));
    inputOf(pad).blur();
    await shows(pad, '1.234,5 €');
  },
  'de',
);

/** The value is the number that is written. */
export const Percentages = story(
  'Rate',
  html`<digit-pad id="pad" format="percent" max="100" controls></digit-pad>`,
  async (pad) => {
    await userEvent.type(inputOf(pad), '150');
    await waitFor(() => expect(pad.validity.rangeOverflow).toBe(true));
    await userEvent.type(inputOf(pad), '{Backspace}{Backspace}5.08%');
    await waitFor(() => expect(pad.value).toBe('15.08'));
    await expect(pad.validity.valid).toBe(true);
  },
);

/** In the order of the language; the value is that of `<input type="date">`. */
export const Dates = story(
  'Date',
  html`<digit-pad id="pad" format="date" controls></digit-pad>`,
  async (pad) => {
    await write(pad, '11/26/2026', '2026-11-26');
    await shows(pad, '11/26/2026');
  },
);

/** The separators are printed between the boxes. */
export const DateInCells = story(
  'Datum',
  html`<digit-pad id="pad" format="date" layout="cells" controls></digit-pad>`,
  async (pad) => {
    await writeInCells(pad, '26112026');
    await reads(pad, '2026-11-26');
    await shows(pad, '26.11.2026');
  },
  'de',
);

/** A date that there is not stays as it was written, and the field says what it expects. */
export const NoDate = story(
  'Datum',
  html`<digit-pad id="pad" format="date" controls></digit-pad>`,
  async (pad) => {
    await userEvent.type(inputOf(pad), '31.2.2026');
    inputOf(pad).blur();
    await waitFor(() => expect(partOf(pad, 'status')).toHaveTextContent('Geben Sie ein Datum ein'));
    await expect(pad.value).toBe('');
  },
  'de',
);

/** With 12 or 24 hours, as the language has it; the value has 24. */
export const Times = story(
  'Arrival',
  html`<digit-pad id="pad" format="time" min="08:00" controls></digit-pad>`,
  async (pad) => {
    await userEvent.type(inputOf(pad), '2:05 pm');
    await waitFor(() => expect(pad.value).toBe('14:05'));
    inputOf(pad).blur();
    await shows(pad, '2:05 PM');
  },
);

/** As people group them. */
export const PhoneNumbers = story(
  'Phone',
  html`<digit-pad id="pad" format="phone" digits="10" controls></digit-pad>`,
  async (pad) => {
    await userEvent.type(inputOf(pad), '(408) 974-3145');
    await waitFor(() => expect(pad.value).toBe('4089743145'));
  },
);

/** `check`: the last digit tells whether the others are right. */
export const CheckDigit = story(
  'Card number',
  html`<digit-pad id="pad" check="luhn" controls></digit-pad>`,
  async (pad) => {
    await userEvent.type(inputOf(pad), '79927398710');
    await waitFor(() => expect(pad.validity.customError).toBe(true));
    await userEvent.type(inputOf(pad), '{Backspace}3');
    await waitFor(() => expect(pad.validity.valid).toBe(true));
  },
);

/** `list`: only these values can be right. */
export const FromAList: StoryObj = {
  render: () =>
    inForm(
      'Article',
      html`
        <digit-pad id="pad" list="articles" controls></digit-pad>
        <datalist id="articles"><option value="407"></option><option value="4711"></option></datalist>
      `,
    ),
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    await pad.load();
    await draw(pad, ink('407'));
    await reads(pad, '407');
    await expect(pad.validity.valid).toBe(true);
  },
};

/** A `pattern` is a format of your own; its signs are printed between the boxes. */
export const OwnPattern = story(
  'File number',
  html`<digit-pad id="pad" pattern="\\d{2}-\\d{3}/[1-4]" layout="cells" controls></digit-pad>`,
  async (pad) => {
    await writeInCells(pad, '123454');
    await reads(pad, '12-345/4');
    await waitFor(() => expect(pad.validity.valid).toBe(true));
  },
);

/** Nothing that is typed is dropped in silence. */
export const LeftOut = story(
  'Price',
  html`<digit-pad id="pad" format="amount" controls></digit-pad>`,
  async (pad) => {
    await userEvent.type(inputOf(pad), 'Rs. 500');
    await waitFor(() => expect(partOf(pad, 'status')).toHaveTextContent('Left out: Rs.'));
    inputOf(pad).blur();
    await shows(pad, '500');
  },
);
