/**
 * Finds an installed Chrome, Chromium or Edge, and installs one where there is none. A download is the
 * last resort, because it fails on machines without internet.
 */
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import process from 'node:process';
import { root } from './paths.mjs';
import { node, run } from './run.mjs';

const DOWNLOADS = join(root, 'node_modules/.cache/browsers');
const MINUTE = 60_000;

const ADVICE =
  'No headless browser: install Chrome or Chromium, or name one with CHROME_PATH=/path/to/chrome npm test.';

/** Arguments for a browser that only ever opens our own pages, also as root and without a network. */
export function browserArgs() {
  const alone = process.getuid?.() === 0 || Boolean(process.env.CI);
  return [
    ...(alone ? ['--no-sandbox'] : []),
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    '--no-first-run',
  ];
}

/** The path of a browser that starts, or undefined. */
export async function findBrowser() {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (await starts(named)) return named;
    console.log(`CHROME_PATH is ${named}, which does not start; looking for another browser.`);
  }
  for (const path of candidates()) {
    if (path !== named && existsSync(path) && (await starts(path))) return path;
  }
  return undefined;
}

/** As findBrowser(), but tries to install one; prints what it does, and what to do if that fails. */
export async function ensureBrowser() {
  const found = await findBrowser();
  if (found) return found;
  for (const { title, install } of installers()) {
    console.log(`No browser found: trying ${title} …`);
    await install();
    const installed = await findBrowser();
    if (installed) return installed;
  }
  console.error(ADVICE);
  return undefined;
}

/** Browsers on Windows print no --version: there it is enough that the file exists. */
const starts = async (path) =>
  process.platform === 'win32'
    ? existsSync(path)
    : (await run(path, ['--version'], { quiet: true, timeout: MINUTE / 2 })).ok;

function candidates() {
  return [...fromChromeLauncher(), ...fromPath(), ...wellKnown(), ...downloaded()];
}

/** chrome-launcher comes with @web/test-runner-chrome; it throws where it finds nothing. */
function fromChromeLauncher() {
  try {
    const require = createRequire(import.meta.url);
    const runner = createRequire(require.resolve('@web/test-runner-chrome'));
    return runner('chrome-launcher').Launcher.getInstallations();
  } catch {
    return [];
  }
}

/** Programs that chrome-launcher does not search for. */
function fromPath() {
  const names = ['chromium', 'chrome', 'chrome-headless-shell', 'microsoft-edge', 'brave-browser'];
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function wellKnown() {
  const programs = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)']].filter(Boolean);
  return [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ...programs.map((folder) => join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe')),
  ];
}

/** What an earlier download left: <folder>/chrome-headless-shell/<platform-version>/<archive>/<file>. */
function downloaded() {
  const shells = join(DOWNLOADS, 'chrome-headless-shell');
  if (!existsSync(shells)) return [];
  const file = process.platform === 'win32' ? 'chrome-headless-shell.exe' : 'chrome-headless-shell';
  return readdirSync(shells, { recursive: true })
    .filter((path) => path.endsWith(file) && dirname(path) !== '.')
    .map((path) => join(shells, path));
}

function installers() {
  return [
    ...systemInstallers(),
    { title: 'a download of chrome-headless-shell', install: download },
  ];
}

function systemInstallers() {
  const has = (name) =>
    (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)));
  const asRoot = async (command, args) => {
    const options = {
      timeout: 10 * MINUTE,
      quiet: true,
      env: { DEBIAN_FRONTEND: 'noninteractive' },
    };
    if (process.getuid?.() === 0) return run(command, args, options);
    return run('sudo', ['-n', command, ...args], options);
  };
  const apt = ['install', '--yes', '--no-install-recommends', 'chromium'];
  const known = [
    {
      name: 'apt-get',
      install: async () => {
        if ((await asRoot('apt-get', apt)).ok) return;
        await asRoot('apt-get', ['update']);
        await asRoot('apt-get', apt);
      },
    },
    { name: 'dnf', install: () => asRoot('dnf', ['install', '--assumeyes', 'chromium']) },
    { name: 'apk', install: () => asRoot('apk', ['add', 'chromium']) },
    {
      name: 'brew',
      install: () => run('brew', ['install', '--cask', 'chromium'], { timeout: 10 * MINUTE }),
    },
  ];
  return known
    .filter(({ name }) => has(name))
    .map((way) => ({ title: `${way.name} install chromium`, ...way }));
}

/** @puppeteer/browsers comes with puppeteer-core. */
async function download() {
  const require = createRequire(import.meta.url);
  const main = createRequire(require.resolve('puppeteer-core')).resolve('@puppeteer/browsers');
  const cli = join(dirname(main), 'main-cli.js');
  const args = ['install', 'chrome-headless-shell@stable', '--path', DOWNLOADS];
  await node([cli, ...args], { timeout: 10 * MINUTE, quiet: true });
}
