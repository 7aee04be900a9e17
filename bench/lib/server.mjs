/**
 * The server of the bench: the repository over HTTP, compressed and with cache headers, and a recogniser
 * as a web service.
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { createRecognizer } from '../../dist/engine.js';
import { root } from '../../scripts/lib/paths.mjs';

const TYPES = {
  '.bin': 'application/octet-stream',
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

/** Files of the systems that are compared, not of the bench. */
const COUNTED = /^\/(dist|node_modules|bench\/peer)\//;

/** @param extra files that are not on disk: path → bytes. */
export async function startServer(extra = new Map()) {
  const recognizer = await createRecognizer();
  const packed = new Map();
  let sent = 0;

  async function file(path) {
    if (!packed.has(path)) {
      const bytes = extra.get(path) ?? (await readFile(join(root, normalize(path))));
      packed.set(path, gzipSync(bytes, { level: 9 }));
    }
    return packed.get(path);
  }

  async function answer(request, response) {
    const { pathname, searchParams } = new URL(request.url, 'http://localhost');
    if (pathname === '/recognize') {
      const writing = JSON.parse(await text(request));
      const { value } = await recognizer.recognize(writing, { length: 1 });
      response.setHeader('Content-Type', TYPES['.json']);
      response.end(JSON.stringify({ value }));
      return;
    }
    const bytes = await file(pathname);
    response.setHeader('Content-Type', TYPES[extname(pathname)] ?? 'text/plain');
    response.setHeader('Content-Encoding', 'gzip');
    const page = extname(pathname) === '.html';
    if (COUNTED.test(pathname)) sent += bytes.length;
    response.setHeader('Cache-Control', page ? 'no-cache' : 'max-age=31536000, immutable');
    if (searchParams.has('isolated') || !page) {
      response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
      response.setHeader('Cross-Origin-Embedder-Policy', 'require-corp');
    }
    response.end(bytes);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error) => {
      response.statusCode = error.code === 'ENOENT' ? 404 : 500;
      response.end(String(error));
    });
  });
  await new Promise((resolve) => server.listen(0, 'localhost', resolve));
  return {
    address: `http://localhost:${server.address().port}`,
    /** Bytes of scripts, wasm and weights since the last call, as they went over the network. */
    sent() {
      const bytes = sent;
      sent = 0;
      return bytes;
    },
    stop() {
      recognizer.dispose();
      server.closeAllConnections();
      server.close();
    },
  };
}

async function text(request) {
  let body = '';
  for await (const chunk of request) body += chunk;
  return body;
}
