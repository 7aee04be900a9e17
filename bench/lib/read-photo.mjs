/** Reads a photograph in a process of its own; prints the times in ms and the peak of its memory. */
import process from 'node:process';
import sharp from 'sharp';
import { createRecognizer } from '../../dist/engine.js';

const [, , file, rounds] = process.argv;
const recognizer = await createRecognizer();
const times = [];
let lines = 0;
for (let round = 0; round <= Number(rounds); round++) {
  const begin = performance.now();
  const { data, info } = await sharp(file)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const read = await recognizer.recognize({ data: new Uint8ClampedArray(data), width, height });
  lines = read.lines.length;
  // The first round warms up.
  if (round > 0) times.push(performance.now() - begin);
}
recognizer.dispose();
const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(JSON.stringify({ times, lines, megabytes }));
