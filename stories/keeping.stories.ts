import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import type { DigitPad } from '../src/components/digit-pad.js';
import { inForm } from './in-a-form.js';
import { padIn, reads, write } from './write-on-pad.js';

const meta: Meta = {
  title: 'keeping and restoring',
  render: () => html`
    ${inForm('Number', html`<digit-pad id="pad" name="number" controls></digit-pad>`)}
    <div class="copy"></div>
  `,
};

export default meta;

type Story = StoryObj;

/** `strokes`: the ink as plain JSON. A page can store it, and set it on another pad or later. */
export const AsJson: Story = {
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    await write(pad, '407');
    await reads(pad, '407');
    const kept = JSON.stringify(pad.strokes);
    pad.clear();
    await expect(pad.value).toBe('');
    pad.strokes = JSON.parse(kept) as DigitPad['strokes'];
    await reads(pad, '407');
    await expect(JSON.stringify(pad.strokes)).toBe(kept);
  },
};

/** `toSVG()` and `toBlob()`: a picture of it, for a receipt. */
export const AsPicture: Story = {
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    await write(pad, '407');
    await reads(pad, '407');
    const copy = canvasElement.querySelector('.copy')!;
    copy.innerHTML = pad.toSVG();
    copy.firstElementChild!.setAttribute('role', 'img');
    copy.firstElementChild!.setAttribute('aria-label', 'A copy of the ink');
    await expect(copy.querySelector('path')).not.toBeNull();
    const { size, type } = await pad.toBlob();
    await expect(type).toBe('image/png');
    await expect(size).toBeGreaterThan(500);
  },
};

/** A pad that is moved within the page keeps its ink, its value and its history. */
export const Moved: Story = {
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    await write(pad, '71');
    await reads(pad, '71');
    const { parentElement } = pad;
    canvasElement.querySelector('.copy')!.append(pad);
    parentElement!.append(pad);
    await expect(pad.value).toBe('71');
    pad.undo();
    await reads(pad, '7');
  },
};

/** Resetting the form brings the default back and drops the ink. */
export const Reset: Story = {
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    pad.defaultValue = '12';
    await write(pad, '7');
    await reads(pad, '127');
    pad.form!.reset();
    await expect(pad.value).toBe('12');
    await expect(pad.strokes).toHaveLength(0);
  },
};
