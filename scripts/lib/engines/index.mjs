/** The browsers that element tests run in: Chromium always, Firefox and WebKit where they are. */
import process from 'node:process';
import { chromeLauncher } from '@web/test-runner-chrome';
import { browserArgs, findBrowser } from '../browser.mjs';
import { findProgram } from './programs.mjs';
import { missingForWebKit, webkitLauncher } from './webkit.mjs';

/** Launchers for Web Test Runner; names on the console what is not there. */
export async function launchers(viewport) {
  const wanted = process.env.DIGIT_PAD_ENGINES?.split(',') ?? ['chromium'];
  const engines = { chromium, firefox, webkit };
  const found = [];
  for (const name of wanted) {
    const { launcher, missing } = await engines[name](viewport);
    if (launcher) found.push(launcher);
    else console.log(`Not tested in ${name}: ${missing}.`);
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
