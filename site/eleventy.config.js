/** How Eleventy makes the site: scripts/site.mjs runs it in the root of the repository. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { addressOf } from './lib/html.js';
import { createLinks } from './lib/links.js';
import { createMarkdown } from './lib/markdown.js';
import { pageSources, readPages } from './lib/pages.js';
import { readSizes } from './lib/sizes.js';

/** @param {import('@11ty/eleventy/UserConfig').default} config */
export default async function configure(config) {
  const sources = pageSources();
  const sizes = await readSizes('docs/images');
  const md = createMarkdown(createLinks(sources), sizes);
  const pages = readPages(sources, md);
  config.setLibrary('md', md);

  ignoreAllBut(config, sources);
  config.addGlobalData('layout', 'page.11ty.js');
  // An argument of addGlobalData() that is a function is called: this one is the permalink itself.
  config.addGlobalData(
    'permalink',
    () =>
      ({ page }) =>
        addressOf(posix.normalize(page.inputPath)),
  );
  config.addGlobalData('site', {
    pages,
    md,
    version: JSON.parse(readFileSync('package.json', 'utf8')).version,
    examples: pages.flatMap(({ examples }) => examples),
  });

  config.addPassthroughCopy({
    'site/assets': 'assets',
    'docs/images': 'images',
    'demo/icon.svg': 'assets/icon.svg',
    'demo/handwriting.js': 'assets/handwriting.js',
    'demo/replay.js': 'assets/replay.js',
    'node_modules/minisearch/dist/es/index.js': 'assets/minisearch.js',
  });
  // The package as pages get it, without what only editors and Node read.
  config.addPassthroughCopy(
    { dist: 'digit-pad' },
    { filter: (path) => !/\.map$|\.d\.ts$|(^|\/)(types|cli\.js)/.test(path) },
  );

  return {
    dir: { input: '.', layouts: 'site/layouts', includes: 'site/layouts', data: 'site/data' },
    templateFormats: ['md', '11ty.js'],
    // `{{ }}` in the documentation is text.
    markdownTemplateEngine: false,
    htmlTemplateEngine: false,
  };
}

/** Eleventy looks for templates in the whole repository, because the Markdown lies in its root and in docs/. */
function ignoreAllBut(config, sources) {
  config.setUseGitIgnore(false);
  for (const entry of readdirSync('.')) {
    if (!['docs', 'site', ...sources].includes(entry)) config.ignores.add(entry);
  }
  for (const folder of ['assets', 'layouts', 'lib']) config.ignores.add(join('site', folder));
}
