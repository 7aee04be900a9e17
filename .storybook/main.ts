import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  stories: ['../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  framework: '@storybook/web-components-vite',
  staticDirs: [
    // The element comes from dist as a page gets it: Vite must not bundle its lazy chunks and weights.
    { from: '../dist', to: '/digit-pad' },
    { from: '../stories/models', to: '/models' },
  ],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
};

export default config;
