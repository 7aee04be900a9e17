import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, waitFor } from 'storybook/test';
import type { DigitPad } from '../src/components/digit-pad.js';
import type { Stroke } from '../src/engine/ink.js';
import { writeNumber } from '../test/fixtures/digits.js';

interface Args {
  label: string;
  placeholder?: string;
  digits?: number;
  controls: boolean;
}

/** The first reading loads TensorFlow.js and the weights; software WebGL is slow, ms. */
const READING_LIMIT = 30_000;

const meta: Meta<Args> = {
  title: 'digit-pad',
  render: ({ label, placeholder, digits, controls }) => html`
    <form @submit=${(event: Event) => event.preventDefault()}>
      <label for="pad">${label}</label>
      <digit-pad
        id="pad"
        name="number"
        placeholder=${ifDefined(placeholder)}
        digits=${ifDefined(digits)}
        ?controls=${controls}
      ></digit-pad>
    </form>
  `,
};

export default meta;

/** Write anywhere, in any size: recorded ink is written stroke by stroke, and the form gets the number. */
export const FreeField: StoryObj<Args> = {
  args: { label: 'Customer number', placeholder: 'write here', controls: true },
  play: async ({ canvasElement }) => {
    await customElements.whenDefined('digit-pad');
    const pad = canvasElement.querySelector('digit-pad')!;
    const number = '407';
    await replay(pad, writeNumber(number, { x: 60, y: 30, height: 90 }));
    await waitFor(() => expect(pad.value).toBe(number), { timeout: READING_LIMIT });
    await expect(new FormData(pad.form!).get('number')).toBe(number);
  },
};

/** Puts one stroke after another on the paper, each when a hand would have finished it. */
async function replay(pad: DigitPad, ink: readonly Stroke[]): Promise<void> {
  let time = 0;
  for (const [index, stroke] of ink.entries()) {
    const finished = stroke.points.at(-1)?.t ?? time;
    await new Promise((resolve) => setTimeout(resolve, finished - time));
    time = finished;
    pad.strokes = ink.slice(0, index + 1);
  }
}
