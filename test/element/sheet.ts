/** Sheets of paper with numbers on them, as pictures. */
import { writeNumber } from '../fixtures/digits.js';

/** Numbers in blue ink, one a line. */
export function sheet(...numbers: string[]): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [420, 40 + 80 * numbers.length];
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#f4f1e8';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.strokeStyle = '#23318a';
  context.lineWidth = 4.5;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  numbers.forEach((number, line) => {
    for (const { points } of writeNumber(number, {
      x: 30,
      y: 30 + 80 * line,
      height: 46,
      gap: 0.35,
    })) {
      context.beginPath();
      for (const { x, y } of points) context.lineTo(x, y);
      context.stroke();
    }
  });
  return canvas;
}

export function file(
  canvas: HTMLCanvasElement,
  type = 'image/png',
  name = 'number.png',
): Promise<File> {
  return new Promise((resolve) => {
    canvas.toBlob((blob) => resolve(new File([blob!], name, { type })), type);
  });
}
