import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { inForm } from './in-a-form.js';
import { padIn, partOf, reads, write } from './write-on-pad.js';

interface Args {
  lang: string;
  label: string;
  /** What the empty paper says. */
  hint: string;
}

const meta: Meta<Args> = {
  title: 'locales',
  argTypes: { hint: { control: false } },
  render: ({ lang, label }) =>
    inForm(label, html`<digit-pad id="pad" digits="5" required controls></digit-pad>`, lang),
  play: async ({ canvasElement, args: { hint } }) => {
    const pad = await padIn(canvasElement);
    await waitFor(() => expect(partOf(pad, 'hint')).toHaveTextContent(hint));
    await write(pad, '40789');
    await reads(pad, '40789');
  },
};

export default meta;

type Story = StoryObj<Args>;

/** Words come from the nearest `lang` around the pad. */
export const English: Story = {
  args: { lang: 'en', label: 'Postal code', hint: 'write here' },
};

export const German: Story = {
  args: { lang: 'de', label: 'Postleitzahl', hint: 'hier schreiben' },
};

export const French: Story = {
  args: { lang: 'fr', label: 'Code postal', hint: 'écrivez ici' },
};

export const Spanish: Story = {
  args: { lang: 'es', label: 'Código postal', hint: 'escriba aquí' },
};

export const Chinese: Story = {
  args: { lang: 'zh', label: '邮政编码', hint: '请在此书写' },
};

export const Japanese: Story = {
  args: { lang: 'ja', label: '郵便番号', hint: 'ここに書いてください' },
};

export const Arabic: Story = {
  args: { lang: 'ar', label: 'الرمز البريدي', hint: 'اكتب هنا' },
};
