#!/usr/bin/env node
/** `npx digit-pad read photos`: reads digits from picture files. */
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { parseCall } from './call.js';
import { readFiles } from './read-files.js';

const USAGE = `Usage: digit-pad read FILE|FOLDER… [options]
       digit-pad --version

Reads handwritten digits from PNG, JPEG, WebP, AVIF and GIF files, one after the other. Of a folder, the
pictures in it are read, in the order of their names.

Output:
  --format FORMAT        text (default): a line for each written line; csv; json
  --report FILE.html     also writes a page that shows each line beside what was read, doubtful ones first
  --min-confidence C     numbers with a lower confidence, from 0 to 1, are doubtful (default: 0.9)
Input:
  -r, --recursive        reads the folders in a folder, too
What is known of each number:
  --length N             has so many digits
  --value-format FORMAT  digits (default), number, amount, percent, date, time, phone
  --locale TAG           is written as in this language, such as de-CH
  --check NAME           ends with a check digit: luhn, gs1, verhoeff, damm, mod97
  --pattern REGEXP       matches this regular expression as a whole

Exit code: 0 when digits were read from every file, 1 when not, 2 for a wrong call.
`;

// A program that reads the output, such as `head`, may close the pipe early.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(1);
});
process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
  const call = parseCall(args);
  if (call instanceof Error) {
    process.stderr.write(`digit-pad: ${call.message}\n\n${USAGE}`);
    return 2;
  }
  if (call === 'help' || call === 'version') {
    process.stdout.write(call === 'help' ? USAGE : `${version()}\n`);
    return 0;
  }
  try {
    return (await readFiles(call)) > 0 ? 1 : 0;
  } catch (error) {
    process.stderr.write(`digit-pad: ${(error as Error).message}\n`);
    return 1;
  }
}

/** The version in package.json, one folder above this file in `dist/`. */
function version(): string {
  const manifest = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}
