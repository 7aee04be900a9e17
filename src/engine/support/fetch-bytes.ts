/** Fetches a lazily loaded file in a page, a worker or Node, and checks that it arrived complete. */

import { LoadError } from './load-error.js';

export interface FetchBytesOptions {
  /** Lower-case hexadecimal; the bytes must have this SHA-256. */
  sha256?: string;
  /** A larger file is refused as soon as its size is known. */
  mostBytes?: number;
  onProgress?: (loaded: number, total: number) => void;
}

/** @throws LoadError that names the address. */
export async function fetchBytes(url: URL, options: FetchBytesOptions = {}): Promise<Uint8Array> {
  const { sha256, mostBytes } = options;
  // Bundlers turn small files into data: addresses, which a content security policy may not let us fetch.
  const inAddress = /^data:[^,]*;base64,(.*)$/.exec(url.href)?.[1];
  if (inAddress) return Uint8Array.from(atob(inAddress), (char) => char.charCodeAt(0));
  const bytes =
    url.protocol === 'file:' ? await readFile(url, mostBytes) : await download(url, options);
  if (sha256 !== undefined && canHash() && (await sha256Of(bytes)) !== sha256) {
    throw new LoadError(`${url.href} is damaged: its SHA-256 differs from the manifest's.`);
  }
  return bytes;
}

/** Only secure contexts have `crypto.subtle`. */
const canHash = (): boolean => globalThis.crypto?.subtle !== undefined;

/** Node's `fetch` does not support file: addresses. Bundlers do not follow `getBuiltinModule`. */
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

/** Where `crypto.subtle` is missing, `fetch` itself checks the hash, once the file is complete. */
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
  // With a content encoding, the header counts compressed bytes, but the stream delivers the others.
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
