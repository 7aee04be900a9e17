/** What the bench runs inside its pages. */
import { writeNumber } from '/build/test/fixtures/digits.js';

const DIGITS = '4079534618';

/** `count` digits in a row, as strokes that fit on a pad. */
export function strokesOf(count) {
  const text = Array.from({ length: count }, (_, i) => DIGITS[i % DIGITS.length]).join('');
  return writeNumber(text, { x: 16, y: 30, height: Math.min(90, 700 / count), gap: 0.4 });
}

/** One list of strokes a digit, each filling a square of 280 px. */
export function separateDigits(count) {
  return Array.from({ length: count }, (_, i) =>
    writeNumber(DIGITS[i % DIGITS.length], { x: 80, y: 40, height: 200 }),
  );
}

export async function times(rounds, work, prepare = () => {}) {
  const durations = [];
  for (let i = 0; i < rounds; i++) {
    const prepared = await prepare();
    const start = performance.now();
    await work(prepared);
    durations.push(performance.now() - start);
  }
  return durations;
}

export function next(target, type) {
  return new Promise((resolve) => target.addEventListener(type, resolve, { once: true }));
}

/** The shortest time in which a worker can answer: a message to it and back. */
export async function emptyWorker(rounds) {
  const code = new Blob(['onmessage = () => postMessage(0)'], { type: 'text/javascript' });
  const worker = new Worker(URL.createObjectURL(code));
  const ask = () => {
    const answer = next(worker, 'message');
    worker.postMessage(0);
    return answer;
  };
  await times(5, ask);
  const durations = await times(rounds, ask, pause);
  worker.terminate();
  return durations;
}

/** A pause as between strokes, in which remaining work ends. */
export const pause = () => new Promise((resolve) => setTimeout(resolve, 40));

/** Pen-up of the last stroke of `count` digits → `digit-pad-recognize`; the rest is read already. */
export async function penUp(pad, count, rounds) {
  const strokes = strokesOf(count);
  const last = strokes.at(-1);
  const paper = pad.shadowRoot.querySelector('canvas.growing-ink');
  const send = (type, { x, y }) => {
    const { left, top } = paper.getBoundingClientRect();
    const init = {
      clientX: left + x,
      clientY: top + y,
      pointerId: 1,
      pointerType: 'pen',
      button: 0,
    };
    paper.dispatchEvent(new PointerEvent(type, { ...init, bubbles: true, isPrimary: true }));
  };
  return times(
    rounds,
    () => {
      const read = next(pad, 'digit-pad-recognize');
      send('pointerup', last.points.at(-1));
      return read;
    },
    async () => {
      const before = strokes.slice(0, -1);
      if (before.length > 0) {
        const read = next(pad, 'digit-pad-recognize');
        pad.strokes = before;
        await read;
      } else {
        pad.clear();
      }
      await pause();
      // Every stroke is different, so that no cached score is used.
      const shift = Math.random() * 4;
      const points = last.points.map(({ x, y }) => ({ x: x + shift * (y / 90), y }));
      send('pointerdown', points[0]);
      for (const point of points) send('pointermove', point);
      await pause();
    },
  );
}

/** Records the time from frame to frame, and tasks that took more than 50 ms. */
export function watch() {
  const intervals = [];
  const longTasks = [];
  const observer = new PerformanceObserver((list) => {
    longTasks.push(...list.getEntries().map(({ duration }) => duration));
  });
  observer.observe({ type: 'longtask' });
  let last = performance.now();
  let frame = requestAnimationFrame(function tick(now) {
    intervals.push(now - last);
    last = now;
    frame = requestAnimationFrame(tick);
  });
  return () => {
    cancelAnimationFrame(frame);
    observer.disconnect();
    return { intervals: intervals.slice(2), longTasks };
  };
}
