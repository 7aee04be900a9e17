/**
 * Web Test Runner on WebKitGTK: a virtual screen, WebKitWebDriver, and a plain window of our own.
 *
 * The launcher has the type of a Playwright launcher and the few methods of a Playwright page that
 * sendMouse, sendKeys and setViewport use, so that those commands work unchanged.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { spawnBound } from './bound-process.mjs';
import { findProgram } from './programs.mjs';
import { createPage, fitWindow } from './webkit-page.mjs';

const WINDOW = fileURLToPath(new URL('webkit-window.py', import.meta.url));
const START_LIMIT_MS = 20_000;
const COMMAND_LIMIT_MS = 60_000;
/** Half a minute in all: on a busy machine an action may take that long. */
const MOST_ATTEMPTS = 24;

const PROGRAMS = ['WebKitWebDriver', 'Xvfb', 'xdotool'];

/** The system's own Python has the bindings, another one on the PATH may not. */
const PYTHON = '/usr/bin/python3';
const BINDINGS = 'import gi; gi.require_version("WebKit2", "4.1")';

/** A description of what is missing, or undefined. */
export function missingForWebKit() {
  const absent = PROGRAMS.filter((name) => !findProgram('', name));
  if (absent.length) return `no ${absent.join(', no ')} on the PATH`;
  const { status } = spawnSync(PYTHON, ['-c', BINDINGS], { stdio: 'ignore' });
  return status === 0 ? undefined : 'no Python bindings of WebKit2 4.1 (gir1.2-webkit2-4.1)';
}

export function webkitLauncher(viewport) {
  let starting;
  let machine;
  const active = new Map();
  const started = () => {
    starting ??= start(viewport);
    return starting;
  };
  const open = async (url) => {
    machine = await started();
    await machine.page.mouse.release();
    await machine.session('DELETE', '/actions');
    await fitWindow(machine.session, viewport);
    await machine.session('POST', '/url', { url });
  };
  const stop = () => machine?.end();
  process.once('exit', stop);
  return {
    name: 'WebKit',
    type: 'playwright',
    concurrency: 1,
    async initialize() {},
    async startSession(id, url) {
      active.set(id, url);
      try {
        await open(url);
      } catch {
        // It crashed in the file before.
        stop();
        starting = undefined;
        await open(url);
      }
    },
    isActive: (id) => active.has(id),
    getBrowserUrl: (id) => active.get(id),
    getPage: () => machine.page,
    async stopSession(id) {
      active.delete(id);
      await machine.session('POST', '/url', { url: 'about:blank' }).catch(() => {});
      return {};
    },
    async startDebugSession() {
      throw new Error('WebKitGTK has no debug session here.');
    },
    async stop() {
      await machine?.session('DELETE', '').catch(() => {});
      stop();
    },
  };
}

async function start(viewport) {
  const folder = mkdtempSync(join(tmpdir(), 'digit-pad-webkit-'));
  chmodSync(folder, 0o700);
  const screen = await virtualScreen();
  const env = { ...process.env, ...quietDesktop(folder), DISPLAY: screen.display };
  const port = await freePort();
  const driver = spawnBound('WebKitWebDriver', ['--host=127.0.0.1', `--port=${port}`], {
    env,
    stdio: ['ignore', 'ignore'],
  });
  const end = () => {
    driver.end();
    screen.end();
    // The browser may still write into it.
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const call = caller(`http://127.0.0.1:${port}`);
    await ready(call);
    const { sessionId } = await call('POST', '/session', {
      capabilities: {
        alwaysMatch: { 'webkitgtk:browserOptions': { binary: WINDOW, args: ['--automation'] } },
      },
    });
    const session = (method, path, body) => call(method, `/session/${sessionId}${path}`, body);
    const timeouts = { pageLoad: COMMAND_LIMIT_MS, script: COMMAND_LIMIT_MS };
    await session('POST', '/timeouts', timeouts);
    await fitWindow(session, viewport);
    return { session, page: createPage(session, screen.display), end };
  } catch (error) {
    end();
    throw error;
  }
}

/** Keeps the browser from reading or writing the settings of the user's desktop. */
const quietDesktop = (folder) => ({
  GDK_BACKEND: 'x11',
  XDG_RUNTIME_DIR: folder,
  XDG_CACHE_HOME: folder,
  XDG_DATA_HOME: folder,
  XDG_CONFIG_HOME: folder,
  NO_AT_BRIDGE: '1',
  // Written while the folder is removed.
  MESA_SHADER_CACHE_DISABLE: 'true',
  GSETTINGS_BACKEND: 'memory',
  LANG: 'C.UTF-8',
});

async function virtualScreen() {
  const args = ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp', '-noreset'];
  const { child: server, end } = spawnBound('Xvfb', args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const display = await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', () => reject(new Error('Xvfb did not start.')));
    server.stdio[3].once('data', (number) => resolve(`:${String(number).trim()}`));
  });
  return { display, end };
}

/** One WebDriver command; throws what the driver says. */
const caller = (address) => async (method, path, body) => {
  const payload = method === 'POST' ? { body: JSON.stringify(body ?? {}) } : {};
  for (let attempt = 1; ; attempt++) {
    const response = await fetch(address + path, { method, ...payload });
    const { value } = await response.json();
    if (!value?.error) return value;
    // On a busy machine the driver learns that an action has ended after the next has begun.
    const tooEarly = /still underway/.test(value.message) && attempt < MOST_ATTEMPTS;
    if (!tooEarly) throw new Error(`${value.error}: ${value.message}`);
    await sleep(100 * attempt);
  }
};

async function ready(call) {
  const giveUp = Date.now() + START_LIMIT_MS;
  for (;;) {
    const status = await call('GET', '/status').catch(() => undefined);
    if (status?.ready) return;
    if (Date.now() > giveUp) throw new Error('WebKitWebDriver does not answer.');
    await sleep(50);
  }
}

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
