/** Builds the site with Eleventy and checks its links. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, relative, resolve } from 'node:path';
import process from 'node:process';
import Eleventy from '@11ty/eleventy';
import { checkLinks } from '../../../site/lib/check-links.js';
import { root } from '../paths.mjs';

export const OUTPUT = join(root, 'site-static');

/** Holds the documentation of earlier versions, which no build removes. */
const KEPT = 'versions';

/** @returns a line for each link that leads nowhere. */
export async function buildSite(output = OUTPUT, { keep = false } = {}) {
  if (!existsSync(join(root, 'dist/custom-elements.json'))) {
    throw new Error('dist/ is missing: run "npm run build" first.');
  }
  // Eleventy takes its paths from the folder where it is started.
  process.chdir(root);
  output = resolve(output);
  empty(output);
  const eleventy = new Eleventy('.', relative('.', output), {
    configPath: 'site/eleventy.config.js',
    quietMode: true,
  });
  listVersions(output, '');
  await eleventy.write();
  const problems = checkLinks(output);
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  if (keep && problems.length === 0) keepVersion(output, version);
  listVersions(output, version);
  return problems;
}

/** Only a folder that holds a site is emptied: `--output` may name any folder by mistake. */
function empty(folder) {
  mkdirSync(folder, { recursive: true });
  if (readdirSync(folder).length && !existsSync(join(folder, 'versions.json'))) {
    throw new Error(`${folder} is neither empty nor a site: name another folder with --output.`);
  }
  for (const entry of readdirSync(folder)) {
    if (entry !== KEPT) rmSync(join(folder, entry), { recursive: true });
  }
}

function keepVersion(output, version) {
  const folder = join(output, KEPT, version);
  rmSync(folder, { recursive: true, force: true });
  for (const entry of readdirSync(output)) {
    if (entry !== KEPT) cpSync(join(output, entry), join(folder, entry), { recursive: true });
  }
}

/** Read by the pages of all versions: site/assets/versions.js. */
function listVersions(output, current) {
  const folder = join(output, KEPT);
  const versions = existsSync(folder) ? readdirSync(folder).sort(byNumbers).reverse() : [];
  writeFileSync(join(output, 'versions.json'), JSON.stringify({ current, versions }));
}

const byNumbers = (a, b) => a.localeCompare(b, 'en', { numeric: true });
