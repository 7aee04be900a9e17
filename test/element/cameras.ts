/**
 * Cameras for tests. Chromium's own (two that show a test pattern) are real devices to the page. A camera that
 * shows a number is a canvas: its stream and tracks are real, only `getUserMedia()` is replaced.
 */
import { writeNumber } from '../fixtures/digits.js';

/** px; the aim is in the middle. */
const SIZE = { width: 640, height: 360 };

/** Time between two frames, ms. */
const FRAME_MS = 50;

export interface CanvasCamera {
  /** All streams that pages have asked for. */
  readonly streams: MediaStream[];
  /** Shows a number in the middle, and another one near the upper edge. */
  show(number: string, above?: string): void;
  /** Camera and `getUserMedia()` are as before. */
  remove(): void;
}

/** The number of tracks that are not stopped. */
export const liveTracks = ({ streams }: CanvasCamera): number =>
  streams.flatMap((stream) => stream.getTracks()).filter(({ readyState }) => readyState === 'live')
    .length;

export function canvasCamera(number = ''): CanvasCamera {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, SIZE);
  let shown: readonly [number: string, above: string] = [number, ''];
  const paint = (): void => paintDesk(canvas, ...shown);
  paint();
  const timer = setInterval(paint, FRAME_MS);
  const streams: MediaStream[] = [];
  const restore = replaceGetUserMedia(async () => {
    const stream = canvas.captureStream();
    streams.push(stream);
    return stream;
  });
  return {
    streams,
    show: (next, above = '') => {
      shown = [next, above];
    },
    remove: () => {
      clearInterval(timer);
      restore();
    },
  };
}

/** @returns a function that restores the browser's own. */
export function replaceGetUserMedia(open: () => Promise<MediaStream>): () => void {
  const { mediaDevices } = navigator;
  Object.defineProperty(mediaDevices, 'getUserMedia', { value: open, configurable: true });
  return () => Reflect.deleteProperty(mediaDevices, 'getUserMedia');
}

function paintDesk(canvas: HTMLCanvasElement, number: string, above: string): void {
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#f1eee4';
  context.fillRect(0, 0, SIZE.width, SIZE.height);
  Object.assign(context, { strokeStyle: '#23318a', lineWidth: 6, lineCap: 'round' });
  for (const [text, y] of [
    [number, SIZE.height / 2 - 32],
    [above, 4],
  ] as const) {
    for (const { points } of writeNumber(text, { x: 200, y, height: 64, gap: 0.35 })) {
      context.beginPath();
      for (const point of points) context.lineTo(point.x, point.y);
      context.stroke();
    }
  }
}
