/** Reads files one after another, so that only one picture is in memory. */
import { open } from 'node:fs/promises';
import process from 'node:process';
import cliProgress from 'cli-progress';
import type { Sharp, SharpOptions } from 'sharp';
import { createRecognizer, type Picture, type Recognizer } from '../engine/index.js';
import { checkImageFile, MOST_BYTES, MOST_PIXELS, tooManyBytes } from '../pictures/file-header.js';
import { readingsByLine } from '../pictures/readings-by-line.js';
import { type Format, WRITERS } from './formats.js';

export interface ReadFilesOptions {
  format: Format;
  /** Number of digits in each picture. */
  length?: number;
}

type Decoder = (input: Buffer, options?: SharpOptions) => Sharp;

/** Minimum number of files for a progress bar. */
const MANY_FILES = 3;

/** Terminal control sequence that clears the current line. */
const CLEAR_LINE = '\r\x1b[K';
/** Terminal control sequence that saves the cursor position. */
const SAVE_CURSOR = '\x1b7';

/** Reads files and writes the results to stdout. @returns the number of files that failed; stderr says why. */
export async function readFiles(
  files: readonly string[],
  { format, length }: ReadFilesOptions,
): Promise<number> {
  const decoder = await loadDecoder();
  const recognizer = await createRecognizer({ worker: false });
  const writer = WRITERS[format];
  const bar = progressBar(files.length);
  const write = (stream: NodeJS.WriteStream, text: string) => {
    // The progress bar is on the last line, which is cleared before other output.
    if (bar) process.stderr.write(CLEAR_LINE);
    stream.write(text);
  };
  let read = 0;
  write(process.stdout, writer.begin);
  for (const file of files) {
    try {
      const lines = await readFile(file, length, decoder, recognizer);
      write(process.stdout, writer.file({ file, lines }, read));
      read++;
    } catch (error) {
      write(process.stderr, `digit-pad: ${file}: ${reasonOf(error)}\n`);
    }
    bar?.increment();
    bar?.render();
  }
  if (bar) {
    // `stop()` restores the saved cursor position, which would be above all output since the start.
    process.stderr.write(SAVE_CURSOR);
    bar.stop();
  }
  process.stdout.write(writer.end);
  recognizer.dispose();
  return files.length - read;
}

async function readFile(
  file: string,
  length: number | undefined,
  decoder: Decoder,
  recognizer: Recognizer,
) {
  const picture = await decode(await bytesOf(file), decoder);
  const recognition = await recognizer.recognize(picture, { length });
  const lines = readingsByLine(recognition);
  if (lines.length === 0) throw new Error('no digits found in this picture.');
  return lines.map(({ value, confidence }) => ({ value, confidence }));
}

/** Reads a file, after a check of its size. */
async function bytesOf(file: string): Promise<Buffer> {
  const handle = await open(file);
  try {
    const stat = await handle.stat();
    const { size } = stat;
    // Reading from a pipe or a device may never end.
    if (!stat.isFile() && !stat.isDirectory()) throw new Error('this is no file.');
    if (size > MOST_BYTES) throw tooManyBytes(size);
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

async function decode(bytes: Buffer, decoder: Decoder): Promise<Picture> {
  checkImageFile(bytes);
  const { data, info } = await decoder(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
    .rotate() // by the EXIF orientation
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  return { data: new Uint8ClampedArray(data.buffer, data.byteOffset, data.length), width, height };
}

/** Loads the package that decodes pictures; in a page, the browser decodes them. */
async function loadDecoder(): Promise<Decoder> {
  try {
    return (await import('sharp')).default;
  } catch {
    throw new Error('reading files needs the package "sharp": npm install sharp');
  }
}

function progressBar(total: number): cliProgress.SingleBar | undefined {
  if (total < MANY_FILES || !process.stderr.isTTY) return undefined;
  const format = '[{bar}] {value}/{total}, {eta_formatted} left';
  const bar = new cliProgress.SingleBar({ format, stream: process.stderr, clearOnComplete: true });
  bar.start(total, 0);
  return bar;
}

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'there is no such file.';
  if (code === 'EISDIR') return 'this is a folder.';
  if (code === 'EACCES') return 'you may not read this file.';
  return message.split('\n')[0]!;
}
