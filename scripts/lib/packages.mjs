/**
 * Installs packages when they are missing or differ from package-lock.json. Plain Node: this runs
 * before anything is installed. npm's own record of what lies in node_modules is compared entry by
 * entry, so an install by hand counts too and nothing is installed twice.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { root } from './paths.mjs';
import { npm } from './run.mjs';

export async function ensurePackages() {
  const reason = whyInstall();
  if (!reason) return;
  console.log(`Installing packages with "npm ci" (${reason}) …`);
  const { ok } = await npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (ok) return;
  console.error('Packages could not be installed: see the message of npm above.');
  process.exit(1);
}

function whyInstall() {
  const installedLock = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installedLock)) return 'none installed yet';
  const wanted = packagesIn(join(root, 'package-lock.json'));
  const installed = packagesIn(installedLock);
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === '' || entry.link) continue;
    const found = installed[path];
    const mayBeAbsent = entry.optional || entry.devOptional;
    if (found ? found.version !== entry.version : !mayBeAbsent) {
      return `${path.replace('node_modules/', '')} ${entry.version} is missing`;
    }
    if (found && !existsSync(join(root, path))) return `${path} is gone`;
  }
  return '';
}

const packagesIn = (file) => JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
