#!/usr/bin/env node
/** `npx digit-pad read *.png`: reads digits from picture files. */
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { FORMATS, type Format } from './formats.js';
import { type ReadFilesOptions, readFiles } from './read-files.js';

const USAGE = `Usage: digit-pad read FILE… [--format text|csv|json] [--length N]
       digit-pad --version

Reads handwritten digits from PNG, JPEG, WebP, AVIF, GIF and BMP files, one after the other.
  --format   text (default): a line for each written line; csv; json
  --length   so many digits each picture holds

Exit code: 0 when digits were read from every file, 1 when not, 2 for a wrong call.
`;

// A program that reads the output, such as `head`, may close the pipe early.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(1);
});
process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
  const call = parse(args);
  if (call instanceof Error) {
    process.stderr.write(`digit-pad: ${call.message}\n\n${USAGE}`);
    return 2;
  }
  if (call === 'help' || call === 'version') {
    process.stdout.write(call === 'help' ? USAGE : `${version()}\n`);
    return 0;
  }
  try {
    return (await readFiles(call.files, call)) > 0 ? 1 : 0;
  } catch (error) {
    process.stderr.write(`digit-pad: ${(error as Error).message}\n`);
    return 1;
  }
}

interface Call extends ReadFilesOptions {
  files: readonly string[];
}

function parse(args: string[]): Call | 'help' | 'version' | Error {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'text' },
        length: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
        version: { type: 'boolean', short: 'v', default: false },
      },
    });
    if (values.help) return 'help';
    if (values.version) return 'version';
    const [command, ...files] = positionals;
    if (command !== 'read' || files.length === 0) throw new Error('expected "read" and files.');
    return { files, format: formatOf(values.format), length: lengthOf(values.length) };
  } catch (error) {
    return error as Error;
  }
}

/** The version in package.json, one folder above this file in `dist/`. */
function version(): string {
  const manifest = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}

function formatOf(format: string): Format {
  const found = FORMATS.find((name) => name === format);
  if (found) return found;
  throw new Error(`--format ${format}: expected ${FORMATS.join(', ')}.`);
}

function lengthOf(length: string | undefined): number | undefined {
  if (length === undefined) return undefined;
  const count = Number(length);
  if (Number.isSafeInteger(count) && count > 0) return count;
  throw new Error(`--length ${length}: expected a whole number above 0.`);
}
