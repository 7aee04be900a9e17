/** What Chromium's camera shows in tests: a number on a desk, as a file of uncompressed video (YUV4MPEG2). */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import sharp from 'sharp';
import { strokesOf } from '../../../dist/testing.js';

/** The number that the camera shows; test/element/page/camera.test.ts expects it. */
const NUMBER = '2407';

const SIZE = { width: 640, height: 360 };

/** Chromium repeats them. */
const FRAMES = 5;

/** @returns the path of the file, which is deleted when this process ends. */
export async function cameraVideo() {
  const folder = mkdtempSync(join(tmpdir(), 'digit-pad-camera-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'number.y4m');
  const { width, height } = SIZE;
  // One byte a pixel of light, and half as many of colour, of which there is none.
  const light = await sharp(Buffer.from(desk())).toColourspace('b-w').raw().toBuffer();
  const frame = [Buffer.from('FRAME\n'), light, Buffer.alloc((width * height) / 2, 128)];
  const head = Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`);
  writeFileSync(file, Buffer.concat([head, ...Array.from({ length: FRAMES }, () => frame).flat()]));
  return file;
}

/** An SVG of the number in the middle. */
function desk() {
  const { width, height } = SIZE;
  const place = { x: 200, y: height / 2 - 30, height: 60, gap: 0.3 };
  const lines = strokesOf(NUMBER, place).map(
    ({ points }) => `<path d="M${points.map(({ x, y }) => `${x} ${y}`).join('L')}"/>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"
    fill="none" stroke="#223" stroke-width="6" stroke-linecap="round" stroke-linejoin="round">
    <rect width="100%" height="100%" fill="#e8e4d8" stroke="none"/>${lines.join('')}</svg>`;
}
