/**
 * Pages for tests of faults: each scene is a page of its own below /scene/<id>/, with headers and with
 * responses for files of dist/ that the test defines.
 */
import { existsSync, readFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join, normalize } from 'node:path';
import process from 'node:process';
import { PassThrough } from 'node:stream';
import { root } from '../paths.mjs';

const TYPES = {
  js: 'text/javascript',
  json: 'application/json',
  bin: 'application/octet-stream',
  wasm: 'application/wasm',
  map: 'application/json',
};

/** Parts of a slow response. */
const CRAWL_PIECES = 10;

/** Prefix of the path of files when a page loads the package twice. */
const SECOND_COPY = /^second\//;

/** A plugin whose command `scene` sets a scene, and the middleware that serves it. */
export function scenes() {
  const known = new Map();
  const plugin = {
    name: 'scenes',
    async executeCommand({ command, payload }) {
      if (command === 'effort') return fuzzing();
      if (command === 'tell') return console.log(payload) ?? true;
      if (command === 'plain-address') return plainAddress() ?? false;
      if (command !== 'scene') return undefined;
      const { id, ...changes } = payload;
      known.set(id, { headers: {}, html: '', faults: [], ...known.get(id), ...changes });
      return true;
    },
  };
  const middleware = async (context, next) => {
    const [, id, path] = /^\/scene\/([\w-]+)\/(.*)$/.exec(context.path) ?? [];
    const scene = known.get(id);
    if (!scene) return next();
    context.set('Cache-Control', 'no-store');
    context.set('Access-Control-Allow-Origin', '*');
    if (path === '') {
      context.set(scene.headers);
      context.type = 'text/html';
      context.body = scene.html;
      return undefined;
    }
    const file = join(root, normalize(path.replace(SECOND_COPY, '')));
    if (!file.startsWith(root) || !existsSync(file)) return undefined;
    context.type = TYPES[file.split('.').at(-1)] ?? 'text/plain';
    const fault = scene.faults.find(({ pattern }) => new RegExp(pattern).test(path));
    answer(context, readFileSync(file), fault);
    // The runner lets browsers cache paths with an extension for a year.
    context.path = '/scene';
    return undefined;
  };
  return { plugin, middleware };
}

function answer(context, bytes, fault) {
  const half = bytes.length >> 1;
  switch (fault?.kind) {
    case undefined:
      context.body = bytes;
      return;
    case '404':
    case '500':
      context.status = Number(fault.kind);
      context.body = 'Not today.';
      return;
    case 'instead':
      context.body = fault.text;
      return;
    case 'html':
      context.type = 'text/html';
      context.body = '<!doctype html><title>Please sign in</title>';
      return;
    case 'truncated':
      context.body = bytes.subarray(0, half);
      return;
    case 'flipped':
      bytes[half] ^= 1;
      context.body = bytes;
      return;
    case 'broken off':
      context.body = new PassThrough();
      context.length = bytes.length;
      context.body.write(bytes.subarray(0, half));
      setTimeout(() => context.req.socket.destroy(), 50);
      return;
    case 'offline':
      context.respond = false;
      context.req.socket.destroy();
      return;
    case 'crawl':
      context.body = new PassThrough();
      context.length = bytes.length;
      crawl(context.body, bytes, fault.ms ?? 1000);
      return;
    default:
      throw new Error(`There is no fault "${fault.kind}".`);
  }
}

/** Number of cases and seed of property tests. */
function fuzzing() {
  const names = ['DIGIT_PAD_FUZZ_FACTOR', 'DIGIT_PAD_FUZZ_SEED'];
  return Object.fromEntries(names.map((name) => [name, process.env[name]]));
}

/** This machine under an address that is not a secure context, unlike localhost. */
function plainAddress() {
  const addresses = Object.values(networkInterfaces()).flat();
  return addresses.find(({ family, internal }) => family === 'IPv4' && !internal)?.address;
}

function crawl(stream, bytes, ms) {
  const step = Math.ceil(bytes.length / CRAWL_PIECES);
  let at = 0;
  const timer = setInterval(() => {
    if (stream.destroyed) clearInterval(timer);
    else stream.write(bytes.subarray(at, at + step));
    at += step;
    if (at < bytes.length) return;
    clearInterval(timer);
    stream.end();
  }, ms / CRAWL_PIECES);
}
