/**
 * Generates what accompanies the bundles: the element's description in the formats that tools read, the
 * licences of bundled code, the list of files, and the generated parts of the documentation. The last
 * part of "npm run build".
 */
import process from 'node:process';
import { fillPages } from './lib/docs/pages.mjs';
import { writeLicences } from './lib/package/licences.mjs';
import { writeRuntimeFiles } from './lib/package/runtime-files.mjs';
import { tool } from './lib/tools.mjs';

const { ok, text } = await tool('@custom-elements-manifest/analyzer', 'cem', ['analyze'], {
  quiet: true,
});
if (!ok) {
  console.error(text);
  process.exit(1);
}
writeLicences();
writeRuntimeFiles();
fillPages();
