import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { expect } from 'storybook/test';
import { inForm } from './in-a-form.js';
import { padIn, partOf, reads, write } from './write-on-pad.js';

const meta: Meta = { title: 'styling' };

export default meta;

const styled = (style: TemplateResult, pad: TemplateResult): StoryObj => ({
  render: () => html`${style} ${inForm('Number', pad)}`,
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    await write(pad, '407');
    await reads(pad, '407');
  },
});

const pad = html`<digit-pad id="pad" controls digits="4"></digit-pad>`;

/** `--digit-pad-…`: colours, sizes and fonts. */
export const CustomProperties = styled(
  html`
    <style>
      digit-pad {
        --digit-pad-height: 9rem;
        --digit-pad-radius: 0;
        --digit-pad-stroke-width: 9px;
        --digit-pad-surface: light-dark(#fdf6e3, #10222b);
        --digit-pad-ink: light-dark(#1d3f8f, #9cc4ff);
        --digit-pad-accent: light-dark(#a02c5a, #ff9ac1);
        --digit-pad-slot-size: 3rem;
      }
    </style>
  `,
  pad,
);

/** `::part(…)`: every part can be styled; here as a plain line under large digits. */
export const Parts = styled(
  html`
    <style>
      digit-pad::part(pad) {
        border-width: 0 0 2px;
        border-radius: 0;
      }
      digit-pad::part(base-line) {
        display: none;
      }
      digit-pad::part(slot-sure) {
        text-decoration: underline;
      }
    </style>
  `,
  pad,
);

/** As narrow as a phone at 400 percent: nothing is cut off, and targets stay 44 px. */
export const Narrow: StoryObj = {
  render: () => html`
    <div style="inline-size: 280px">
      ${inForm('Number', html`<digit-pad id="pad" controls images digits="8"></digit-pad>`)}
    </div>
  `,
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    await write(pad, '40');
    await reads(pad, '40');
    await expect(pad.scrollWidth).toBeLessThanOrEqual(280);
    const { width, height } = partOf(pad, 'clear-button')!.getBoundingClientRect();
    await expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
  },
};

/** `color-scheme: dark` on any ancestor. */
export const Dark: StoryObj = {
  render: () => html`
    <div style="color-scheme: dark; background: Canvas; color: CanvasText; padding: 1rem">
      ${inForm('Number', pad)}
    </div>
  `,
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    await write(pad, '407');
    await reads(pad, '407');
  },
};
