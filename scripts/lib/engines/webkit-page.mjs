/** Input for a WebKitGTK window: the part of a Playwright page that the runner's commands use. */
import { execFile } from 'node:child_process';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

/** WebDriver's code points for keys without a character. */
const KEYS = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
  Space: ' ',
};

/** xdotool's numbers of the buttons that WebKitWebDriver does not support correctly. */
const X_BUTTONS = { middle: '2', right: '3' };

/** Time for the window to follow a request, ms. */
const SETTLING_MS = 100;

export function createPage(session, display) {
  return {
    mouse: mouse(session, display),
    keyboard: keyboard(session),
    setViewportSize: (size) => fitWindow(session, size),
  };
}

/** Resizes the window so that the page has this size. */
export async function fitWindow(session, { width, height }) {
  for (let attempt = 0; attempt < 4; attempt++) {
    const script = 'return [innerWidth, innerHeight]';
    const [nowWidth, nowHeight] = await evaluate(session, script);
    if (nowWidth === width && nowHeight === height) return;
    const rect = await session('GET', '/window/rect');
    await session('POST', '/window/rect', {
      width: rect.width + width - nowWidth,
      height: rect.height + height - nowHeight,
    });
    await sleep(SETTLING_MS);
  }
}

const evaluate = (session, script) => session('POST', '/execute/sync', { script, args: [] });

function mouse(session, display) {
  const held = new Set();
  let position = [0, 0];
  const act = (...actions) =>
    session('POST', '/actions', {
      actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }],
    });
  const onScreen = async (...command) => {
    const corner =
      'return [screenX + outerWidth - innerWidth, screenY + outerHeight - innerHeight]';
    const [left, top] = await evaluate(session, corner);
    const place = [left + position[0], top + position[1]].map(String);
    const env = { ...process.env, DISPLAY: display };
    await promisify(execFile)('xdotool', ['mousemove', ...place, ...command], { env });
    await sleep(SETTLING_MS / 2);
  };
  return {
    async move(x, y) {
      position = [x, y];
      if (held.size > 0) await onScreen();
      else await act({ type: 'pointerMove', duration: 0, x, y });
    },
    async down({ button = 'left' } = {}) {
      if (button === 'left') return act({ type: 'pointerDown', button: 0 });
      held.add(button);
      return onScreen('mousedown', X_BUTTONS[button]);
    },
    async up({ button = 'left' } = {}) {
      if (button === 'left') return act({ type: 'pointerUp', button: 0 });
      return held.delete(button) ? onScreen('mouseup', X_BUTTONS[button]) : undefined;
    },
    /** Buttons that a test that failed has left down on the screen. */
    async release() {
      for (const button of held) await this.up({ button });
    },
    /** One stroke in one call. */
    async path(points) {
      const moves = points.map(([x, y]) => ({ type: 'pointerMove', duration: 0, x, y }));
      const press = { type: 'pointerDown', button: 0 };
      await act(moves[0], press, ...moves, { type: 'pointerUp', button: 0 });
      position = points.at(-1);
    },
    async click(x, y, options) {
      await this.move(x, y);
      await this.down(options);
      await this.up(options);
    },
  };
}

function keyboard(session) {
  const act = (actions) =>
    session('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  const down = (value) => ({ type: 'keyDown', value });
  const up = (value) => ({ type: 'keyUp', value });
  return {
    type: (text) => act([...text].flatMap((char) => [down(char), up(char)])),
    press: (names) => {
      const keys = names.split(/(?<=.)\+/).map(keyNamed);
      return act([...keys.map(down), ...keys.reverse().map(up)]);
    },
    down: (name) => act([down(keyNamed(name))]),
    up: (name) => act([up(keyNamed(name))]),
  };
}

function keyNamed(name) {
  if (KEYS[name]) return KEYS[name];
  if (name.length === 1) return name;
  throw new Error(`The WebKit launcher knows no key "${name}".`);
}
