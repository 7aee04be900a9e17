/**
 * The browsers that element tests run in: Chromium, and Firefox and WebKit where they are installed. By
 * default these two run only tests of what differs between browsers (focus, keys, forms, restoring,
 * painting); with DIGIT_PAD_ENGINES they run all tests.
 */
import { join } from 'node:path';
import process from 'node:process';
import { chromeLauncher } from '@web/test-runner-chrome';
import { browserArgs, findBrowser } from '../browser.mjs';
import { cameraVideo } from './camera-video.mjs';
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

/** Runs in a Chromium whose camera shows a number. */
const WITH_VIDEO = join('element', 'page', 'camera.test.js');

/** The engines that DIGIT_PAD_ENGINES=firefox,webkit names. @throws for one that is unknown. */
function namedEngines() {
  const named = process.env.DIGIT_PAD_ENGINES?.split(',');
  const unknown = named?.find((name) => !(name in ENGINES));
  if (unknown === undefined) return named;
  throw new Error(`There is no engine "${unknown}", only ${Object.keys(ENGINES).join(', ')}.`);
}

/** The part of Web Test Runner's configuration that says which tests run in which browser. */
export async function engines(files, viewport) {
  const named = namedEngines();
  // Files from the command line replace all others.
  if (process.argv.includes('--files')) {
    return { files, browsers: await launchers(named ?? Object.keys(ENGINES), viewport) };
  }
  const rest = files.filter((file) => !file.endsWith(WITH_VIDEO));
  const browsers = await launchers(named ?? ['chromium'], viewport);
  const groups = [];
  if (!named || named.includes('chromium')) {
    groups.push({
      name: 'camera',
      files: files.filter((file) => file.endsWith(WITH_VIDEO)),
      browsers: [await chromiumWith(viewport, [CAMERAS, `${VIDEO}=${await cameraVideo()}`])],
    });
  }
  const others = named ? [] : await launchers(['firefox', 'webkit'], viewport);
  if (others.length > 0) {
    groups.push({ name: 'compatibility', files: filesInEveryBrowser(files), browsers: others });
  }
  return { files: rest, browsers, groups };
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

/** Cameras that pages may use without a question: two that show a test pattern, or one that shows a video. */
const CAMERAS = '--use-fake-device-for-media-stream';
const VIDEO = '--use-file-for-fake-video-capture';

async function chromium(viewport) {
  return { launcher: await chromiumWith(viewport, [`${CAMERAS}=device-count=2`]) };
}

async function chromiumWith({ width, height }, cameras) {
  const launcher = chromeLauncher({
    concurrency: 1,
    launchOptions: {
      executablePath: await findBrowser(),
      args: [
        ...browserArgs(),
        '--use-fake-ui-for-media-stream',
        ...cameras,
        `--window-size=${width},${height}`,
      ],
    },
  });
  launcher.name = 'Chromium';
  return launcher;
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
