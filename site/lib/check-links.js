/** Checks the built site: every address in it leads to a file of it, and every #id to an element. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** @returns a line for each problem. */
export function checkLinks(folder, pages = pagesIn(folder)) {
  const ids = new Map(pages.map((page) => [page, idsIn(join(folder, page))]));
  const problems = [];
  for (const page of pages) {
    const html = readFileSync(join(folder, page), 'utf8');
    for (const [, name, address] of html.matchAll(/\s(href|src|srcset)="([^"]*)"/g)) {
      const problem = check(page, address.replaceAll('&amp;', '&'));
      if (problem) problems.push(`${page}: ${name}="${address}" ${problem}`);
    }
  }
  return problems;

  function check(page, address) {
    if (/^(https?|mailto):/.test(address)) return '';
    if (address.startsWith('/')) return 'is not relative, and the site may lie in any folder';
    const { pathname, hash } = new URL(address, `https://site.invalid/${page}`);
    const file = decodeURI(pathname.slice(1));
    if (!existsSync(join(folder, file)) || statSync(join(folder, file)).isDirectory()) {
      return 'leads to no file';
    }
    const id = decodeURIComponent(hash.slice(1));
    return id && !ids.get(file)?.has(id) ? `leads to no element of ${file}` : '';
  }
}

/** HTML files below a folder; versions/ holds the pages of earlier versions, which were checked then. */
export function pagesIn(folder) {
  return readdirSync(folder, { recursive: true })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.html') && !file.startsWith('versions/'))
    .sort();
}

const idsIn = (file) =>
  new Set([...readFileSync(file, 'utf8').matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));
