/** The output formats of the command line. */
import type { Box, BrokenCondition, Candidate } from '../engine/index.js';
import { csvField } from '../results/csv.js';

export const OUTPUT_FORMATS = ['text', 'csv', 'json'] as const;
export type OutputFormat = (typeof OUTPUT_FORMATS)[number];

/** The number in a written line. */
export interface NumberReading {
  /** Canonical, for programs. */
  value: string;
  /** For people: the value as the locale writes it. */
  text: string;
  /** Chance that the whole value is right, 0…1. */
  confidence: number;
  /** In pixels of the upright picture. */
  box: Box;
  /** Possible values, best first; [0] is the value itself. */
  alternatives: readonly Candidate[];
  /** The condition that the number does not keep to. */
  conflict?: BrokenCondition;
}

export interface FileReading {
  file: string;
  /** The written lines, from top to bottom. */
  lines: readonly NumberReading[];
}

/** Formats the output in parts, so that it can be written after each file: a start, the files, an end. */
export interface Writer {
  begin: string;
  /** @param index number of the file among those that were read, from 0. */
  file(reading: FileReading, index: number): string;
  end: string;
}

export const WRITERS: Readonly<Record<OutputFormat, Writer>> = {
  text: {
    begin: '',
    file: ({ file, lines }) => lines.map(({ text }) => `${file}: ${text}\n`).join(''),
    end: '',
  },
  csv: {
    // Programs may rely on the order: a new column comes last.
    begin: 'file,line,value,confidence,x,y,width,height,conflict\r\n',
    file: ({ file, lines }) =>
      lines
        .map((line, i) => `${[csvField(file), i + 1, ...csvCells(line)].join(',')}\r\n`)
        .join(''),
    end: '',
  },
  json: {
    begin: '[',
    file: (reading, index) => `${index > 0 ? ',' : ''}\n ${JSON.stringify(reading)}`,
    end: '\n]\n',
  },
};

function csvCells({ value, confidence, box, conflict }: NumberReading) {
  const { x, y, width, height } = box;
  const pixels = [x, y, width, height].map(Math.round);
  return [csvField(value), confidence.toFixed(4), ...pixels, conflict ?? ''];
}
