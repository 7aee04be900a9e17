/** The output formats of the command line. */
import { csvField } from '../results/csv.js';

export const FORMATS = ['text', 'csv', 'json'] as const;
export type Format = (typeof FORMATS)[number];

export interface FileReading {
  file: string;
  /** The written lines, from top to bottom. */
  lines: readonly { value: string; confidence: number }[];
}

/** Formats the output in parts, so that it can be written after each file: a start, the files, an end. */
export interface Writer {
  begin: string;
  /** @param index number of the file among those that were read, from 0. */
  file(reading: FileReading, index: number): string;
  end: string;
}

export const WRITERS: Readonly<Record<Format, Writer>> = {
  text: {
    begin: '',
    file: ({ file, lines }) => lines.map(({ value }) => `${file}: ${value}\n`).join(''),
    end: '',
  },
  csv: {
    begin: 'file,line,value,confidence\r\n',
    file: ({ file, lines }) =>
      lines
        .map(({ value, confidence }, i) =>
          [csvField(file), i + 1, csvField(value), confidence.toFixed(4)].join(','),
        )
        .map((row) => `${row}\r\n`)
        .join(''),
    end: '',
  },
  json: {
    begin: '[',
    file: (reading, index) => `${index > 0 ? ',' : ''}\n ${JSON.stringify(reading)}`,
    end: '\n]\n',
  },
};
