/** The frame of each page: header, menu, contents. Pages without a Markdown file bring a title of their own. */
import { posix } from 'node:path';
import { escapeHtml, head, relative, rootFrom } from '../lib/html.js';
import { GROUPS } from '../navigation.js';

export default class Page {
  render({ content, page, site, title, wide, scripts = [], sheets = [], description }) {
    const address = page.url.slice(1);
    const root = rootFrom(address);
    const known = site.pages.find(({ source }) => source === posix.normalize(page.inputPath));
    const name = title ?? known.title;
    const own = (files) => files.map((file) => `${root}${file}`);
    return `${head(`${name} – digit-pad`, root, {
      sheets: own(['assets/styles/base.css', 'assets/styles/text.css', ...sheets]),
      scripts: own(['assets/site.js', ...scripts]),
      description: description ?? known.description,
    })}
<body data-root="${root}">
<a class="skip" href="#content">Skip to the content</a>
<header class="top">
  <a class="name" href="${root}index.html"><code>&lt;digit-pad&gt;</code></a>
  <a class="wide-only" href="${root}quick-start.html">Quick start</a>
  <a class="wide-only" href="${root}reference.html">Reference</a>
  <a class="wide-only" href="${root}playground.html">Playground</a>
  <button type="button" class="search-button" aria-haspopup="dialog">Search</button>
  <label class="scheme"><span>Colours</span>
    <select><option value="">auto</option><option value="light">light</option><option value="dark">dark</option></select>
  </label>
  <button type="button" class="menu-button" aria-expanded="false" aria-controls="menu">Menu</button>
</header>
<p class="kept-version" role="note" hidden></p>
<div class="columns${wide ? ' wide' : ''}">
<nav id="menu" class="menu" aria-label="Pages">
${menu(site, address)}
</nav>
<main id="content">
${content}
${known ? neighbours(site.pages, known) : ''}</main>
${known && known.headings.length > 2 ? contents(known) : ''}</div>
<dialog class="search" aria-labelledby="search-label">
  <form method="dialog">
    <label id="search-label" for="search-words">Search the documentation</label>
    <input id="search-words" type="search" autocomplete="off" spellcheck="false">
    <button>Close</button>
  </form>
  <p role="status"></p>
  <ol></ol>
</dialog>
</body>
</html>
`;
  }
}

function menu(site, address) {
  const root = rootFrom(address);
  const link = (to, text) =>
    `<li><a href="${root}${to}"${to === address ? ' aria-current="page"' : ''}>${escapeHtml(text)}</a></li>`;
  const groups = GROUPS.map(({ title, pages }) => {
    const links = pages.map((source) => {
      const page = site.pages.find((one) => one.source === source);
      return link(page.address, page.title);
    });
    return `<h2>${title}</h2>\n<ul>${links.join('\n')}</ul>`;
  });
  return `<ul>${link('index.html', 'Start')}${link('playground.html', 'Playground')}</ul>
${groups.join('\n')}
<p class="version">Version ${site.version}</p>`;
}

function contents({ headings }) {
  const links = headings.map(({ id, text }) => `<li><a href="#${id}">${escapeHtml(text)}</a></li>`);
  return `<nav class="contents" aria-label="On this page"><h2>On this page</h2><ul>${links.join('')}</ul></nav>\n`;
}

function neighbours(pages, page) {
  const at = pages.indexOf(page);
  const link = (to, rel, text) =>
    to
      ? `<a rel="${rel}" href="${relative(page.address, to.address)}"><small>${text}</small> ${escapeHtml(to.title)}</a>`
      : '';
  const links = link(pages[at - 1], 'prev', 'Previous') + link(pages[at + 1], 'next', 'Next');
  return `<nav class="neighbours" aria-label="Next pages">${links}</nav>\n`;
}
