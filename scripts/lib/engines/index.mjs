/** The browsers that element tests run in: Chromium, and Firefox and WebKit where they are. */
import process from 'node:process';
import { chromeLauncher } from '@web/test-runner-chrome';
import { browserArgs, findBrowser } from '../browser.mjs';
import { findProgram } from './programs.mjs';
import { missingForWebKit, webkitLauncher } from './webkit.mjs';

const ENGINES = { chromium, firefox, webkit };

/** The engines' names; DIGIT_PAD_ENGINES=firefox,webkit picks some. @throws for one that is unknown. */
export function wantedEngines() {
  const wanted = process.env.DIGIT_PAD_ENGINES?.split(',') ?? Object.keys(ENGINES);
  const unknown = wanted.find((name) => !(name in ENGINES));
  if (unknown === undefined) return wanted;
  throw new Error(`There is no engine "${unknown}", only ${Object.keys(ENGINES).join(', ')}.`);
}

/** Launchers for Web Test Runner; names on the console what is not there. */
export async function launchers(viewport) {
  const found = [];
  for (const name of wantedEngines()) {
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
