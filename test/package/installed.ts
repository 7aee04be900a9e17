/** The installed package that the `package` step of npm test unpacked. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import process from 'node:process';

/** The folder node_modules/digit-pad of a project that has nothing else of ours. */
export function installedPackage(): string {
  const folder = process.env.DIGIT_PAD_PACKAGE;
  if (!folder || !existsSync(folder)) {
    throw new Error('Run these tests with "npm test -- --only build,package".');
  }
  return folder;
}

/** All files of the package, with forward slashes. */
export const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));

export const jsonOf = <T>(folder: string, file: string): T =>
  JSON.parse(readFileSync(join(folder, file), 'utf8')) as T;

export interface Manifest {
  exports: Record<string, string | { types: string | null; default: string }>;
  sideEffects: string[];
  unpkg: string;
  jsdelivr: string;
}
