/**
 * Checks the tarball's size, checks it with publint and are-the-types-wrong, and runs the tests that use the installed package: see
 * test/package. Needs a build.
 */
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { pack, unpack } from '../lib/package/pack.mjs';
import { root } from '../lib/paths.mjs';
import { tool } from '../lib/tools.mjs';
import { nodeTests } from './node-tests.mjs';

/** What the tarball may weigh, kB. */
const MOST_PACKED = 900;

export async function checkPackage() {
  const folder = mkdtempSync(join(tmpdir(), 'digit-pad-package-'));
  try {
    const tarball = await pack(folder);
    const results = [checkSize(tarball), await lintPackage(tarball), await checkTypes(tarball)];
    process.env.DIGIT_PAD_PACKAGE = await unpack(tarball, folder);
    const { passed, failed, skipped } = await nodeTests('test/package');
    const wrong = results.filter((ok) => !ok).length;
    return { passed: passed + results.length - wrong, failed: failed + wrong, skipped };
  } finally {
    delete process.env.DIGIT_PAD_PACKAGE;
    rmSync(folder, { recursive: true, force: true });
  }
}

function checkSize(tarball) {
  const packed = statSync(tarball).size / 1000;
  const ok = packed <= MOST_PACKED;
  console.log(`${ok ? '✔' : '✖'} the tarball has ${packed.toFixed(0)} kB of ${MOST_PACKED}`);
  return ok;
}

async function lintPackage(tarball) {
  const bytes = new Uint8Array(readFileSync(tarball));
  const { messages, pkg } = await publint({ pack: { tarball: bytes.buffer } });
  const serious = messages.filter(({ type }) => type !== 'suggestion');
  console.log(`${serious.length ? '✖' : '✔'} publint`);
  for (const message of messages) console.log(`  ${formatMessage(message, pkg)}`);
  return serious.length === 0;
}

async function checkTypes(tarball) {
  const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const sheets = Object.keys(exports).filter((path) => path.endsWith('.css'));
  const looks = ['--format', 'ascii', '--no-emoji', '--no-color'];
  const args = [tarball, '--profile', 'esm-only', ...looks, '--exclude-entrypoints', ...sheets];
  const { ok, text } = await tool('@arethetypeswrong/cli', 'attw', args, { quiet: true });
  console.log(`${ok ? '✔' : '✖'} attw --profile esm-only`);
  if (!ok) console.log(text);
  return ok;
}
