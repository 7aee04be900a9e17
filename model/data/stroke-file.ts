/** Handwriting as JSON lines: `{"label":"7","writer":"pd12","strokes":[[[x,y],…],…]}`. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Stroke } from '../../src/engine/ink.js';

/** One or more digits as somebody wrote them. */
export interface WrittenSample {
  /** The digits; in `numeric-lines` with marks. */
  label: string;
  writer: string;
  strokes: Stroke[];
  /** Which strokes make which digit, where somebody marked it. */
  digitStrokes?: number[][];
  /** How a string was asked for: `run-in-line` is digit by digit. */
  kind?: string;
  multirow?: boolean;
}

interface JsonSample {
  label: string;
  writer: string;
  strokes: [number, number][][];
  digit_strokes?: number[][];
  kind?: string;
  multirow?: boolean;
}

/** @throws Error that names the file and line of what is no sample. */
export function readStrokeFile(file: string): WrittenSample[] {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, i) => parse(line, `${file}, line ${i + 1}`));
}

function parse(line: string, place: string): WrittenSample {
  let json: JsonSample;
  try {
    json = JSON.parse(line) as JsonSample;
  } catch {
    throw new Error(`${place} is not JSON.`);
  }
  if (typeof json.label !== 'string' || !/\d/.test(json.label)) {
    throw new Error(`${place}: the label ${JSON.stringify(json.label)} holds no digit 0–9.`);
  }
  const strokes = json.strokes?.map((points) => ({
    points: points.map(([x, y]) => ({ x, y })),
  }));
  if (!strokes?.some((stroke) => stroke.points.length > 0)) {
    throw new Error(`${place} has no strokes.`);
  }
  return {
    label: json.label,
    writer: json.writer,
    strokes: strokes.filter((stroke) => stroke.points.length > 0),
    digitStrokes: json.digit_strokes,
    kind: json.kind,
    multirow: json.multirow,
  };
}
