/** The packages whose code is in the bundles, according to their source maps, with their licences. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../paths.mjs';

const DIST = join(root, 'dist');
/** Terms of packages that name a licence without its text. */
const TEXTS = { 'Apache-2.0': join(root, 'scripts/lib/package/Apache-2.0.txt') };

/** Writes dist/third-party-licences.txt; throws for a package whose terms it cannot find. */
export function writeLicences() {
  // Packages under the same words share them.
  const byText = new Map();
  for (const one of bundledPackages().map(describe)) {
    byText.set(one.text, [...(byText.get(one.text) ?? []), one]);
  }
  const sections = [...byText].map(([text, group]) => {
    const names = group.map(({ name, version, licence }) => `${name} ${version} (${licence})`);
    return `${names.join('\n')}\n\n${text.trim()}\n`;
  });
  const intro = `The files beside this one contain code of others, under these terms. It was bundled and
minified; from the .wasm file, functions that are not called were removed.
`;
  const rule = `\n${'-'.repeat(80)}\n\n`;
  writeFileSync(join(DIST, 'third-party-licences.txt'), [intro, ...sections].join(rule));
}

function bundledPackages() {
  const names = new Set();
  for (const file of readdirSync(DIST).filter((name) => name.endsWith('.js.map'))) {
    for (const source of JSON.parse(readFileSync(join(DIST, file), 'utf8')).sources) {
      const name = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1];
      if (name) names.add(name);
    }
  }
  return [...names].sort();
}

function describe(name) {
  const folder = join(root, 'node_modules', name);
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const own = readdirSync(folder).find((file) => /^licen[cs]e/i.test(file));
  const path = own ? join(folder, own) : TEXTS[license];
  if (!path || !existsSync(path)) throw new Error(`No licence text for ${name} (${license}).`);
  return { name, version, licence: license, text: readFileSync(path, 'utf8') };
}
