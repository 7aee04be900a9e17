/** npm run screenshots: compares the main states with stored screenshots; --renew replaces those. */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { ensureBrowser } from './lib/browser.mjs';
import { screenshots } from './steps/screenshots.mjs';

const { values } = parseArgs({ options: { renew: { type: 'boolean', default: false } } });
const browserPath = await ensureBrowser();
if (!browserPath) process.exit(1);
const { passed = 0, failed = 0, skipped = 0 } = await screenshots(browserPath, values);
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed > 0 ? 1 : 0;
