/** Writes a number into a pad stroke by stroke, at the speed of handwriting. */
import { write } from './handwriting.js';

/** Faster than most people write, so that nobody waits. */
const SPEED = 1.6;

/** Resolves when the number is written; with reduced motion it is written at once. */
export async function replay(pad, number, signal, random = Math.random) {
  const strokes = write(number, surfaceOf(pad), random);
  if (!matchMedia('(prefers-reduced-motion: reduce)').matches) {
    const start = performance.now();
    const end = strokes.at(-1).points.at(-1).t;
    for (let time = 0; time < end; time = ((await nextFrame()) - start) * SPEED) {
      if (signal.aborted) return;
      pad.strokes = until(strokes, time);
    }
  }
  if (!signal.aborted) pad.strokes = strokes;
}

/** The ink that is drawn after `time` ms. */
function until(strokes, time) {
  return strokes
    .map((stroke) => ({ ...stroke, points: stroke.points.filter((point) => point.t <= time) }))
    .filter((stroke) => stroke.points.length > 0);
}

/** The writing surface in CSS px: the pad's canvas. */
function surfaceOf(pad) {
  const { width, height } = (pad.shadowRoot.querySelector('canvas') ?? pad).getBoundingClientRect();
  return { width, height };
}

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
