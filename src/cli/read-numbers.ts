/** Reads the numbers in a picture: one for each written line, under the conditions of the call. */
import type { Box, Picture, Recognition, Recognizer } from '../engine/index.js';
import { readingsByLine } from '../pictures/readings-by-line.js';
import { likelyValues } from './alternatives.js';
import type { Conditions } from './call.js';
import type { NumberReading } from './output.js';
import { withMargin } from './with-margin.js';

/** Margin around a line that is read separately, in heights of the line. */
const MARGIN = 0.2;

/**
 * Factor for the confidence of a number that was read only as a part of its page or grid: the conditions were not
 * checked, so that it must be shown as doubtful.
 */
const UNCHECKED = 0.4;

/** @returns the numbers of the written lines, from top to bottom. */
export async function readNumbers(
  picture: Picture,
  conditions: Conditions,
  recognizer: Recognizer,
): Promise<NumberReading[]> {
  const { length, ...others } = conditions;
  const page = await recognizer.recognize(picture, { length });
  const lines = readingsByLine(page);
  const mustReadLines =
    Object.keys(others).length > 0 || (length !== undefined && lines.length > 1);
  if (!mustReadLines) return lines.map((line) => numberOf(line, line));
  if (page.grid) return lines.map((line) => numberOf(unchecked(line), line));
  // The engine applies conditions to the page as one number; here they apply to each line.
  const partOf = (line: Recognition) =>
    lines.length > 1 ? crop(picture, withMargin(line.lines[0]!.box, MARGIN, picture)) : picture;
  const numbers: NumberReading[] = [];
  for (const line of lines) {
    const reading = await recognizer.recognize(partOf(line), conditions);
    numbers.push(numberOf(reading.value === '' ? unchecked(line) : reading, line));
  }
  return numbers;
}

/** @param line the reading whose boxes are in pixels of the picture. */
function numberOf(reading: Recognition, line: Recognition): NumberReading {
  const { value, text, confidence, conflict } = reading;
  return {
    value,
    text,
    confidence,
    box: line.lines[0]!.box,
    alternatives: likelyValues(reading),
    ...(conflict && { conflict }),
  };
}

const unchecked = (line: Recognition): Recognition => ({
  ...line,
  confidence: line.confidence * UNCHECKED,
});

function crop({ data, width }: Picture, part: Box): Picture {
  const cropped = new Uint8ClampedArray(4 * part.width * part.height);
  for (let row = 0; row < part.height; row++) {
    const start = 4 * ((part.y + row) * width + part.x);
    cropped.set(data.subarray(start, start + 4 * part.width), 4 * row * part.width);
  }
  return { data: cropped, width: part.width, height: part.height };
}
