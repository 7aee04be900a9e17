/// <reference types="vite/client" />
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, waitFor } from 'storybook/test';
import type { DigitPad } from '../src/components/digit-pad.js';
import { writeNumber } from '../test/fixtures/digits.js';

/** Several networks are loaded one after another, ms. */
const READING_LIMIT = 50_000;

/** The networks of `npm run compare`, the oldest kind first. */
const NETWORKS = [
  'softmax-regression',
  'mlp',
  'cnn-64-32',
  'cnn-8-16-dense256',
  'cnn-32-64-dense64',
  'cnn-6-conv',
];

/** Determined when Storybook is built, so that only existing files are requested. */
const trained = Object.keys(import.meta.glob('./models/*/manifest.json'));
const isTrained = (name: string) => trained.includes(`./models/${name}/manifest.json`);

const meta: Meta = {
  title: 'Earlier systems',
  parameters: { layout: 'padded' },
};

export default meta;

/**
 * Ink of the first pad is copied to all others: the same strokes and the same segmenter, each pad with
 * another network. The earlier networks were trained on pictures, so they get the ink without its
 * direction, and none of them can refuse a scribble.
 */
export const SameInk: StoryObj = {
  render: () => html`
    <style>
      .systems {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(20rem, 1fr));
        gap: 1.5rem;
      }
    </style>
    <div class="systems" @digit-pad-stroke-end=${copyInk} @input=${copyInk}>
      ${padFor('digit-pad')}
      ${NETWORKS.filter(isTrained).map((name) => padFor(name, `models/${name}/manifest.json`))}
    </div>
    ${NETWORKS.filter((name) => !isTrained(name)).map(
      (name) => html`
        <p>
          <code>${name}</code> is not trained here:
          <code>npm run compare -- --only ${name} --models stories/models</code> does it.
        </p>
      `,
    )}
  `,
  play: async ({ canvasElement }) => {
    const [shipped, ...others] = canvasElement.querySelectorAll('digit-pad');
    await customElements.whenDefined('digit-pad');
    shipped!.strokes = writeNumber('407', { x: 60, y: 30, height: 90 });
    share(shipped!);
    await waitFor(() => expect(shipped!.value).toBe('407'), { timeout: READING_LIMIT });
    for (const other of others) {
      // Checks that the network was loaded and read three digits, not which ones.
      await waitFor(() => expect(other.value).toMatch(/^\d{3}$/), { timeout: READING_LIMIT });
    }
  },
};

function padFor(name: string, model?: string) {
  return html`
    <div>
      <label for=${name}>${name}</label>
      <digit-pad
        id=${name}
        backend="cpu"
        loading="eager"
        ?controls=${model === undefined}
        ?readonly=${model !== undefined}
        model=${ifDefined(model)}
      ></digit-pad>
    </div>
  `;
}

function copyInk(event: Event): void {
  const pad = event.target as DigitPad;
  if (!pad.readOnly) share(pad);
}

/** Copies a pad's ink to all others. */
function share(pad: DigitPad): void {
  for (const other of pad.closest('.systems')!.querySelectorAll('digit-pad')) {
    if (other !== pad) other.strokes = pad.strokes;
  }
}
