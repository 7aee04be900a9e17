import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { inForm } from './in-a-form.js';
import { paperSheet } from './paper-sheet.js';
import { inputOf, padIn, partOf, READING_LIMIT, reads } from './write-on-pad.js';

const meta: Meta = {
  title: 'images',
  render: () =>
    inForm('Meter', html`<digit-pad id="pad" name="number" images controls></digit-pad>`),
};

export default meta;

type Story = StoryObj;

/** `images`: a button, drop and paste. Here a picture is pasted. */
export const Pasted: Story = {
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    await waitFor(() => expect(partOf(pad, 'image-button')).not.toBeNull(), {
      timeout: READING_LIMIT,
    });
    const blob = await new Promise<Blob | null>((resolve) => paperSheet('2407').toBlob(resolve));
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File([blob!], 'meter.png', { type: 'image/png' }));
    inputOf(pad).dispatchEvent(
      new ClipboardEvent('paste', {
        clipboardData,
        bubbles: true,
        cancelable: true,
        composed: true,
      }),
    );
    await reads(pad, '2407');
    await expect(partOf(pad, 'picture')).toBeVisible();
  },
};

/** `readImage()`, and removing the picture again. */
export const TakenAway: Story = {
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    await pad.readImage(paperSheet('358'));
    await expect(pad.value).toBe('358');
    partOf(pad, 'remove-button')!.click();
    await expect(pad.value).toBe('');
    pad.undo();
    await expect(pad.value).toBe('358');
  },
};

/** Several written lines are never joined: the visitor chooses one. */
export const SeveralLines: Story = {
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    await pad.readImage(paperSheet('2407', '358'));
    await expect(pad.value).toBe('');
    pad.shadowRoot!.querySelectorAll<HTMLElement>('[part~="line"]')[1]!.click();
    await reads(pad, '358');
  },
};

/** A file that is no picture is refused with the reason; ink and value stay. */
export const Refused: Story = {
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    pad.value = '12';
    const file = new File(['many words'], 'letter.png', { type: 'image/png' });
    const error = await pad.readImage(file).catch((reason: Error) => reason);
    await expect((error as Error).message).toMatch(/not a picture/);
    await expect(pad.value).toBe('12');
  },
};
