/**
 * Commands for the tests beside those of the runner: `draw` moves the mouse through whole strokes in
 * one call, `touch` sends fingers and pens where a browser lets itself be touched (Chromium's DevTools
 * protocol) and answers false elsewhere.
 */
const protocols = new WeakMap();

export function handsPlugin() {
  return {
    name: 'hands',
    async executeCommand({ command, payload, session }) {
      if (command === 'draw') return draw(session.browser.getPage(session.id).mouse, payload);
      if (command === 'touch') return touch(session, payload);
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
  const page = session.browser.getPage(session.id);
  if (!protocols.has(page)) protocols.set(page, await page.createCDPSession());
  for (const { method, ...event } of events)
    await protocols.get(page).send(`Input.${method}`, event);
  return true;
}
