import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import type { DigitPad } from '../src/components/digit-pad.js';
import { canvasCamera, liveTracks, replaceGetUserMedia } from '../test/element/cameras.js';
import { inForm } from './in-a-form.js';
import { inputOf, padIn, partOf, READING_LIMIT, reads } from './write-on-pad.js';

const meta: Meta = {
  title: 'camera',
  render: () =>
    inForm('Meter', html`<digit-pad id="pad" name="number" images camera controls></digit-pad>`),
};

export default meta;

type Story = StoryObj;

async function openScanner(pad: DigitPad): Promise<void> {
  await waitFor(() => expect(partOf(pad, 'camera-button')).not.toBeNull(), {
    timeout: READING_LIMIT,
  });
  partOf(pad, 'camera-button')!.click();
}

/** `camera`: with your own camera, if you press the button. Only the frame is read. */
export const Yours: Story = {
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    await waitFor(() => expect(partOf(pad, 'camera-button')).toBeVisible(), {
      timeout: READING_LIMIT,
    });
  },
};

/** A number is held into the frame: several pictures of it agree, and the camera is off again. */
export const Read: Story = {
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    const camera = canvasCamera('2407');
    try {
      await openScanner(pad);
      await reads(pad, '2407');
      await expect(partOf(pad, 'picture')).toBeVisible();
      await expect(partOf(pad, 'scanner')).toBeNull();
      await expect(liveTracks(camera)).toBe(0);
    } finally {
      camera.remove();
    }
  },
};

/** The scanner while it is open: there is nothing in the frame yet. */
export const Open: Story = {
  beforeEach: () => canvasCamera().remove,
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    await openScanner(pad);
    await waitFor(() => expect(partOf(pad, 'scanner')).toHaveTextContent('Hold the number'), {
      timeout: READING_LIMIT,
    });
    await expect(partOf(pad, 'scanner-cancel-button')).toBe(pad.shadowRoot!.activeElement);
  },
};

/** A camera that may not be used: the pad says so, and typing works. */
export const Refused: Story = {
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    const restore = replaceGetUserMedia(() =>
      Promise.reject(new DOMException('no', 'NotAllowedError')),
    );
    try {
      const codes: string[] = [];
      pad.addEventListener('digit-pad-error', ({ error }) => codes.push(error.code));
      await openScanner(pad);
      await waitFor(() => expect(codes).toEqual(['camera-failed']));
      await expect(pad.shadowRoot!.querySelector('.image-note')).toHaveTextContent(/may not be/);
      await expect(inputOf(pad)).toBeEnabled();
    } finally {
      restore();
    }
  },
};
