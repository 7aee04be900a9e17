import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { DigitPad } from '../src/components/digit-pad.js';
import { inForm } from './in-a-form.js';
import { inputOf, padIn, partOf, reads, send, write } from './write-on-pad.js';

const meta: Meta = { title: 'validation' };

export default meta;

const story = (pad: TemplateResult, play: (pad: DigitPad) => Promise<void>): StoryObj => ({
  render: () => inForm('Number', pad),
  play: async ({ canvasElement }) => play(await padIn(canvasElement)),
});

/** `required`: the form cannot be submitted, and the pad shows it once the user has had a chance to fill it in. */
export const Missing = story(html`<digit-pad id="pad" required></digit-pad>`, async (pad) => {
  await expect(pad.matches(':invalid')).toBe(true);
  await expect(pad.matches(':state(user-invalid)')).toBe(false);
  pad.form!.requestSubmit();
  await expect(pad.matches(':state(user-invalid)')).toBe(true);
  await write(pad, '4');
  await reads(pad, '4');
  await expect(pad.matches(':valid')).toBe(true);
});

/** `digits`: a message says how many are needed. */
export const TooShort = story(html`<digit-pad id="pad" digits="5"></digit-pad>`, async (pad) => {
  await pad.load();
  await write(pad, '407');
  await reads(pad, '407');
  await expect(pad.validationMessage).toBe('Enter exactly 5 digits.');
});

/** `pattern`: as on an input. */
export const Pattern = story(
  html`<digit-pad id="pad" pattern="[1-9]\\d*"></digit-pad>`,
  async (pad) => {
    await userEvent.type(inputOf(pad), '047');
    await expect(pad.validity.patternMismatch).toBe(true);
    pad.value = '47';
    await expect(pad.validity.valid).toBe(true);
  },
);

/** `setCustomValidity()`: a rule of the page's own. */
export const OwnRule = story(html`<digit-pad id="pad" digits="2"></digit-pad>`, async (pad) => {
  pad.addEventListener('input', () => {
    pad.setCustomValidity(pad.value === '12' ? '' : '7 + 5 is something else.');
  });
  await write(pad, '11');
  await reads(pad, '11');
  await expect(pad.validationMessage).toBe('7 + 5 is something else.');
  pad.clear();
  await write(pad, '12');
  await reads(pad, '12');
  await expect(pad.validity.valid).toBe(true);
});

/** `min-confidence`: a reading with a lower confidence is invalid until it is confirmed with Enter, or corrected. */
export const Unsure = story(
  html`<digit-pad id="pad" min-confidence="1"></digit-pad>`,
  async (pad) => {
    await pad.load();
    await write(pad, '407');
    await reads(pad, '407');
    await expect(pad.validity.customError || pad.validity.badInput).toBe(true);
    inputOf(pad).focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(pad.validity.valid).toBe(true));
    await expect(pad.value).toBe('407');
  },
);

/** A quick submit never sends an old value: while ink is not read, the field is invalid. */
export const StillReading = story(
  html`<digit-pad id="pad" value="12"></digit-pad>`,
  async (pad) => {
    // When the stroke has come in, which may wait for code; a moment later it may have been read.
    const message = new Promise((resolve) => {
      const tell = () => resolve(pad.validationMessage);
      pad.addEventListener('digit-pad-stroke-end', tell, { once: true });
    });
    await write(pad, '7');
    await expect(await message).toBe('Still reading…');
    await reads(pad, '127');
    await expect(pad.validity.valid).toBe(true);
  },
);

/** A scribble is refused, not read. */
export const NoDigit = story(html`<digit-pad id="pad"></digit-pad>`, async (pad) => {
  await pad.load();
  send(pad, 'pointerdown', 60, 60);
  for (let turn = 0; turn < 60; turn++) {
    send(pad, 'pointermove', 60 + 50 * (turn % 2) + turn, 60 + 17 * (turn % 5));
  }
  send(pad, 'pointerup', 120, 60);
  await waitFor(() =>
    expect(partOf(pad, 'status')).toHaveTextContent('No digit found in the ink.'),
  );
  await expect(pad.value).toBe('');
});
