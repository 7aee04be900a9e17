/**
 * Commands for the tests, in addition to those of the runner: `draw` moves the mouse through whole strokes in
 * one call, `touch` sends touch and pen input where a browser supports it (Chromium's DevTools protocol).
 * `choose-file` clicks and answers the browser's file chooser, `drop-file` drops a file from the desktop;
 * `storage` lets the origin store no more than so many bytes, or deletes its data, as a visitor may; `fill-in`
 * has the browser fill in a form with a credit card; `press-memory` simulates a device without free memory;
 * `less-motion` sets or removes the preference for reduced motion; `hold-buttons` says whether several buttons
 * can be held at once. They answer false where the browser cannot.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const protocols = new WeakMap();

export function inputCommands() {
  return {
    name: 'input-commands',
    async executeCommand({ command, payload, session }) {
      if (command === 'draw') return draw(session.browser.getPage(session.id).mouse, payload);
      if (command === 'touch') return touch(session, payload);
      if (command === 'choose-file') return withFile(session, payload, chooseFile);
      if (command === 'drop-file') return withFile(session, payload, dropFile);
      if (command === 'storage') return storage(session, payload);
      if (command === 'fill-in') return fillIn(session, payload);
      if (command === 'press-memory') return pressMemory(session);
      // WebKit's driver knows one button, and a second one of the screen does not know of that.
      if (command === 'hold-buttons') return session.browser.name !== 'WebKit';
      if (command === 'less-motion') return lessMotion(session, payload);
      return undefined;
    },
  };
}

/** @param strokes lists of [x, y] in the viewport. */
async function draw(mouse, strokes) {
  for (const points of strokes) {
    if (mouse.path) {
      await mouse.path(points);
      continue;
    }
    await mouse.move(...points[0]);
    await mouse.down();
    for (const point of points) await mouse.move(...point);
    await mouse.up();
  }
  return true;
}

async function touch(session, events) {
  if (session.browser.name !== 'Chromium') return false;
  const protocol = await protocolOf(session.browser.getPage(session.id));
  for (const { method, ...event } of events) await protocol.send(`Input.${method}`, event);
  return true;
}

/** @param wish `quota` in bytes (without it the limit is removed), or `deleted: true`. */
async function storage(session, { quota, deleted = false }) {
  if (session.browser.name !== 'Chromium') return false;
  const page = session.browser.getPage(session.id);
  const protocol = await protocolOf(page);
  const { origin } = new URL(page.url());
  if (deleted) await protocol.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  else await protocol.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: quota });
  return true;
}

/** Releases caches and graphics memory; objects of the page stay. */
async function pressMemory(session) {
  if (session.browser.name !== 'Chromium') return false;
  const protocol = await protocolOf(session.browser.getPage(session.id));
  await protocol.send('Memory.simulatePressureNotification', { level: 'critical' });
  await protocol.send('HeapProfiler.collectGarbage');
  return true;
}

async function lessMotion(session, wanted) {
  if (session.browser.name !== 'Chromium') return false;
  const value = wanted ? 'reduce' : 'no-preference';
  const page = session.browser.getPage(session.id);
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value }]);
  return true;
}

/** Chromium's DevTools protocol, one session a page. */
async function protocolOf(page) {
  if (!protocols.has(page)) protocols.set(page, await page.createCDPSession());
  return protocols.get(page);
}

/** A file on the disk for as long as the browser needs it. @param base64 its bytes. */
async function withFile(session, { name, base64, position }, use) {
  if (session.browser.name !== 'Chromium') return false;
  const folder = mkdtempSync(join(tmpdir(), 'digit-pad-'));
  const file = join(folder, name);
  writeFileSync(file, Buffer.from(base64, 'base64'));
  // The page reads the file later, when the test waits for its effect.
  setTimeout(() => rmSync(folder, { recursive: true, force: true }), 60_000).unref();
  return (await use(session.browser.getPage(session.id), file, position)) ?? true;
}

/** How long a click may take to open the file chooser, ms; on a busy machine its button may yet move. */
const CHOOSER_LIMIT_MS = 5000;

async function chooseFile(page, file, [x, y]) {
  const opening = page.waitForFileChooser({ timeout: CHOOSER_LIMIT_MS }).catch(() => undefined);
  await page.mouse.click(x, y);
  const chooser = await opening;
  if (!chooser) return 'missed';
  await chooser.accept([file]);
}

async function fillIn(session, { selector, card }) {
  if (session.browser.name !== 'Chromium') return false;
  const field = await session.browser.getPage(session.id).$(selector);
  await field.autofill({ creditCard: card });
  return true;
}

async function dropFile(page, file, [x, y]) {
  const protocol = await protocolOf(page);
  const data = { items: [], files: [file], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop']) {
    await protocol.send('Input.dispatchDragEvent', { type, x, y, data });
  }
}
