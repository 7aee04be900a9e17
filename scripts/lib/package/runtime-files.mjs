/**
 * dist/files.json: every file that a page with a script tag may fetch, relative to digit-pad.js. For
 * service workers, and for copying no more than what is needed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { root } from '../paths.mjs';

const DIST = join(root, 'dist');

export function writeRuntimeFiles() {
  const files = [...reachable('digit-pad.js')].sort();
  writeFileSync(join(DIST, 'files.json'), `${JSON.stringify(files, null, 2)}\n`);
}

function reachable(file, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  if (!file.endsWith('.js')) return seen;
  for (const address of addressesIn(readFileSync(join(DIST, file), 'utf8'))) {
    reachable(posix.join(posix.dirname(file), address), seen);
  }
  return seen;
}

/** Relative addresses in bundled code: imports, lazy ones too, and `new URL(…, import.meta.url)`. */
function addressesIn(code) {
  const imports = code.matchAll(/\b(?:from|import)\s*\(?\s*["'](\.{1,2}\/[^"']+)["']/g);
  const urls = code.matchAll(/new URL\(["']([^"']+)["'],\s*import\.meta\.url\)/g);
  return [...imports, ...urls].map(([, address]) => address);
}
