/**
 * Integrity values (https://www.w3.org/TR/sri-2/) of every script in a folder: for the script tag, and
 * as the part of an import map that makes browsers check the lazily loaded files.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE = 'integrity.json';

/** A Rollup plugin: writes `integrity.json` once everything in `folder` is written. */
export function integrity(folder) {
  return {
    name: 'integrity',
    writeBundle: {
      sequential: true,
      order: 'post',
      handler: () => {
        const values = integrityOf(folder);
        writeFileSync(join(folder, FILE), `${JSON.stringify(values, null, 2)}\n`);
      },
    },
  };
}

function integrityOf(folder) {
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
  const entries = scripts.sort().map((name) => [`./${name}`, hash(join(folder, name))]);
  return { importmap: { integrity: Object.fromEntries(entries) } };
}

const hash = (file) => `sha384-${createHash('sha384').update(readFileSync(file)).digest('base64')}`;
