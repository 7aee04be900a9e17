/** Fetches sets into a data folder and makes the files that training reads. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeAtomically } from '../../support/atomic-files.js';
import { fetchFile } from './fetch-file.js';
import type { Download, PublishedSet } from './published-sets.js';

export interface FetchSetsOptions {
  /** Told of each file how far it is, in bytes. */
  onProgress?: (file: string, bytes: number, total: number) => void;
  signal?: AbortSignal;
}

/** What became of one set. */
export interface SetOutcome {
  name: string;
  /** One sentence, where something went wrong; the other sets are fetched all the same. */
  problem?: string;
}

export async function fetchSets(
  sets: readonly PublishedSet[],
  folder: string,
  options: FetchSetsOptions = {},
): Promise<SetOutcome[]> {
  const outcomes: SetOutcome[] = [];
  for (const { name, downloads } of sets) {
    if (options.signal?.aborted) break;
    try {
      for (const download of downloads) await fetchDownload(download, folder, options);
      outcomes.push({ name });
    } catch (error) {
      outcomes.push({ name, problem: (error as Error).message });
    }
  }
  return outcomes;
}

async function fetchDownload(
  download: Download,
  folder: string,
  { onProgress, signal }: FetchSetsOptions,
): Promise<void> {
  const { path, bytes, makes = [] } = download;
  const missing = makes.filter((made) => !existsSync(join(folder, made.path)));
  if (makes.length > 0 && missing.length === 0) return;
  const target = join(folder, path);
  await fetchFile(download, target, {
    onProgress: (there) => onProgress?.(path, there, Math.max(bytes ?? 0, there)),
    signal,
  });
  for (const made of missing) {
    const to = join(folder, made.path);
    mkdirSync(dirname(to), { recursive: true });
    try {
      writeAtomically(to, made.from(readFileSync(target)));
    } catch (cause) {
      throw new Error(`${to} could not be made of ${target}: ${(cause as Error).message}.`, {
        cause,
      });
    }
  }
}
