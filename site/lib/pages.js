/** The Markdown pages of the site: what menus, the search and the examples need to know of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { GROUPS } from '../navigation.js';
import { addressOf } from './html.js';
import { sectionsOf } from './sections.js';

/** The files, in the order of the menu; decisions, which are only listed on their own page, come last. */
export function pageSources() {
  const listed = GROUPS.flatMap(({ pages }) => pages);
  const found = readdirSync('docs', { recursive: true })
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file.replaceAll('\\', '/')}`);
  const decisions = found.filter((file) => /^docs\/decisions\/\d/.test(file)).sort();
  const missing = found.filter((file) => !listed.includes(file) && !decisions.includes(file));
  if (missing.length) throw new Error(`site/navigation.js does not list ${missing.join(', ')}.`);
  return [...listed, ...decisions];
}

export function readPages(sources, md) {
  return sources.map((source) => {
    const env = { page: { inputPath: source } };
    const tokens = md.parse(readFileSync(source, 'utf8'), env);
    const title = env.headings[0]?.text ?? posix.basename(source);
    return {
      source,
      title: source === 'README.md' ? 'Overview' : title,
      address: addressOf(source),
      headings: env.headings.filter(({ level }) => level === 2),
      examples: env.examples,
      tokens,
      sections: sectionsOf(tokens, title),
    };
  });
}
