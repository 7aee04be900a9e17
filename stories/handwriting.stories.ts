import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import type { DigitPad } from '../src/components/digit-pad.js';
import type { Stroke } from '../src/engine/data/ink.js';
import { writeNumber } from '../test/fixtures/digits.js';

interface Args {
  number: string;
  /** 1 is the speed of the recording. */
  speed: number;
}

/** The first reading loads TensorFlow.js and the weights, ms. */
const READING_LIMIT = 30_000;

const meta: Meta<Args> = {
  title: 'handwriting',
  argTypes: { speed: { control: { type: 'range', min: 0.25, max: 8, step: 0.25 } } },
  render: ({ number, speed }) => html`
    <label for="pad">Number</label>
    <digit-pad id="pad" loading="eager" controls></digit-pad>
    <p><button type="button" @click=${again(number, speed)}>Write ${number} again</button></p>
  `,
  play: async ({ canvasElement, args: { number, speed } }) => {
    await customElements.whenDefined('digit-pad');
    const pad = canvasElement.querySelector('digit-pad')!;
    await replay(pad, recorded(number), speed);
    await waitFor(() => expect(pad.value).toBe(number), { timeout: READING_LIMIT });
  },
};

export default meta;

type Story = StoryObj<Args>;

/** Recorded ink appears point by point, at the recorded speed; every stroke is read as it ends. */
export const Replay: Story = { args: { number: '2026', speed: 4 } };

const recorded = (number: string): Stroke[] => writeNumber(number, { x: 40, y: 30, height: 90 });

const again = (number: string, speed: number) => (event: Event) => {
  const pad = (event.target as HTMLElement).closest('p')!.previousElementSibling as DigitPad;
  return replay(pad, recorded(number), speed);
};

/** Sets the ink that was drawn until a time, frame by frame. */
async function replay(pad: DigitPad, ink: readonly Stroke[], speed: number): Promise<void> {
  const end = ink.at(-1)?.points.at(-1)?.t ?? 0;
  const start = performance.now();
  let time = 0;
  while (time < end) {
    const now = time;
    pad.strokes = ink
      .map((stroke) => ({ ...stroke, points: stroke.points.filter(({ t = 0 }) => t <= now) }))
      .filter(({ points }) => points.length > 0);
    await new Promise((resolve) => requestAnimationFrame(resolve));
    time = (performance.now() - start) * speed;
  }
  pad.strokes = ink;
}
