import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { DigitPad } from '../src/components/digit-pad.js';
import type { Stroke } from '../src/engine/data/ink.js';
import { writeNumber } from '../test/fixtures/digits.js';
import { inForm, sentBy } from './in-a-form.js';
import { draw, inputOf, padIn, partOf, READING_LIMIT, reads, write } from './write-on-pad.js';

const meta: Meta = { title: 'attributes' };

export default meta;

/** One story for each attribute. */
const story = (pad: TemplateResult, play: (pad: DigitPad) => Promise<void>): StoryObj => ({
  render: () => inForm('Number', pad),
  play: async ({ canvasElement }) => play(await padIn(canvasElement)),
});

/** `name`: the name of the value in the form data. */
export const Name = story(html`<digit-pad id="pad" name="number"></digit-pad>`, async (pad) => {
  await write(pad, '12');
  await reads(pad, '12');
  await expect(sentBy(pad)).toBe('12');
});

/** `value`: the value at first, and after a reset. Ink is added after it. */
export const Value = story(
  html`<digit-pad id="pad" name="number" value="407"></digit-pad>`,
  async (pad) => {
    await write(pad, '12');
    await reads(pad, '40712');
    pad.form!.reset();
    await expect(pad.value).toBe('407');
    await expect(pad.strokes).toHaveLength(0);
  },
);

/** `form`: the form that a pad outside of it belongs to. */
export const Form: StoryObj = {
  render: () => html`
    <form id="order"></form>
    <label for="pad">Number</label>
    <digit-pad id="pad" name="number" form="order" value="407"></digit-pad>
  `,
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    await expect(pad.form).toBe(canvasElement.querySelector('#order'));
    await expect(sentBy(pad)).toBe('407');
  },
};

/** `digits`: the exact number of digits. It is shown by empty slots, and `change` is fired after the last one. */
export const Digits = story(html`<digit-pad id="pad" digits="3"></digit-pad>`, async (pad) => {
  let changes = 0;
  pad.addEventListener('change', () => changes++);
  await write(pad, '407');
  await reads(pad, '407');
  await waitFor(() => expect(changes).toBe(1));
  await expect(pad.shadowRoot!.querySelectorAll('[part~="slot"]')).toHaveLength(3);
});

/** `minlength` and `maxlength` count digits, not marks. */
export const Lengths = story(
  html`<digit-pad id="pad" minlength="2" maxlength="3" decimal></digit-pad>`,
  async (pad) => {
    await userEvent.type(inputOf(pad), '4');
    await waitFor(() => expect(pad.validity.tooShort).toBe(true));
    await userEvent.type(inputOf(pad), '0.7');
    await waitFor(() => expect(pad.value).toBe('40.7'));
    await expect(pad.validity.valid).toBe(true);
  },
);

/** `decimal` and `signed`: a mark and a leading minus, written or typed. */
export const DecimalAndSigned = story(
  html`<digit-pad id="pad" name="number" decimal signed></digit-pad>`,
  async (pad) => {
    const whole = writeNumber('12', { x: 90, y: 30, height: 90 });
    const rest = writeNumber('5', { x: 300, y: 30, height: 90 });
    await draw(pad, [line([30, 80], [66, 79]), ...whole, line([272, 119], [274, 122]), ...rest]);
    await reads(pad, '-12.5');
    await expect(pad.valueAsNumber).toBe(-12.5);
  },
);

/** `placeholder`: on the empty drawing surface, and in the readout. */
export const Placeholder = story(
  html`<digit-pad id="pad" placeholder="your meter, please"></digit-pad>`,
  async (pad) => {
    await expect(partOf(pad, 'hint')).toHaveTextContent('your meter, please');
    await write(pad, '4');
    await reads(pad, '4');
    await expect(partOf(pad, 'hint')).toBeNull();
  },
);

/** `autofocus`: the cursor is in the readout, and no keyboard covers the page until it is tapped. */
export const Autofocus = story(html`<digit-pad id="pad" autofocus></digit-pad>`, async (pad) => {
  // Storybook moves the focus while it changes stories.
  if (document.activeElement !== pad) pad.focus();
  await expect(pad.shadowRoot!.activeElement).toBe(inputOf(pad));
});

/** `autocomplete` and `enterkeyhint` are set on the inner input. */
export const AutocompleteAndEnterKey = story(
  html`<digit-pad id="pad" autocomplete="one-time-code" enterkeyhint="send" digits="6"></digit-pad>`,
  async (pad) => {
    await expect(inputOf(pad)).toHaveAttribute('autocomplete', 'one-time-code');
    await expect(inputOf(pad)).toHaveAttribute('enterkeyhint', 'send');
  },
);

/** `segmenter`: the method that finds the digits, by its name. */
export const Segmenter = story(
  html`<digit-pad id="pad" segmenter="contours"></digit-pad>`,
  async (pad) => {
    await write(pad, '407');
    await reads(pad, '407');
  },
);

/** `backend`: the TensorFlow.js backend that computes. */
export const Backend = story(html`<digit-pad id="pad" backend="cpu"></digit-pad>`, async (pad) => {
  await write(pad, '407');
  await reads(pad, '407');
});

/** `model`: another network, here a simple one that was trained on pictures only. */
export const Model = story(
  html`<digit-pad id="pad" model="models/softmax-regression/manifest.json"></digit-pad>`,
  async (pad) => {
    await write(pad, '407');
    // Whether it reads them right does not matter here.
    await waitFor(() => expect(pad.value).toMatch(/^\d{3}$/), { timeout: READING_LIMIT });
  },
);

/** `assets`: the folder of the lazily loaded files, if it is not the script's own. */
export const Assets = story(
  html`<digit-pad id="pad" assets="digit-pad/"></digit-pad>`,
  async (pad) => {
    await write(pad, '407');
    await reads(pad, '407');
  },
);

/** `controls`: undo and clear. */
export const Controls = story(html`<digit-pad id="pad" controls></digit-pad>`, async (pad) => {
  await expect(partOf(pad, 'undo-button')).toBeDisabled();
  await write(pad, '4');
  await reads(pad, '4');
  await pad.updateComplete;
  await expect(partOf(pad, 'undo-button')).toBeEnabled();
});

/** A short straight stroke. */
function line([x0, y0]: [number, number], [x1, y1]: [number, number]): Stroke {
  const at = (share: number) => ({ x: x0 + share * (x1 - x0), y: y0 + share * (y1 - y0) });
  return { points: [0, 0.25, 0.5, 0.75, 1].map(at) };
}
