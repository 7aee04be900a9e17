/** Reads files one after another, so that only one picture is in memory. */
import process from 'node:process';
import { createRecognizer } from '../engine/index.js';
import type { ReadCall } from './call.js';
import { decodeFile, loadDecoder } from './decode-file.js';
import { findFiles } from './find-files.js';
import { WRITERS } from './output.js';
import { startProgress } from './progress.js';
import { readNumbers } from './read-numbers.js';
import { openReport } from './report/report.js';

/** Reads files and writes the results to stdout. @returns the number of files that failed; stderr says why. */
export async function readFiles(call: ReadCall): Promise<number> {
  const decoder = await loadDecoder();
  const recognizer = await createRecognizer({ worker: false });
  const found = await findFiles(call.paths, call.recursive);
  const report = call.report
    ? await openReport(call.report, call.minConfidence, decoder)
    : undefined;
  const writer = WRITERS[call.output];
  const progress = startProgress(found.length);
  const failures: { file: string; reason: string }[] = [];
  let read = 0;
  progress.write(writer.begin);
  for (const entry of found) {
    const { file } = entry;
    try {
      if ('error' in entry) throw entry.error;
      const picture = await decodeFile(file, decoder);
      const lines = await readNumbers(picture, call.conditions, recognizer);
      if (lines.length === 0) throw new Error('no digits found in this picture.');
      await report?.add({ file, lines }, picture);
      progress.write(writer.file({ file, lines }, read));
      read++;
    } catch (error) {
      failures.push({ file, reason: reasonOf(error) });
    }
    progress.next(failures.length);
  }
  progress.stop();
  process.stdout.write(writer.end);
  recognizer.dispose();
  await report?.finish(failures);
  // At the end, where they are seen after many files.
  for (const { file, reason } of failures) process.stderr.write(`digit-pad: ${file}: ${reason}\n`);
  if (failures.length > 0 && found.length > 1) {
    process.stderr.write(`digit-pad: ${read} of ${found.length} files were read.\n`);
  }
  return failures.length;
}

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'there is no such file.';
  if (code === 'EACCES') return 'you may not read this file.';
  return message.split('\n')[0]!;
}
