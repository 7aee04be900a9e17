import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import type { DigitPad } from '../src/components/digit-pad.js';
import { inForm } from './in-a-form.js';
import { padIn, READING_LIMIT, reads, send, write } from './write-on-pad.js';

const STATES = ['empty', 'drawing', 'loading', 'recognizing', 'user-invalid'];

/** Shows the name of every state that is set in bold. */
const styles = html`
  <style>
    .states span {
      margin-inline-end: 1rem;
      opacity: 0.7;
    }
    ${STATES.map(
      (state) => `
        form:has(digit-pad:state(${state})) .${state} {
          font-weight: bold;
          opacity: 1;
          text-decoration: underline;
        }`,
    )}
  </style>
`;

const meta: Meta = {
  title: 'states',
  render: () => html`
    ${styles}
    ${inForm(
      'Number',
      html`
        <digit-pad id="pad" required controls></digit-pad>
        <p class="states">${STATES.map((state) => html`<span class=${state}>${state}</span>`)}</p>
      `,
    )}
  `,
};

export default meta;

type Story = StoryObj;

/** `:state(empty)`: neither ink nor a value. */
export const Empty: Story = {
  play: async ({ canvasElement }) => {
    await expect(statesOf(await padIn(canvasElement))).toEqual(['empty']);
  },
};

/** `:state(drawing)`: a pointer is drawing. */
export const Drawing: Story = {
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    await pad.load();
    send(pad, 'pointerdown', 60, 30);
    for (let y = 30; y < 120; y += 6) send(pad, 'pointermove', 60 + y / 9, y);
    await waitFor(() => expect(statesOf(pad)).toContain('drawing'));
  },
};

/** `:state(loading)`: the engine is being loaded. */
export const Loading: Story = {
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    const ready = pad.load();
    await expect(statesOf(pad)).toContain('loading');
    await ready;
    await expect(statesOf(pad)).not.toContain('loading');
  },
};

/** `:state(recognizing)`: ink is being read. */
export const Recognizing: Story = {
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    await pad.load();
    let seen = false;
    pad.addEventListener('digit-pad-stroke-end', () => {
      queueMicrotask(() => {
        seen ||= statesOf(pad).includes('recognizing');
      });
    });
    await write(pad, '7');
    await reads(pad, '7');
    await expect(seen).toBe(true);
    await waitFor(() => expect(statesOf(pad)).toEqual([]), { timeout: READING_LIMIT });
  },
};

/** `:state(user-invalid)`: invalid, after the user has had a chance to fill it in. */
export const UserInvalid: Story = {
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    pad.form!.requestSubmit();
    await expect(statesOf(pad)).toContain('user-invalid');
  },
};

const statesOf = (pad: DigitPad): string[] =>
  STATES.filter((state) => pad.matches(`:state(${state})`));
