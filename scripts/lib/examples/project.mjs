/** A copy of an example outside the repository, with the tarball installed as if from a registry. */
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../paths.mjs';
import { npm } from '../run.mjs';

/** Files that npm and the tools write when an example is run inside the repository. */
const LEFTOVERS =
  /[\\/](node_modules|dist|build|\.(angular|astro|next|nuxt|output|parcel-cache|svelte-kit)|next-env\.d\.ts|package-lock\.json)$/;

/** Throws with npm's own words when packages cannot be installed. */
export async function createProject(name, tarball, parent) {
  const folder = join(parent, name);
  cpSync(join(root, 'examples', name), folder, {
    recursive: true,
    filter: (path) => !LEFTOVERS.test(path),
  });
  const file = join(folder, 'package.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  manifest.dependencies['digit-pad'] = `file:${tarball}`;
  writeFileSync(file, JSON.stringify(manifest, null, 2));
  const args = ['install', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'];
  const { ok, text } = await npm(args, { cwd: folder, quiet: true });
  if (!ok) throw new Error(`npm install failed in ${name}:\n${text}`);
  return folder;
}

/** The script behind a command of an installed package. */
export function commandOf(folder, packageName, command) {
  const home = join(folder, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  const script = join(home, typeof bin === 'string' ? bin : bin[command]);
  if (!existsSync(script)) throw new Error(`${packageName} has no command ${command}.`);
  return script;
}

/** Runs a script of the example's package.json; throws with its output when it fails. */
export async function runScript(folder, name, env) {
  const { ok, text } = await npm(['run', name], { cwd: folder, env, quiet: true });
  if (!ok) throw new Error(`npm run ${name} failed:\n${text}`);
}
