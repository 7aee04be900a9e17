/** Writes on a pad by pointer events, in the page. */
import type { Stroke } from '../engine/data/ink.js';
import type { Recognition } from '../engine/data/recognition.js';
import { SLENDERNESS, strokesOf } from './strokes-of.js';

/** What `write()` needs of a pad; `<digit-pad>` has it. */
export interface WritablePad extends HTMLElement {
  layout: string;
  readOnly: boolean;
  readonly updateComplete: Promise<unknown>;
  recognize(): Promise<Recognition>;
}

export interface WriteOptions {
  /** The kind of pointer that writes. Default `'pen'`. */
  pointerType?: 'pen' | 'touch' | 'mouse';
}

/** A part of the surface, in CSS px from the corner of the surface. */
interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Share of an area's height that a digit takes at most. */
const DIGIT_SHARE = 0.6;

/** Share of an area's width that the digits take at most. */
const WIDTH_SHARE = 0.9;

/** Space between two digits, as a share of their height. */
const GAP = 0.4;

/** Added to the time that a digit stays on the surface in the layout `sequential`, in ms. */
const TURN_MARGIN_MS = 100;

/** Browsers give real pointers lower ids. */
const POINTER_ID = 100_000;

/**
 * Writes `number` onto the surface of a pad by dispatching `PointerEvent`s, waits until the ink is read, and
 * returns the reading. The pad's value, events, validity and undo change as they do when a person writes. The
 * digits are written in the middle of the surface, in the boxes of the layout `cells`, or one after another in
 * `sequential`. Ink that is already there stays: call `pad.clear()` before another number.
 *
 * The function needs layout and a canvas, so it works in browsers only. In jsdom and happy-dom, set `pad.value`.
 *
 * ```js
 * const { value } = await write(document.querySelector('digit-pad'), '407');
 * ```
 *
 * @param number the digits 0 to 9.
 * @throws RangeError if `number` has another character, or more digits than the layout `cells` has boxes.
 * @throws Error if nobody could write on the pad: it is not rendered, hidden, disabled or read-only.
 * @throws the error of `pad.recognize()`, such as a `DigitPadError` when the engine cannot be loaded.
 */
export async function write(
  pad: WritablePad,
  number: string,
  { pointerType = 'pen' }: WriteOptions = {},
): Promise<Recognition> {
  await pad.updateComplete;
  const surface = pad.shadowRoot?.querySelector<HTMLElement>('[part~="surface"]');
  const canvas = surface?.querySelector<HTMLElement>('.growing-ink');
  if (!surface || !canvas || surface.clientWidth === 0) {
    throw new Error('write(): the pad is not rendered in a page with layout, or it is hidden.');
  }
  if (pad.readOnly || pad.matches(':disabled')) {
    throw new Error('write(): the pad is read-only or disabled.');
  }
  for (const [index, strokes] of inTurns(number, pad.layout, surface).entries()) {
    if (index > 0) await nextTurn(canvas);
    for (const stroke of strokes) {
      draw(stroke, canvas, pointerType);
      await sleep(0);
    }
  }
  return pad.recognize();
}

/** The strokes that are written without a pause between them, and those that follow after one. */
function inTurns(number: string, layout: string, surface: HTMLElement): Stroke[][] {
  const whole = { x: 0, y: 0, width: surface.clientWidth, height: surface.clientHeight };
  if (layout === 'sequential') return [...number].map((digit) => inTheMiddle(digit, whole));
  if (layout !== 'cells') return [inTheMiddle(number, whole)];
  const boxes = [...surface.querySelectorAll<HTMLElement>('[part~="cell"]')];
  if (number.length > boxes.length) {
    throw new RangeError(`write(): ${number.length} digits do not fit in ${boxes.length} boxes.`);
  }
  return [
    [...number].flatMap((digit, place) => inTheMiddle(digit, areaOf(boxes[place]!, surface))),
  ];
}

function areaOf(box: HTMLElement, surface: HTMLElement): Area {
  const { left, top } = surface.getBoundingClientRect();
  const at = box.getBoundingClientRect();
  const scale = scaleOf(surface);
  return {
    x: (at.left - left) / scale.x,
    y: (at.top - top) / scale.y,
    width: at.width / scale.x,
    height: at.height / scale.y,
  };
}

function inTheMiddle(digits: string, area: Area): Stroke[] {
  const columns = digits.length * (SLENDERNESS + GAP) - GAP;
  const height = Math.min(DIGIT_SHARE * area.height, (WIDTH_SHARE * area.width) / columns);
  return strokesOf(digits, {
    x: area.x + (area.width - columns * height) / 2,
    y: area.y + (area.height - height) / 2,
    height,
    gap: GAP,
  });
}

function draw({ points }: Stroke, canvas: HTMLElement, pointerType: string): void {
  const { left, top } = canvas.getBoundingClientRect();
  const scale = scaleOf(canvas);
  const fire = (type: string, { x, y }: { x: number; y: number }, buttons: number) =>
    canvas.dispatchEvent(
      new PointerEvent(type, {
        bubbles: true,
        cancelable: true,
        composed: true,
        clientX: left + x * scale.x,
        clientY: top + y * scale.y,
        pointerId: POINTER_ID,
        pointerType,
        isPrimary: true,
        pressure: buttons ? 0.5 : 0,
        button: type === 'pointermove' ? -1 : 0,
        buttons,
      }),
    );
  fire('pointerdown', points[0]!, 1);
  for (const point of points.slice(1)) fire('pointermove', point, 1);
  fire('pointerup', points.at(-1)!, 0);
}

/** What a px of the element's layout measures in the window, where the page scales it. */
function scaleOf(element: HTMLElement): { x: number; y: number } {
  const { width, height } = element.getBoundingClientRect();
  return { x: width / element.offsetWidth, y: height / element.offsetHeight };
}

/** Waits until a digit of the layout `sequential` has left the surface: the style sheet says how long it stays. */
function nextTurn(canvas: HTMLElement): Promise<void> {
  const seconds = Number.parseFloat(getComputedStyle(canvas).transitionDelay);
  return sleep(seconds * 1000 + TURN_MARGIN_MS);
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
