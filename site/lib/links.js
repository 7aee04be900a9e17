/** Where a link of a Markdown file leads on the site. */
import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { addressOf, relative } from './html.js';

/** @param sources the Markdown files that are pages, relative to the repository. */
export function createLinks(sources) {
  const titles = new Map(sources.map((source) => [source, firstHeading(source)]));
  return {
    /**
     * @returns `address`, with the `title` of a page, or `file` where the file of the repository is not on the site.
     * @throws Error if there is no such file. Ids are checked when the site is built: check-links.js.
     */
    resolve(source, href) {
      if (/^([\w+.-]+:|#)/.test(href)) return { address: href };
      const [path, id] = href.split('#');
      const file = posix.join(posix.dirname(source), decodeURI(path)).replace(/\/$/, '');
      const page = [file, `${file}/README.md`].find((one) => sources.includes(one));
      const from = addressOf(source);
      if (page) {
        return {
          address: relative(from, addressOf(page)) + (id ? `#${id}` : ''),
          title: titles.get(page),
        };
      }
      if (!existsSync(file)) throw new Error(`${source}: the link to ${href} leads to no file.`);
      if (file.startsWith('docs/images/')) {
        return { address: relative(from, file.replace('docs/', '')) };
      }
      return { file };
    },
  };
}

const firstHeading = (source) =>
  /^# (.*)$/m.exec(readFileSync(source, 'utf8'))?.[1].replaceAll('`', '');
