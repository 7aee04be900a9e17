/** A picture of a sheet of paper with one number on each line. */
import { writeNumber } from '../test/fixtures/digits.js';

const LINE_HEIGHT = 80;

export function paperSheet(...numbers: string[]): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = 420;
  canvas.height = 40 + LINE_HEIGHT * numbers.length;
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#f4f1e8';
  context.fillRect(0, 0, canvas.width, canvas.height);
  Object.assign(context, { strokeStyle: '#23318a', lineWidth: 4.5 });
  Object.assign(context, { lineCap: 'round', lineJoin: 'round' });
  for (const [line, number] of numbers.entries()) {
    const place = { x: 30, y: 30 + LINE_HEIGHT * line, height: 46, gap: 0.35 };
    for (const { points } of writeNumber(number, place)) {
      context.beginPath();
      for (const { x, y } of points) context.lineTo(x, y);
      context.stroke();
    }
  }
  return canvas;
}
