/** Reads the numbers in a picture, each with what is known of it. */
import type { Box, Picture, Recognition, Recognizer } from '../engine/index.js';
import { readingsByLine } from '../pictures/readings-by-line.js';
import { likelyValues } from './alternatives.js';
import type { Conditions } from './call.js';
import type { NumberReading } from './output.js';

/** Paper above and below a line that is read by itself, in heights of the line. */
const MARGIN = 0.2;

/**
 * Factor for the confidence of a number that is read with its page, but not by itself: it is not known to keep to the
 * conditions, and must not look certain.
 */
const UNCHECKED = 0.4;

/** The numbers of the written lines, from top to bottom. */
export async function readNumbers(
  picture: Picture,
  conditions: Conditions,
  recognizer: Recognizer,
): Promise<NumberReading[]> {
  const { length, ...others } = conditions;
  const page = await recognizer.recognize(picture, { length });
  const lines = readingsByLine(page);
  const hasOthers = Object.keys(others).length > 0;
  if (lines.length === 1 && hasOthers) {
    return readingsByLine(await recognizer.recognize(picture, conditions)).map(numberOf);
  }
  if (lines.length < 2 || page.grid || !(hasOthers || length)) return lines.map(numberOf);
  // The engine takes a page as one number; here, each line is one.
  const numbers: NumberReading[] = [];
  for (const line of lines) numbers.push(await readLine(picture, line, conditions, recognizer));
  return numbers;
}

async function readLine(
  picture: Picture,
  line: Recognition,
  conditions: Conditions,
  recognizer: Recognizer,
): Promise<NumberReading> {
  const { box } = line.lines[0]!;
  const reading = await recognizer.recognize(crop(picture, withMargin(box, picture)), conditions);
  if (reading.value !== '') return { ...numberOf(reading), box };
  return numberOf({ ...line, confidence: line.confidence * UNCHECKED });
}

function numberOf(reading: Recognition): NumberReading {
  const { value, text, confidence, lines, conflict } = reading;
  return {
    value,
    text,
    confidence,
    box: lines[0]!.box,
    alternatives: likelyValues(reading),
    ...(conflict && { conflict }),
  };
}

function withMargin({ x, y, width, height }: Box, picture: Picture): Box {
  const margin = MARGIN * height;
  const left = Math.max(0, Math.floor(x - margin));
  const top = Math.max(0, Math.floor(y - margin));
  return {
    x: left,
    y: top,
    width: Math.min(picture.width, Math.ceil(x + width + margin)) - left,
    height: Math.min(picture.height, Math.ceil(y + height + margin)) - top,
  };
}

function crop({ data, width }: Picture, part: Box): Picture {
  const cropped = new Uint8ClampedArray(4 * part.width * part.height);
  for (let row = 0; row < part.height; row++) {
    const start = 4 * ((part.y + row) * width + part.x);
    cropped.set(data.subarray(start, start + 4 * part.width), 4 * row * part.width);
  }
  return { data: cropped, width: part.width, height: part.height };
}
