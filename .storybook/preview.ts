import { type Preview, setCustomElementsManifest } from '@storybook/web-components-vite';
import manifest from '../dist/custom-elements.json';

// Tables and controls come from the doc comments.
setCustomElementsManifest(manifest);

const preview: Preview = {
  parameters: {
    layout: 'padded',
    controls: { expanded: true },
    // As in scripts/lib/accessibility.mjs: a story is a part of a page.
    a11y: { test: 'error', config: { rules: [{ id: 'region', enabled: false }] } },
  },
};

export default preview;
