/**
 * Fills the generated parts of pages, so that nothing is written twice: the tables of docs/reference.md
 * from dist/custom-elements.json, and every code block that names a file
 * (```vue examples/vue-3/src/App.vue) with that file.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../paths.mjs';
import { filesIntoBlocks } from './blocks.mjs';
import { referenceTables } from './reference.mjs';

const REFERENCE = join(root, 'docs/reference.md');

export function fillPages() {
  const pages = ['README.md', 'examples/README.md', ...pagesBelow('docs')];
  for (const page of pages.map((path) => join(root, path))) {
    const text = readFileSync(page, 'utf8');
    const filled = filesIntoBlocks(page === REFERENCE ? referenceTables(text) : text);
    if (filled !== text) writeFileSync(page, filled);
  }
}

function pagesBelow(folder) {
  return readdirSync(join(root, folder), { recursive: true })
    .filter((file) => file.endsWith('.md'))
    .map((file) => join(folder, file));
}
