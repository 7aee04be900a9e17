import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import type { DigitPad } from '../src/components/digit-pad.js';
import { inForm } from './in-a-form.js';
import { padIn, READING_LIMIT, reads, write } from './write-on-pad.js';

interface Args {
  loading: DigitPad['loading'];
}

const meta: Meta<Args> = {
  title: 'loading',
  render: ({ loading }) =>
    inForm(
      'Number',
      html`
        <digit-pad
          id="pad"
          loading=${loading}
          @digit-pad-load-progress=${showProgress}
        ></digit-pad>
        <progress aria-label="Loading" max="1" value="0"></progress>
      `,
    ),
};

export default meta;

type Story = StoryObj<Args>;

/** The default: nothing is loaded until the first pointer or focus. Ink that was written before is read then. */
export const Lazy: Story = {
  args: { loading: 'lazy' },
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    await new Promise((resolve) => setTimeout(resolve, NOBODY_COMES));
    await expect(await isReady(pad)).toBe(false);
    await write(pad, '407');
    await reads(pad, '407');
    const bar = canvasElement.querySelector('progress');
    await waitFor(() => expect(bar).toHaveProperty('value', 1), { timeout: READING_LIMIT });
  },
};

/** Once it can be seen, and the page has time. */
export const Visible: Story = { args: { loading: 'visible' }, play: loadsByItself };

/** Once the page has time. */
export const Idle: Story = { args: { loading: 'idle' }, play: loadsByItself };

/** At once. */
export const Eager: Story = { args: { loading: 'eager' }, play: loadsByItself };

/** Time in which a pad would load if it wrongly did, ms. */
const NOBODY_COMES = 500;

async function loadsByItself({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> {
  const pad = await padIn(canvasElement);
  await waitFor(async () => expect(await isReady(pad)).toBe(true), { timeout: READING_LIMIT });
}

const isReady = (pad: DigitPad): Promise<boolean> =>
  Promise.race([
    pad.ready.then(() => true),
    new Promise<boolean>((resolve) => setTimeout(() => resolve(false))),
  ]);

function showProgress(event: HTMLElementEventMap['digit-pad-load-progress']): void {
  const bar = (event.target as Element).parentElement!.querySelector('progress')!;
  bar.value = event.total > 0 ? event.loaded / event.total : 0;
}
