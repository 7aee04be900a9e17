/** One file from the web: checked, and picked up where a broken download ended. */
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';

export interface PublishedFile {
  url: string;
  /** Hexadecimal, lower case. */
  sha256: string;
  /** Where it is known. */
  bytes?: number;
}

/** Nothing is behind what is there already. */
const RANGE_NOT_SATISFIABLE = 416;

export interface FetchOptions {
  /** Told how many bytes are there. */
  onProgress?: (bytes: number) => void;
  signal?: AbortSignal;
}

/**
 * Fetches a file to `path`, which appears only once its checksum is right. Until then its bytes are in
 * `path.part`, and a later call goes on behind them.
 *
 * @returns false where the file was there already.
 * @throws Error in one sentence that says what went wrong and what to do.
 */
export async function fetchFile(
  { url, sha256, bytes }: PublishedFile,
  path: string,
  { onProgress, signal }: FetchOptions = {},
): Promise<boolean> {
  if (existsSync(path)) {
    if ((await checksumOf(path)) === sha256) return false;
    throw new Error(
      `${path} is there, but it is not the file that is published at ${url}; move it away to fetch that one.`,
    );
  }
  const part = `${path}.part`;
  mkdirSync(dirname(path), { recursive: true });
  const there = existsSync(part) ? statSync(part).size : 0;
  if (bytes === undefined || there < bytes)
    await fetchRest(url, part, there, { onProgress, signal });
  const found = await checksumOf(part);
  if (found !== sha256) {
    renameSync(part, `${path}.wrong`);
    throw new Error(
      `${url} sent a file with another checksum (${found} instead of ${sha256}); it is kept aside as ${path}.wrong.`,
    );
  }
  renameSync(part, path);
  return true;
}

/** Appends what is missing; a server that does not know ranges sends everything once more. */
async function fetchRest(
  url: string,
  part: string,
  there: number,
  { onProgress, signal }: FetchOptions,
): Promise<void> {
  // The checksum is that of the file as it lies there, not of what a packed answer unpacks to.
  const headers: Record<string, string> = { 'accept-encoding': 'identity' };
  if (there > 0) headers.range = `bytes=${there}-`;
  const response = await fetch(url, { headers, signal }).catch((cause: unknown) => {
    throw new Error(`${url} cannot be reached (${reasonOf(cause)}).`, { cause });
  });
  if (!response.ok || !response.body) {
    await response.body?.cancel();
    if (response.status === RANGE_NOT_SATISFIABLE && there > 0) return;
    throw new Error(
      response.status === 404
        ? `${url} does not exist any more (404); docs/training.md says where else the set is to be had.`
        : `${url} was answered with ${response.status} ${response.statusText}; try again later.`,
    );
  }
  const goesOn = response.status === 206 && startOf(response) === there;
  let written = goesOn ? there : 0;
  const file = await open(part, goesOn ? 'a' : 'w');
  try {
    for await (const chunk of chunksOf(response.body, url, part)) {
      await file.writeFile(chunk).catch((cause: NodeJS.ErrnoException) => {
        throw new Error(
          cause.code === 'ENOSPC'
            ? `The disk is full: ${part} ends behind ${written} bytes; make room and run it again, it goes on from there.`
            : `${part} could not be written (${cause.code}).`,
          { cause },
        );
      });
      written += chunk.length;
      onProgress?.(written);
    }
  } finally {
    await file.close();
  }
}

async function* chunksOf(
  body: ReadableStream<Uint8Array>,
  url: string,
  part: string,
): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  try {
    for (;;) {
      const { value, done } = await reader.read().catch((cause: unknown) => {
        throw new Error(
          `The download of ${url} broke off (${reasonOf(cause)}); run it again, it goes on behind what is in ${part}.`,
          { cause },
        );
      });
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}

/** Where a partial answer begins. */
function startOf(response: Response): number | undefined {
  const range = /^bytes (\d+)-/.exec(response.headers.get('content-range') ?? '');
  return range ? Number(range[1]) : undefined;
}

function reasonOf(error: unknown): string {
  const { cause, message } = error as Error & { cause?: { code?: string; message?: string } };
  return cause?.code ?? cause?.message ?? message;
}

async function checksumOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
