import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { inForm } from './in-a-form.js';
import { padIn, partOf, reads, write, writeInto } from './write-on-pad.js';

const meta: Meta = { title: 'layouts' };

export default meta;

/** Anywhere, in any size. */
export const Free: StoryObj = {
  render: () => inForm('Customer number', html`<digit-pad id="pad" controls></digit-pad>`),
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    await write(pad, '915');
    await reads(pad, '915');
  },
};

/** One box a digit; the order does not matter. */
export const Cells: StoryObj = {
  render: () =>
    inForm(
      'Postal code',
      html`<digit-pad id="pad" layout="cells" digits="5" controls></digit-pad>`,
    ),
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    const cells = [...pad.shadowRoot!.querySelectorAll('[part~="cell"]')];
    await expect(cells).toHaveLength(5);
    for (const place of [3, 0, 1, 2]) await writeInto(pad, cells[place]!, '4078'[place]!);
    await reads(pad, '4078');
  },
};

/** One digit after another in the same place; each moves to its slot after a pause. */
export const OneAtATime: StoryObj = {
  render: () =>
    inForm(
      'Code',
      html`
        <digit-pad
          id="pad"
          layout="sequential"
          digits="3"
          controls
          style="--digit-pad-pause: 0.6s"
        ></digit-pad>
      `,
    ),
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    await pad.load();
    for (const number of ['9', '91', '915']) {
      await writeInto(pad, partOf(pad, 'surface')!, number.at(-1)!);
      await reads(pad, number);
      await new Promise((resolve) => setTimeout(resolve, AFTER_THE_PAUSE));
    }
    await expect(pad.strokes.map(({ slot }) => slot)).toEqual([0, 1, 2, 2]);
  },
};

/** Longer than the story's `--digit-pad-pause`, ms. */
const AFTER_THE_PAUSE = 1_000;

/** Everything is mirrored except the digits. */
export const RightToLeft: StoryObj = {
  render: () =>
    inForm('رقم العميل', html`<digit-pad id="pad" digits="5" controls></digit-pad>`, 'ar'),
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    await write(pad, '407');
    await reads(pad, '407');
    const [first, second] = pad.shadowRoot!.querySelectorAll('[part~="slot"]');
    await expect(first!.getBoundingClientRect().left).toBeLessThan(
      second!.getBoundingClientRect().left,
    );
  },
};
