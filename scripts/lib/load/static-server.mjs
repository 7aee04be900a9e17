/**
 * A process of its own that serves dist/ as a web server does, compressed once; reports its processor time
 * and memory to its parent. Started by fork(); ends with its parent.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import process from 'node:process';
import { gzipSync } from 'node:zlib';
import { root } from '../paths.mjs';

const TYPES = {
  '.bin': 'application/octet-stream',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

const PAGE = `<!doctype html><title>A form</title>
  <script type="module" src="/dist/digit-pad.js"></script>
  <form><digit-pad name="n" loading="eager"></digit-pad></form>`;

/** Connections that may wait at the same moment; the system may allow fewer. */
const BACKLOG = 16_384;

const files = new Map([['/', packed('.html', PAGE)]]);
for (const name of readdirSync(join(root, 'dist'), { recursive: true })) {
  const path = join(root, 'dist', name);
  if (extname(name) in TYPES && statSync(path).isFile()) {
    files.set(`/dist/${name}`, packed(extname(name), readFileSync(path)));
  }
}

let open = 0;
let most = 0;
const asked = new Set();
const server = createServer((request, response) => {
  const file = files.get(request.url);
  if (file) asked.add(request.url);
  if (file) response.writeHead(200, file.headers).end(file.bytes);
  else response.writeHead(404).end();
});
server.on('connection', (socket) => {
  most = Math.max(most, ++open);
  socket.on('close', () => open--);
});
server.keepAliveTimeout = 120_000;
server.listen(0, '127.0.0.1', BACKLOG, () => process.send({ port: server.address().port }));

let used = process.cpuUsage();
process.on('message', (message) => {
  if (message === 'asked') process.send({ asked: [...asked] });
  if (message === 'begin') [used, most] = [process.cpuUsage(), 0];
  if (message !== 'cost') return;
  const { user, system } = process.cpuUsage(used);
  process.send({ seconds: (user + system) / 1e6, most, memory: process.memoryUsage.rss() });
});
process.on('disconnect', () => process.exit());

function packed(type, content) {
  const bytes = gzipSync(content, { level: 9 });
  const headers = {
    'Content-Type': TYPES[type],
    'Content-Encoding': 'gzip',
    'Content-Length': bytes.length,
    'Cache-Control': 'max-age=31536000, immutable',
  };
  return { bytes, headers };
}
