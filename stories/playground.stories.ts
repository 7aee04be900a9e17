import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';

const meta: Meta = {
  title: 'playground',
  component: 'digit-pad',
  args: { name: 'number', controls: true },
  render: (args) => html`<label for="pad">Number</label> ${padWith(args)}`,
};

export default meta;

/** Every attribute and property of the element is a control, described by its doc comment. */
export const Playground: StoryObj = {
  play: async ({ canvasElement }) => {
    await customElements.whenDefined('digit-pad');
    await expect(canvasElement.querySelector('digit-pad')).toHaveProperty('controls', true);
  },
};

function padWith(options: Record<string, unknown>): HTMLElement {
  const pad = document.createElement('digit-pad');
  pad.id = 'pad';
  for (const [name, value] of Object.entries(options)) {
    if (typeof value === 'boolean') pad.toggleAttribute(name, value);
    else if (value !== undefined && value !== null) pad.setAttribute(name, String(value));
  }
  return pad;
}
