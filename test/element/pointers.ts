/** Pointers for tests: the real mouse step by step, and fingers and pens of Chromium's DevTools protocol. */
import { executeServerCommand, sendMouse } from '@web/test-runner-commands';
import type { DigitPad } from '../../src/components/digit-pad.js';
import { paperOf } from './helpers.js';

export type Position = readonly [x: number, y: number];

/** Positions on the paper of a pad that nothing transforms → in the window, which may be zoomed; whole px. */
export function placesOn(pad: DigitPad): (x: number, y: number) => [number, number] {
  const { left, top } = paperOf(pad).getBoundingClientRect();
  const { scale, offsetLeft, offsetTop } = visualViewport!;
  return (x, y) => [
    Math.round((left + x - offsetLeft) * scale),
    Math.round((top + y - offsetTop) * scale),
  ];
}

/** What boxes on the page have to be multiplied by: WebKit without `currentCSSZoom` gives them in zoomed px. */
export const boxZoom = (style: string): number =>
  'currentCSSZoom' in Element.prototype ? 1 : Number(/zoom: ([\d.]+)/.exec(style)?.[1] ?? 1);

export const moveTo = ([x, y]: Position): Promise<void> =>
  sendMouse({ type: 'move', position: [Math.round(x), Math.round(y)] });

export async function press(position: Position): Promise<void> {
  await moveTo(position);
  await sendMouse({ type: 'down' });
}

export const release = (): Promise<void> => sendMouse({ type: 'up' });

/** Draws with the real mouse. */
export async function draw(...[first, ...rest]: Position[]): Promise<void> {
  await press(first!);
  for (const position of rest) await moveTo(position);
  await release();
}

/** Whether the browser lets itself be touched by tests. */
export const touchable = async (): Promise<boolean> =>
  Boolean(await executeServerCommand('touch', []));

interface Finger {
  readonly id?: number;
  readonly at: Position;
}

/** @param fingers all that are down; none for an end. */
export const touch = (
  type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel',
  ...fingers: Finger[]
): object => ({
  method: 'dispatchTouchEvent',
  type,
  touchPoints: fingers.map(({ id = 0, at: [x, y] }) => ({ id, x, y })),
});

export const pen = (
  type: 'mousePressed' | 'mouseMoved' | 'mouseReleased',
  [x, y]: Position,
  buttons = type === 'mouseReleased' ? 0 : 1,
): object => ({
  method: 'dispatchMouseEvent',
  type,
  x,
  y,
  force: 0.6,
  button: buttons || type === 'mouseReleased' ? 'left' : 'none',
  clickCount: 1,
  buttons,
  pointerType: 'pen',
});

export const penStroke = (...path: Position[]): object[] => [
  pen('mousePressed', path[0]!),
  ...path.map((at) => pen('mouseMoved', at)),
  pen('mouseReleased', path.at(-1)!),
];

export const fingerStroke = (...path: Position[]): object[] => [
  touch('touchStart', { at: path[0]! }),
  ...path.map((at) => touch('touchMove', { at })),
  touch('touchEnd'),
];

export const send = (...events: object[]): Promise<unknown> =>
  executeServerCommand('touch', events);

export const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, ms));

export type Places = (x: number, y: number) => Position;

/** Five positions straight down at `x`. */
export const line = (at: Places, x: number, from = 30, to = 110): Position[] =>
  [0, 0.25, 0.5, 0.75, 1].map((share) => at(x, from + share * (to - from)));

/** Gives events a time of their own, seconds. */
export const atTime = (timestamp: number, events: object[]): object[] =>
  events.map((event) => ({ ...event, timestamp }));

/** What each stroke was written with. */
export const kinds = (pad: DigitPad): unknown[] =>
  pad.strokes.map(({ pointerType }) => pointerType);
