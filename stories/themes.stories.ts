import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { padIn, partOf, reads, write } from './write-on-pad.js';

const meta: Meta = { title: 'themes' };

export default meta;

/** @param radius of the frame's first corner, by which the style sheet is known to be there. */
const theme = (name: string, radius: string): StoryObj => ({
  render: () => html`
    <link rel="stylesheet" href="digit-pad/themes/${name}.css" />
    <digit-pad label="Postal code" hint="Five digits" digits="5" controls></digit-pad>
    <digit-pad label="Ticket" error="Ticket 12 has been used." value="12"></digit-pad>
  `,
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    const frame = partOf(pad, 'pad')!;
    await waitFor(() => expect(getComputedStyle(frame).borderStartStartRadius).toBe(radius));
    await write(pad, '40789');
    await reads(pad, '40789');
  },
});

/** `digit-pad/themes/plain.css`: square, in the colours that the browser gives to fields. */
export const Plain = theme('plain', '2px');

/** `digit-pad/themes/material.css`: filled, with a line beneath. */
export const Material = theme('material', '4px');

/** `digit-pad/themes/bootstrap.css`: as Bootstrap's form controls. */
export const Bootstrap = theme('bootstrap', '6px');

/** `digit-pad/themes/paper.css`: a page of a notebook. */
export const Paper = theme('paper', '3px');
