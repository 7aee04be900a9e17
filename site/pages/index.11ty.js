/** The first page: what it is, a pad to try, and the facts of the README. */
import { readFileSync } from 'node:fs';
import { GROUPS } from '../navigation.js';

export const data = {
  permalink: 'index.html',
  title: 'A form field for handwritten numbers',
  description: 'A form field that reads handwritten numbers, in the browser.',
  wide: true,
  scripts: ['digit-pad/digit-pad.js', 'assets/start.js'],
  sheets: ['assets/styles/start.css'],
};

export function render({ site }) {
  const readme = site.pages.find(({ source }) => source === 'README.md');
  const { lead, facts, fields } = factsOf(readme, site.md);
  return `<div class="hero">
  <div class="words">
    <h1>Write it by hand. The form gets a number.</h1>
    ${lead}
    <p class="actions"><a class="action" href="quick-start.html">Quick start</a> <a class="action quiet" href="playground.html">Playground</a></p>
  </div>
  <form class="try">
    <digit-pad id="try" name="number" label="Write a number" controls></digit-pad>
    <p class="means" role="status"><span>value</span> <output for="try">–</output> <span class="sure"></span></p>
    <p><button type="button" class="quiet" id="watch">Watch it write</button></p>
  </form>
</div>
<section class="facts" aria-labelledby="facts-title">
<h2 id="facts-title">What it does</h2>
${facts}
</section>
<section aria-labelledby="fields-title">
<h2 id="fields-title">Fields of several digits</h2>
${fields}
<p>More of them: <a href="formats.html">formats</a>, <a href="recipes.html">recipes</a>, <a href="themes.html">themes</a>.</p>
</section>
<section class="groups" aria-labelledby="pages-title">
<h2 id="pages-title">Documentation</h2>
${GROUPS.map((group) => listOf(group, site.pages)).join('\n')}
</section>`;
}

/** Parts of the README: the paragraph below the picture, the list, and the first live example with fields. */
function factsOf({ source }, md) {
  const env = { page: { inputPath: source } };
  const tokens = md.parse(readFileSync(source, 'utf8'), env);
  // Its links to its own sections lead to the page that shows all of it.
  const renderBetween = (from, to) =>
    md.renderer
      .render(tokens.slice(from, to), md.options, env)
      .replaceAll('href="#', 'href="overview.html#');
  const list = tokens.findIndex(({ type }) => type === 'bullet_list_open');
  const listEnd = tokens.findIndex(
    ({ type, level }) => type === 'bullet_list_close' && level === 0,
  );
  const lead = tokens.slice(0, list).findLastIndex(({ type }) => type === 'paragraph_open');
  const several = tokens.findIndex(({ content }) => content === 'Fields of several digits');
  const block = tokens.findIndex(({ type }, index) => index > several && type === 'fence');
  if ([list, lead, several, block].includes(-1)) {
    throw new Error(
      'README.md: the first page needs its paragraph, its list and its section of fields.',
    );
  }
  return {
    lead: renderBetween(lead, list),
    facts: renderBetween(list, listEnd + 1),
    fields: renderBetween(block, block + 1),
  };
}

function listOf({ title, pages }, all) {
  const links = pages.map((source) => {
    const { address, title } = all.find((page) => page.source === source);
    return `<li><a href="${address}">${title.replaceAll('<', '&lt;')}</a></li>`;
  });
  return `<div><h3>${title}</h3><ul>${links.join('')}</ul></div>`;
}
