/**
 * What the doc comments say, in the formats that tools read. `npm run describe` writes to dist/:
 * custom-elements.json (Storybook, documentation), web-types.json (JetBrains) and
 * vscode.*-custom-data.json (VS Code). Types for JSX need no file: src/components/props.ts derives
 * them from the class.
 */
import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';
import { constantDefaults } from './scripts/lib/manifest/constant-defaults.mjs';
import { namedTypes } from './scripts/lib/manifest/named-types.mjs';
import { whatShips } from './scripts/lib/manifest/what-ships.mjs';

const outdir = 'dist';

export default {
  globs: ['src/**/*.ts'],
  outdir,
  litelement: true,
  packagejson: false,
  quiet: true,
  plugins: [
    namedTypes(),
    constantDefaults({ UNSET: '-1' }),
    whatShips(),
    customElementVsCodePlugin({
      outdir,
      htmlFileName: 'vscode.html-custom-data.json',
      cssFileName: 'vscode.css-custom-data.json',
      hideLogs: true,
    }),
    customElementJetBrainsPlugin({
      outdir,
      webTypesFileName: 'web-types.json',
      packageJson: false,
      hideLogs: true,
    }),
  ],
};
