import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import { inForm } from './in-a-form.js';
import { inputOf, padIn, partOf, READING_LIMIT, reads, write } from './write-on-pad.js';

/** An invalid manifest; unlike for a missing file, the browser logs no error. */
const BROKEN = 'data:application/json,{}';

const meta: Meta = { title: 'errors' };

export default meta;

type Story = StoryObj;

/** No model: the ink stays, typing works, and `digit-pad-error` says why. */
export const CannotRead: Story = {
  render: () => inForm('Number', html`<digit-pad id="pad" model=${BROKEN} controls></digit-pad>`),
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    const reasons: string[] = [];
    pad.addEventListener('digit-pad-error', ({ error }) => reasons.push(error.message));
    await write(pad, '407');
    await waitFor(() => expect(reasons).toHaveLength(1), { timeout: READING_LIMIT });
    await waitFor(() => expect(partOf(pad, 'status')).toHaveTextContent('Please type.'));
    await expect(pad.strokes.length).toBeGreaterThan(2);
    await userEvent.type(inputOf(pad), '407');
    await expect(pad.value).toBe('407');
    await expect(pad.validity.valid).toBe(true);
  },
};

/** `load()` tries again; ink that was written before is read then. */
export const Retry: Story = {
  render: () => html`
    ${inForm('Number', html`<digit-pad id="pad" model=${BROKEN} controls></digit-pad>`)}
    <button type="button" @click=${tryAgain}>Try again</button>
  `,
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    await write(pad, '407');
    await expect(pad.ready).rejects.toThrow();
    canvasElement.querySelector('button')!.click();
    await reads(pad, '407');
  },
};

/** Invalid `strokes` are refused with the reason; the previous ink stays. */
export const BadInk: Story = {
  render: () => inForm('Number', html`<digit-pad id="pad" controls></digit-pad>`),
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    await write(pad, '7');
    await reads(pad, '7');
    const wrong = [{ points: [{ x: Number.NaN, y: 1 }] }];
    await expect(() => {
      pad.strokes = wrong;
    }).toThrow(TypeError);
    await expect(pad.value).toBe('7');
  },
};

/** Invalid attribute values fall back to the default, with one warning in the console. */
export const BadAttributes: Story = {
  render: () =>
    inForm('Number', html`<digit-pad id="pad" layout="circle" digits="many"></digit-pad>`),
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    await expect([pad.layout, pad.digits]).toEqual(['free', -1]);
    await write(pad, '407');
    await reads(pad, '407');
  },
};

function tryAgain({ target }: Event): void {
  const pad = (target as Element).parentElement!.querySelector('digit-pad')!;
  pad.model = null;
  void pad.load();
}
