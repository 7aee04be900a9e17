/** Draws recorded ink on a pad with pointer events, like those of a pen. */
import { expect, waitFor } from 'storybook/test';
import type { DigitPad } from '../src/components/digit-pad.js';
import type { Stroke } from '../src/engine/data/ink.js';
import { writeNumber } from '../test/fixtures/digits.js';

/** The first reading loads TensorFlow.js and the weights; software WebGL is slow, ms. */
export const READING_LIMIT = 40_000;

/** Points in a frame: faster than people, slow enough to be watched. */
const POINTS_A_FRAME = 6;

/** The first pad of a story, once it is defined and rendered. */
export async function padIn(canvas: HTMLElement, selector = 'digit-pad'): Promise<DigitPad> {
  await customElements.whenDefined('digit-pad');
  const pad = canvas.querySelector<DigitPad>(selector)!;
  await pad.updateComplete;
  return pad;
}

export const inputOf = (pad: DigitPad): HTMLInputElement => pad.shadowRoot!.querySelector('input')!;

export const partOf = (pad: DigitPad, part: string): HTMLElement | null =>
  pad.shadowRoot!.querySelector(`[part~="${part}"]`);

/** Writes a number somewhere on the drawing surface. */
export function write(pad: DigitPad, number: string): Promise<void> {
  return draw(pad, writeNumber(number, { x: 40, y: 30, height: 90 }));
}

/** Writes a digit into the middle of a box on the drawing surface. */
export function writeInto(pad: DigitPad, box: Element, digit: string): Promise<void> {
  const { left, top, width, height } = box.getBoundingClientRect();
  const paper = paperOf(pad).getBoundingClientRect();
  const size = Math.min(height * 0.7, width);
  return draw(
    pad,
    writeNumber(digit, {
      x: left - paper.left + (width - 0.66 * size) / 2,
      y: top - paper.top + (height - size) / 2,
      height: size,
    }),
  );
}

/** Draws strokes, in CSS px from the corner of the drawing surface. */
export async function draw(pad: DigitPad, strokes: readonly Stroke[]): Promise<void> {
  for (const { points } of strokes) {
    for (const [index, { x, y }] of points.entries()) {
      send(pad, index === 0 ? 'pointerdown' : 'pointermove', x, y);
      if (index % POINTS_A_FRAME === 0) await new Promise(requestAnimationFrame);
    }
    const { x, y } = points.at(-1)!;
    send(pad, 'pointerup', x, y);
    await new Promise(requestAnimationFrame);
  }
}

export async function reads(pad: DigitPad, value: string): Promise<void> {
  await waitFor(() => expect(pad.value).toBe(value), { timeout: READING_LIMIT });
}

/** @param type of the pointer event, sent as a pen would. */
export function send(pad: DigitPad, type: string, x: number, y: number): void {
  const paper = paperOf(pad);
  const { left, top } = paper.getBoundingClientRect();
  paper.dispatchEvent(
    new PointerEvent(type, {
      pointerId: 1,
      pointerType: 'pen',
      isPrimary: true,
      pressure: type === 'pointerup' ? 0 : 0.5,
      button: type === 'pointermove' ? -1 : 0,
      clientX: left + x,
      clientY: top + y,
      bubbles: true,
      cancelable: true,
      composed: true,
    }),
  );
}

const paperOf = (pad: DigitPad): HTMLCanvasElement =>
  pad.shadowRoot!.querySelector<HTMLCanvasElement>('canvas.growing-ink')!;
