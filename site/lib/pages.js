/** The Markdown pages of the site: what menus, the search and the examples need to know of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { GROUPS } from '../navigation.js';
import { addressOf } from './html.js';
import { textOf } from './markdown.js';
import { sectionsOf } from './sections.js';

/** What search engines show of a description, in characters. */
const MOST_DESCRIPTION = 160;

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
      description: describe(tokens),
      sections: sectionsOf(tokens, title),
    };
  });
}

/** As many sentences of the first paragraph of text as fit, or the beginning of the first one. */
function describe(tokens) {
  const paragraph = tokens.find(
    ({ type, children }, index) =>
      type === 'inline' &&
      tokens[index - 1].type === 'paragraph_open' &&
      children.some((child) => child.type === 'text' && child.content.trim()),
  );
  const text = textOf(paragraph).replace(/\s+/g, ' ').trim().replace(/:$/, '.');
  if (text.length <= MOST_DESCRIPTION) return text;
  const start = text.slice(0, MOST_DESCRIPTION);
  const end = start.lastIndexOf('. ');
  // Not only "Decision."
  return end > MOST_DESCRIPTION / 4
    ? start.slice(0, end + 1)
    : `${start.slice(0, start.lastIndexOf(' '))} …`;
}
