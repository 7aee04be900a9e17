/** A page with the built script, and real mouse and keyboard input, for tests. */
import { executeServerCommand, sendKeys, sendMouse } from '@web/test-runner-commands';
import type { DigitPad } from '../../src/components/digit-pad.js';
import type { Stroke } from '../../src/engine/data/ink.js';
import { writeNumber } from '../fixtures/digits.js';

/** The file for a script tag. */
const SCRIPT = '/dist/digit-pad.js';

/** Defines the element from the shipped build. */
export const defined = (): Promise<unknown> => import(SCRIPT);

let stage: HTMLElement | undefined;

/** Puts `markup` on the page and returns its first pad, rendered. */
export async function mount(markup: string): Promise<DigitPad> {
  stage?.remove();
  stage = document.createElement('div');
  stage.innerHTML = markup;
  document.body.append(stage);
  const pad = stage.querySelector('digit-pad');
  await pad?.updateComplete;
  return pad!;
}

/** Waits until ink that a script has set is painted, by code that is loaded for it. */
export const painted = (pad: DigitPad): Promise<void> => until(() => hasDrawing(pad));

/** The value that a number drawn by hand has once it is read. */
export async function written(pad: DigitPad, value: string): Promise<void> {
  await until(() => pad.value === value && pad.recognition !== null);
}

/** Presses a key while others are held down. */
export async function chord(key: string, ...held: string[]): Promise<void> {
  for (const modifier of held) await sendKeys({ down: modifier });
  await sendKeys({ press: key });
  for (const modifier of held) await sendKeys({ up: modifier });
}

export function find<T extends HTMLElement>(selector: string): T {
  return stage!.querySelector<T>(selector)!;
}

export const inputOf = (pad: DigitPad): HTMLInputElement => pad.shadowRoot!.querySelector('input')!;

export const paperOf = (pad: DigitPad): HTMLCanvasElement =>
  pad.shadowRoot!.querySelector<HTMLCanvasElement>('canvas.growing-ink')!;

export const buttonOf = (pad: DigitPad, name: 'undo' | 'redo' | 'clear'): HTMLButtonElement =>
  pad.shadowRoot!.querySelector<HTMLButtonElement>(`[part~="${name}-button"]`)!;

/** Draws `text` on the pad with the mouse, digit by digit. */
export async function drawNumber(pad: DigitPad, text: string): Promise<void> {
  const paper = paperOf(pad).getBoundingClientRect();
  const height = paper.height * 0.5;
  await drawStrokes(writeNumber(text, { x: paper.left + 24, y: paper.top + 24, height, gap: 0.4 }));
}

/** Strokes that are given from the corner of the paper, in the viewport's coordinates. */
export function placed(pad: DigitPad, strokes: readonly Stroke[]): Stroke[] {
  const { left, top } = paperOf(pad).getBoundingClientRect();
  return strokes.map(({ points }) => ({
    points: points.map(({ x, y }) => ({ x: x + left, y: y + top })),
  }));
}

/** Draws strokes that are given in the viewport's coordinates, with the real mouse. */
export async function drawStrokes(strokes: readonly Stroke[]): Promise<void> {
  const paths = strokes.map(({ points }) =>
    points.map(({ x, y }) => [Math.round(x), Math.round(y)]),
  );
  await executeServerCommand('draw', paths);
}

/** Writes `digit` into the middle of `box`. */
export async function drawDigit(box: DOMRect, digit: string): Promise<void> {
  const height = Math.min(box.height * 0.7, box.width);
  const x = box.left + (box.width - height * 0.66) / 2;
  await drawStrokes(writeNumber(digit, { x, y: box.top + (box.height - height) / 2, height }));
}

export function clickOn(element: Element): Promise<void> {
  return clickAt(element.getBoundingClientRect());
}

let clicks = 0;

/** Clicks near the middle of a box in the viewport; not exactly, because two clicks in one place are a double click. */
export async function clickAt({ left, top, width, height }: DOMRect): Promise<void> {
  const middle = [Math.round(left + width / 2) + 4 * (clicks++ % 2), Math.round(top + height / 2)];
  await sendMouse({ type: 'click', position: middle as [number, number] });
}

export function entries(form: HTMLFormElement): Record<string, FormDataEntryValue> {
  return Object.fromEntries(new FormData(form));
}

/** The names of all events of `types` that reach `target`, as they come. */
export function record(target: EventTarget, ...types: string[]): string[] {
  const seen: string[] = [];
  for (const type of types) target.addEventListener(type, () => seen.push(type));
  return seen;
}

export function once<T extends Event>(target: EventTarget, type: string): Promise<T> {
  return new Promise((resolve) => {
    target.addEventListener(type, (event) => resolve(event as T), { once: true });
  });
}

/** Waits until `condition` holds, or the test's time limit ends. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** @returns what it reads once that is `wanted`, or after three seconds. */
export async function soon(read: () => string, wanted: string): Promise<string> {
  const end = performance.now() + 3000;
  while (read() !== wanted && performance.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return read();
}

/** What the page has loaded besides the script itself. */
export function lazyFiles(): string[] {
  return performance
    .getEntriesByType('resource')
    .map((entry) => new URL(entry.name).pathname)
    .filter((path) => path.startsWith('/dist/') && path !== SCRIPT);
}

/** Whether anything is drawn on the pad. */
export function hasDrawing(pad: DigitPad): boolean {
  return [...pad.shadowRoot!.querySelectorAll('canvas')].some((canvas) => {
    const { width, height } = canvas;
    if (width === 0 || height === 0) return false;
    return canvas.getContext('2d')!.getImageData(0, 0, width, height).data.some(Boolean);
  });
}
