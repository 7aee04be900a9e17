import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, waitFor } from 'storybook/test';
import type { DigitPad, PadLayout } from '../src/components/digit-pad.js';
import type { Stroke } from '../src/engine/ink.js';
import { writeNumber } from '../test/fixtures/digits.js';

interface Args {
  label: string;
  lang: string;
  layout: PadLayout;
  placeholder?: string;
  digits?: number;
  value?: string;
  controls: boolean;
  disabled: boolean;
  readOnly: boolean;
  required: boolean;
}

/** The first reading loads TensorFlow.js and the weights; software WebGL is slow, ms. */
const READING_LIMIT = 30_000;

const meta: Meta<Args> = {
  title: 'digit-pad',
  component: 'digit-pad',
  tags: ['autodocs'],
  args: {
    label: 'Customer number',
    lang: 'en',
    layout: 'free',
    controls: true,
    disabled: false,
    readOnly: false,
    required: false,
  },
  render: (args) => html`
    <form lang=${args.lang} dir=${args.lang === 'ar' ? 'rtl' : 'ltr'} @submit=${stay}>
      <label for="pad">${args.label}</label>
      <digit-pad
        id="pad"
        name="number"
        layout=${args.layout}
        placeholder=${ifDefined(args.placeholder)}
        digits=${ifDefined(args.digits)}
        value=${ifDefined(args.value)}
        ?controls=${args.controls}
        ?disabled=${args.disabled}
        ?readonly=${args.readOnly}
        ?required=${args.required}
      ></digit-pad>
    </form>
  `,
};

export default meta;

type Story = StoryObj<Args>;

/** Write anywhere, in any size: recorded ink is written stroke by stroke, and the form gets the number. */
export const FreeField: Story = {
  args: { placeholder: 'write here' },
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    await replay(pad, writeNumber('407', { x: 60, y: 30, height: 90 }));
    await reads(pad, '407');
    await expect(new FormData(pad.form!).get('number')).toBe('407');
  },
};

/** One box a digit. */
export const Cells: Story = {
  args: { label: 'Postal code', layout: 'cells', digits: 5 },
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    await replay(pad, inSlots('4078', 105));
    await reads(pad, '4078');
  },
};

/** One digit after another in the same place; each moves to its slot after a pause. */
export const OneAtATime: Story = {
  args: { label: 'Code', layout: 'sequential', digits: 4 },
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    await replay(pad, inSlots('915', 0));
    await reads(pad, '915');
  },
};

/** What else a digit may be, one tap away. */
export const OtherReadings: Story = {
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    pad.strokes = writeNumber('709', { x: 60, y: 30, height: 90 });
    await reads(pad, '709');
    await pad.updateComplete;
    const input = pad.shadowRoot!.querySelector('input')!;
    input.focus();
    input.setSelectionRange(2, 2);
    input.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'ArrowDown', altKey: true, bubbles: true }),
    );
    await waitFor(() => expect(pad.shadowRoot!.querySelector('[role=listbox]')).not.toBeNull());
  },
};

/** Everything mirrors but the digits, and the words are the page's. */
export const RightToLeft: Story = {
  args: { label: 'رقم العميل', lang: 'ar', digits: 5 },
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    await waitFor(() =>
      expect(pad.shadowRoot!.querySelector('[part=hint]')?.textContent).toBe('اكتب هنا'),
    );
  },
};

/** After the form could not be sent. */
export const Missing: Story = {
  args: { required: true },
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    pad.form!.requestSubmit();
    await expect(pad.matches(':state(user-invalid)')).toBe(true);
  },
};

export const Disabled: Story = { args: { value: '407', disabled: true } };

export const ReadOnly: Story = { args: { value: '407', readOnly: true } };

function stay(event: Event): void {
  event.preventDefault();
}

async function padIn(canvas: HTMLElement): Promise<DigitPad> {
  await customElements.whenDefined('digit-pad');
  const pad = canvas.querySelector('digit-pad')!;
  await pad.updateComplete;
  return pad;
}

async function reads(pad: DigitPad, value: string): Promise<void> {
  await waitFor(() => expect(pad.value).toBe(value), { timeout: READING_LIMIT });
}

/** Each digit in a slot of its own, `apart` CSS px from the one before. */
function inSlots(text: string, apart: number): Stroke[] {
  return [...text].flatMap((digit, slot) =>
    writeNumber(digit, { x: 30 + slot * apart, y: 30, height: 80 }).map((stroke) => ({
      ...stroke,
      slot,
    })),
  );
}

/** Puts one stroke after another on the paper, each when a hand would have finished it. */
async function replay(pad: DigitPad, ink: readonly Stroke[]): Promise<void> {
  let time = 0;
  for (const [index, stroke] of ink.entries()) {
    const finished = stroke.points.at(-1)?.t ?? time;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, finished - time)));
    time = finished;
    pad.strokes = ink.slice(0, index + 1);
  }
}
