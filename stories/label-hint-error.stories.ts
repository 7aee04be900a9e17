import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { DigitPad } from '../src/components/digit-pad.js';
import { inputOf, padIn, partOf, reads, write } from './write-on-pad.js';

const meta: Meta = { title: 'label, hint and error' };

export default meta;

const story = (
  content: TemplateResult,
  play: (pad: DigitPad, canvas: HTMLElement) => Promise<void>,
): StoryObj => ({
  render: () => content,
  play: async ({ canvasElement }) => play(await padIn(canvasElement), canvasElement),
});

/** `label` and `hint`: the name and the description of the field, above and beneath it. */
export const LabelAndHint = story(
  html`<digit-pad label="Postal code" hint="Five digits, as on the letter" digits="5"></digit-pad>`,
  async (pad) => {
    await expect(inputOf(pad)).toHaveAttribute('aria-label', 'Postal code');
    await userEvent.click(partOf(pad, 'field-label')!);
    await expect(pad.shadowRoot!.activeElement).toBe(inputOf(pad));
    await write(pad, '40789');
    await reads(pad, '40789');
  },
);

/** `error`: a message of the page, such as a server's answer. The page removes it. */
export const ServersError = story(
  html`<digit-pad label="Ticket" hint="Printed on its back" error="Ticket 12 has been used." value="12"></digit-pad>`,
  async (pad) => {
    await expect(inputOf(pad)).toHaveAttribute('aria-invalid', 'true');
    await expect(pad.validity.valid).toBe(true);
    pad.addEventListener('input', () => {
      pad.error = '';
    });
    await userEvent.type(inputOf(pad), '3');
    await waitFor(() => expect(partOf(pad, 'field-error')).not.toBeVisible());
  },
);

/** Slots with the same names hold elements, such as what a framework renders. */
export const Slots = story(
  html`
    <digit-pad>
      <strong slot="label">Meter reading</strong>
      <span slot="hint">The <em>black</em> digits</span>
    </digit-pad>
  `,
  async (pad) => {
    await expect(inputOf(pad)).toHaveAttribute('aria-label', 'Meter reading');
    const error = document.createElement('span');
    error.slot = 'error';
    error.textContent = 'That is less than last year.';
    pad.append(error);
    await waitFor(() => expect(partOf(pad, 'field-error')).toBeVisible());
    error.remove();
    await waitFor(() => expect(partOf(pad, 'field-error')).not.toBeVisible());
  },
);

/** A `<label>` of the page and `label` together: both are shown, and the name has both. */
export const LabelOfThePage = story(
  html`
    <label for="pad">Delivery</label>
    <digit-pad id="pad" label="Postal code"></digit-pad>
  `,
  async (pad, canvas) => {
    await expect(inputOf(pad)).toHaveAttribute('aria-label', 'Delivery Postal code');
    await expect([...pad.labels]).toEqual([canvas.querySelector('label')]);
  },
);

/** Label, hint and error follow the direction of the page; the digits run from left to right. */
export const RightToLeft = story(
  html`
    <div lang="ar" dir="rtl">
      <digit-pad
        label="الرمز البريدي"
        hint="خمسة أرقام"
        error="لا يوجد هذا الرمز."
        digits="5"
        controls
      ></digit-pad>
    </div>
  `,
  async (pad) => {
    await waitFor(() => expect(partOf(pad, 'hint')).toHaveTextContent('اكتب هنا'));
    const [label, frame] = ['field-label', 'pad'].map((name) =>
      partOf(pad, name)!.getBoundingClientRect(),
    );
    await expect(label!.right).toBeCloseTo(frame!.right, 0);
  },
);
