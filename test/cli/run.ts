/** Runs the built command as a process of its own. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

export interface Outcome {
  code: number;
  out: string;
  err: string;
}

/** @param cwd the folder that paths in `args` are relative to. */
export function run(
  cwd: string,
  args: readonly string[],
  cli = join(process.cwd(), 'dist/cli.js'),
): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(process.execPath, [cli, ...args], { cwd }, (error, out, err) => {
      resolve({ code: error ? Number(error.code) : 0, out, err });
    });
  });
}

export function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'digit-pad-cli-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
