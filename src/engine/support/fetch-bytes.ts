/** Loads a file in a page, a worker or Node, and checks that it is complete. */

import { LoadError } from './load-error.js';

export interface FetchBytesOptions {
  /** Expected SHA-256 hash, in lower-case hexadecimal. */
  sha256?: string;
  /** Maximum size in bytes; the download of a larger file is aborted. */
  mostBytes?: number;
  onProgress?: (loaded: number, total: number) => void;
}

/** @throws LoadError with the URL in its message. */
export async function fetchBytes(url: URL, options: FetchBytesOptions = {}): Promise<Uint8Array> {
  const { sha256, mostBytes } = options;
  // Bundlers convert small files to data: URLs, which a content security policy may forbid to fetch.
  const inlined = /^data:[^,]*;base64,(.*)$/.exec(url.href)?.[1];
  if (inlined) return Uint8Array.from(atob(inlined), (char) => char.charCodeAt(0));
  const bytes =
    url.protocol === 'file:' ? await readFile(url, mostBytes) : await download(url, options);
  if (sha256 !== undefined && canHash() && (await sha256Of(bytes)) !== sha256) {
    throw new LoadError(`${url.href} is damaged: its SHA-256 differs from the manifest's.`);
  }
  return bytes;
}

/** Whether a hash can be computed: only secure contexts have `crypto.subtle`. */
const canHash = (): boolean => globalThis.crypto?.subtle !== undefined;

/** Reads a file: URL, which Node's `fetch` does not support. Bundlers ignore `getBuiltinModule()`. */
async function readFile(url: URL, mostBytes?: number): Promise<Uint8Array> {
  const fs = globalThis.process?.getBuiltinModule?.('node:fs/promises');
  if (!fs) throw new LoadError(`${url.href} cannot be read here: serve the page over http.`);
  try {
    assertSize(url, (await fs.stat(url)).size, mostBytes);
    return await fs.readFile(url);
  } catch (cause) {
    if (cause instanceof LoadError) throw cause;
    throw new LoadError(`${url.href} could not be read: ${(cause as Error).message}`, { cause });
  }
}

/** Downloads a file. Without `crypto.subtle`, `fetch` checks the hash (option `integrity`). */
async function download(url: URL, options: FetchBytesOptions): Promise<Uint8Array> {
  const { sha256 } = options;
  const checked = sha256 !== undefined && !canHash();
  const integrity = checked ? `sha256-${base64(sha256)}` : undefined;
  let response: Response;
  try {
    response = await fetch(url, { integrity });
  } catch (cause) {
    const damaged = integrity ? ', or is damaged' : '';
    throw new LoadError(`${url.href} could not be loaded${damaged}.`, { cause });
  }
  if (!response.ok)
    throw new LoadError(`${url.href} could not be loaded: the server answered ${response.status}.`);
  try {
    return await collect(response, url, options);
  } catch (cause) {
    if (cause instanceof LoadError) throw cause;
    throw new LoadError(`${url.href} was not loaded completely.`, { cause });
  }
}

async function collect(
  response: Response,
  url: URL,
  { mostBytes, onProgress }: FetchBytesOptions,
): Promise<Uint8Array> {
  if (!response.body) return new Uint8Array(await response.arrayBuffer());
  // With a content encoding, the header gives the compressed size, but the stream is decompressed.
  const compressed = response.headers.has('content-encoding');
  const total = compressed ? 0 : Number(response.headers.get('content-length') ?? 0);
  const chunks: Uint8Array[] = [];
  let loaded = 0;
  const reader = response.body.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      chunks.push(next.value);
      loaded += next.value.length;
      assertSize(url, loaded, mostBytes);
      onProgress?.(loaded, total);
    }
  } catch (error) {
    void reader.cancel().catch(() => {});
    throw error;
  }
  const bytes = new Uint8Array(loaded);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

function assertSize(url: URL, bytes: number, mostBytes = Number.POSITIVE_INFINITY): void {
  if (bytes <= mostBytes) return;
  throw new LoadError(`${url.href} is larger than the allowed ${mostBytes} bytes.`);
}

async function sha256Of(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes as BufferSource);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function base64(hexadecimal: string): string {
  const bytes = hexadecimal.match(/../g) ?? [];
  return btoa(bytes.map((byte) => String.fromCharCode(Number.parseInt(byte, 16))).join(''));
}
