/** Writes a number into a pad as a hand would: stroke by stroke, in its own time. */
import { write } from './handwriting.js';

/** The hand is quicker than most people, so that nobody waits. */
const SPEED = 1.6;

/** Resolves when the number is written, or at once when the visitor prefers less motion. */
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

/** The ink that lies on the paper after so many milliseconds. */
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
