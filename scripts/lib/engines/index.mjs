/**
 * The browsers that element tests run in: Chromium, and Firefox and WebKit where they are installed. By
 * default these two run only tests of what differs between browsers (focus, keys, forms, restoring,
 * painting); with DIGIT_PAD_ENGINES they run all tests.
 */
import { join } from 'node:path';
import process from 'node:process';
import { chromeLauncher } from '@web/test-runner-chrome';
import { browserArgs, findBrowser } from '../browser.mjs';
import { findProgram } from './programs.mjs';
import { missingForWebKit, webkitLauncher } from './webkit.mjs';

const ENGINES = { chromium, firefox, webkit };

/** What Firefox and WebKit run by default, below build/test/element/. */
const IN_EVERY_BROWSER = [
  'form/field',
  'form/form-control',
  'form/form-validity',
  'page/page',
  'writing/layouts',
];

/** The engines that DIGIT_PAD_ENGINES=firefox,webkit names. @throws for one that is unknown. */
function namedEngines() {
  const named = process.env.DIGIT_PAD_ENGINES?.split(',');
  const unknown = named?.find((name) => !(name in ENGINES));
  if (unknown === undefined) return named;
  throw new Error(`There is no engine "${unknown}", only ${Object.keys(ENGINES).join(', ')}.`);
}

/** The part of Web Test Runner's configuration that says which tests run in which browser. */
export async function engines(files, viewport) {
  // Files from the command line replace all others.
  const named =
    namedEngines() ?? (process.argv.includes('--files') ? Object.keys(ENGINES) : undefined);
  if (named) return { files, browsers: await launchers(named, viewport) };
  const others = await launchers(['firefox', 'webkit'], viewport);
  const compatibility = filesInEveryBrowser(files);
  return {
    files,
    browsers: await launchers(['chromium'], viewport),
    groups:
      others.length > 0 ? [{ name: 'compatibility', files: compatibility, browsers: others }] : [],
  };
}

/** @throws where a test of the list has been renamed or moved. */
function filesInEveryBrowser(files) {
  return IN_EVERY_BROWSER.map((name) => {
    const file = files.find((path) => path.endsWith(join('element', `${name}.test.js`)));
    if (!file) throw new Error(`There is no test/element/${name}.test.ts.`);
    return file;
  });
}

/** Prints which browsers are missing. */
async function launchers(names, viewport) {
  const found = [];
  for (const name of names) {
    const { launcher, missing } = await ENGINES[name](viewport);
    if (launcher) found.push(launcher);
    else console.log(`Not tested in ${name}: ${missing}. See docs/browser-support.md.`);
  }
  return found;
}

/** Two cameras that show a test pattern, which pages may use without a question. */
const CAMERAS = [
  '--use-fake-device-for-media-stream=device-count=2',
  '--use-fake-ui-for-media-stream',
];

async function chromium({ width, height }) {
  const launcher = chromeLauncher({
    concurrency: 1,
    launchOptions: {
      executablePath: await findBrowser(),
      args: [...browserArgs(), ...CAMERAS, `--window-size=${width},${height}`],
    },
  });
  launcher.name = 'Chromium';
  return { launcher };
}

async function firefox({ width, height }) {
  const executablePath = findProgram('FIREFOX_PATH', 'firefox', 'firefox-esr');
  if (!executablePath) return { missing: 'no firefox on the PATH' };
  const puppeteer = await import('puppeteer-core');
  const launcher = chromeLauncher({
    puppeteer,
    concurrency: 1,
    launchOptions: {
      browser: 'firefox',
      executablePath,
      args: [`--width=${width}`, `--height=${height}`],
    },
    createPage: async ({ context }) => {
      const page = await context.newPage();
      // Puppeteer's own also sets the orientation, for which Firefox ESR 140 has no command.
      page.setViewport = (size) => setViewport(page, size);
      await page.setViewport({ width, height });
      return page;
    },
  });
  return { launcher };
}

/** WebDriver BiDi's command. */
function setViewport(page, { width, height, deviceScaleFactor }) {
  return page.mainFrame().browsingContext.setViewport({
    viewport: { width, height },
    devicePixelRatio: deviceScaleFactor ?? null,
  });
}

async function webkit(viewport) {
  const missing = missingForWebKit();
  return missing ? { missing } : { launcher: webkitLauncher(viewport) };
}
