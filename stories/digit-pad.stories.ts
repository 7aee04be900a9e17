import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { PadLayout } from '../src/components/digit-pad.js';
import { inForm, sentBy } from './in-a-form.js';
import { inputOf, padIn, partOf, reads, write } from './write-on-pad.js';

interface Args {
  label: string;
  layout: PadLayout;
  placeholder?: string;
  digits?: number;
  value?: string;
  controls: boolean;
  disabled: boolean;
  readOnly: boolean;
  required: boolean;
}

const meta: Meta<Args> = {
  title: 'digit-pad',
  component: 'digit-pad',
  tags: ['autodocs'],
  args: {
    label: 'Customer number',
    layout: 'free',
    controls: true,
    disabled: false,
    readOnly: false,
    required: false,
  },
  render: (args) =>
    inForm(
      args.label,
      html`
        <digit-pad
          id="pad"
          name="number"
          layout=${args.layout}
          placeholder=${ifDefined(args.placeholder)}
          digits=${ifDefined(args.digits)}
          value=${ifDefined(args.value)}
          ?controls=${args.controls}
          ?disabled=${args.disabled}
          ?readonly=${args.readOnly}
          ?required=${args.required}
        ></digit-pad>
      `,
    ),
};

export default meta;

type Story = StoryObj<Args>;

/** Write anywhere, in any size: the number is read while it is written, and is the form value. */
export const Written: Story = {
  args: { placeholder: 'write here' },
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    await write(pad, '407');
    await reads(pad, '407');
    await expect(sentBy(pad)).toBe('407');
  },
};

/** The readout is an ordinary input: typing, pasting, correcting. */
export const Typed: Story = {
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    await userEvent.type(inputOf(pad), '2026');
    await expect(pad.value).toBe('2026');
    await expect(pad.strokes).toHaveLength(0);
  },
};

/** Alternatives for a digit, after a tap on it; choosing one corrects the digit, and its ink stays. */
export const OtherReadings: Story = {
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    await write(pad, '709');
    await reads(pad, '709');
    await pad.updateComplete;
    const input = inputOf(pad);
    input.focus();
    input.setSelectionRange(2, 2);
    input.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'ArrowDown', altKey: true, bubbles: true }),
    );
    await waitFor(() => expect(partOf(pad, 'alternatives')).not.toBeNull());
    // The first one is the reading itself.
    const [, next] = pad.shadowRoot!.querySelectorAll<HTMLElement>('[part~="alternative"]');
    next!.click();
    await waitFor(() => expect(pad.value).toMatch(/^70[0-8]$/));
    await expect(pad.strokes.length).toBeGreaterThan(2);
  },
};

/** "Delete" at the end of that list removes the digit with its ink; "None of these" also asks for another one. */
export const DeleteDigit: Story = {
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    await write(pad, '709');
    await reads(pad, '709');
    await pad.updateComplete;
    const input = inputOf(pad);
    input.focus();
    for (const [caret, command, value] of [
      [1, 1, '79'],
      [2, 0, '7'],
    ] as const) {
      input.setSelectionRange(caret, caret);
      input.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'ArrowDown', altKey: true, bubbles: true }),
      );
      await waitFor(() => expect(partOf(pad, 'alternatives')).not.toBeNull());
      pad
        .shadowRoot!.querySelectorAll<HTMLElement>('[part~="alternative-command"]')
        [command]!.click();
      await waitFor(() => expect(pad.value).toBe(value));
      await pad.updateComplete;
    }
  },
};

/** Ink and typing share one history. */
export const UndoAndClear: Story = {
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    await write(pad, '71');
    await reads(pad, '71');
    partOf(pad, 'undo-button')!.click();
    await reads(pad, '7');
    partOf(pad, 'clear-button')!.click();
    await expect(pad.value).toBe('');
    partOf(pad, 'undo-button')!.click();
    await reads(pad, '7');
  },
};

export const Disabled: Story = { args: { value: '407', disabled: true } };

export const ReadOnly: Story = { args: { value: '407', readOnly: true } };
