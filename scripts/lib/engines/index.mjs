/**
 * The browsers that element tests run in: Chromium, and Firefox and WebKit where they are. These two run
 * what differs between browsers (focus, keys, forms, restoring, painting); all tests once they are named.
 */
import process from 'node:process';
import { chromeLauncher } from '@web/test-runner-chrome';
import { browserArgs, findBrowser } from '../browser.mjs';
import { findProgram } from './programs.mjs';
import { missingForWebKit, webkitLauncher } from './webkit.mjs';

const ENGINES = { chromium, firefox, webkit };

/** What Firefox and WebKit run by default. */
const CORE = /\/element\/(field|form-control|form-validity|layouts|page)\.test\.js$/;

/** The engines that DIGIT_PAD_ENGINES=firefox,webkit names. @throws for one that is unknown. */
function namedEngines() {
  const named = process.env.DIGIT_PAD_ENGINES?.split(',');
  const unknown = named?.find((name) => !(name in ENGINES));
  if (unknown === undefined) return named;
  throw new Error(`There is no engine "${unknown}", only ${Object.keys(ENGINES).join(', ')}.`);
}

/** What Web Test Runner runs where, as a part of its configuration. */
export async function engines(files, viewport) {
  // Files that are picked on the command line take the place of all.
  const named =
    namedEngines() ?? (process.argv.includes('--files') ? Object.keys(ENGINES) : undefined);
  if (named) return { files, browsers: await launchers(named, viewport) };
  const others = await launchers(['firefox', 'webkit'], viewport);
  const core = files.filter((file) => CORE.test(file));
  return {
    files,
    browsers: await launchers(['chromium'], viewport),
    groups: others.length > 0 ? [{ name: 'core', files: core, browsers: others }] : [],
  };
}

/** Names on the console what is not there. */
async function launchers(names, viewport) {
  const found = [];
  for (const name of names) {
    const { launcher, missing } = await ENGINES[name](viewport);
    if (launcher) found.push(launcher);
    else console.log(`Not tested in ${name}: ${missing}. See docs/browser-support.md.`);
  }
  return found;
}

async function chromium({ width, height }) {
  const launcher = chromeLauncher({
    concurrency: 1,
    launchOptions: {
      executablePath: await findBrowser(),
      args: [...browserArgs(), `--window-size=${width},${height}`],
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
      await page.setViewport({ width, height });
      return page;
    },
  });
  return { launcher };
}

async function webkit(viewport) {
  const missing = missingForWebKit();
  return missing ? { missing } : { launcher: webkitLauncher(viewport) };
}
