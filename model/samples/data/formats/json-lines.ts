/** Files with one JSON object a line. */
import { type OnBroken, readDataFile, refuse } from './data-file.js';
import { isRecord } from './strokes.js';

/**
 * @param parse turns a line's object into what is wanted; its errors are put behind the line's place.
 * @param onBroken told of each broken line, which is left out; without it the first one throws.
 * @throws Error in one sentence that names the file, the line and what is accepted.
 */
export function readJsonLines<T>(
  file: string,
  parse: (json: Record<string, unknown>) => T,
  onBroken: OnBroken = refuse,
): T[] {
  const lines = readDataFile(file).toString('utf8').split('\n');
  return lines.flatMap((line, i) => {
    if (line.trim() === '') return [];
    try {
      return [parse(objectOf(line, i === lines.length - 1))];
    } catch (error) {
      onBroken(`${file}, line ${i + 1}: ${(error as Error).message}.`);
      return [];
    }
  });
}

function objectOf(line: string, last: boolean): Record<string, unknown> {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    throw new Error(last ? 'it is not whole JSON (is the file cut short?)' : 'it is not JSON');
  }
  if (isRecord(json)) return json;
  throw new Error('it is no JSON object');
}
