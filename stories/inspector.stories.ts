import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import type { DigitInspector } from '../src/components/inspector/digit-inspector.js';
import { paperSheet } from './paper-sheet.js';
import { padIn, READING_LIMIT, reads, write } from './write-on-pad.js';

const meta: Meta = {
  title: 'inspector',
  component: 'digit-inspector',
  tags: ['autodocs'],
  // From the file that a page would load.
  loaders: [
    () => import(/* @vite-ignore */ new URL('digit-pad/inspector.js', document.baseURI).href),
  ],
  render: () => html`
    <label for="pad">Number</label>
    <digit-pad id="pad" controls></digit-pad>
    <digit-inspector for="pad"></digit-inspector>
  `,
};

export default meta;

type Story = StoryObj;

/** Boxes, the input of the network, its probabilities and feature maps, and the other readings, while you write. */
export const WhyItWasRead: Story = {
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    await write(pad, '407');
    await reads(pad, '407');
    await shapes(canvasElement, 3);
  },
};

/** The same for a picture. */
export const OfAPicture: Story = {
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    await pad.readImage(paperSheet('2407'));
    await shapes(canvasElement, 4);
  },
};

async function shapes(canvas: HTMLElement, count: number): Promise<void> {
  const inspector = canvas.querySelector<DigitInspector>('digit-inspector')!;
  await waitFor(
    () => expect(inspector.shadowRoot!.querySelectorAll('.shapes button')).toHaveLength(count),
    { timeout: READING_LIMIT },
  );
}
