/**
 * Live examples. A code block that is marked as live (```html live) is shown with a frame in which it
 * runs. Live blocks of one section that have different languages are one example: markup, style, script.
 */
import { posix } from 'node:path';
import { addressOf, escapeHtml, rootFrom } from './html.js';

/** For an example whose markup has no pad, such as one of styles. */
const PAD = '<digit-pad label="Number" controls></digit-pad>\n';

/** Marks the last block of each example, and returns the examples. */
export function groupExamples(tokens, source) {
  const examples = [];
  let open;
  let heading = '';
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'heading_open') {
      heading = tokens[index + 1].content.replaceAll('`', '');
      open = undefined;
    }
    if (token.type !== 'fence') continue;
    const [language, mark] = token.info.split(/\s+/);
    if (mark !== 'live') continue;
    if (!open || open.blocks[language]) {
      open = { heading, blocks: {}, address: nameExample(source, examples.length + 1) };
      examples.push(open);
    } else {
      open.last.meta = undefined;
    }
    open.blocks[language] = token.content;
    open.last = token;
    token.meta = { example: open };
  }
  for (const example of examples) delete example.last;
  return examples;
}

const nameExample = (source, number) =>
  `examples/${posix.basename(addressOf(source), '.html')}-${number}`;

/**
 * The parts of the document of an example, which lies in examples/: sheets and scripts become files, because the
 * site's Content Security Policy allows no inline ones.
 */
export function documentOf({ heading, blocks, address }) {
  const sheets = blocks.css ? [blocks.css] : [];
  const scripts = blocks.js ? [blocks.js] : [];
  const linked = [];
  const loaded = [];
  const markup = (blocks.html ?? '')
    .replace(/<script\b([^>]*)>([\s\S]*?)<\/script>\n?/g, (_, attributes, code) => {
      const [, path] = /src="\/digit-pad\/([^"]+)"/.exec(attributes) ?? [];
      if (!path) scripts.push(code);
      else if (path !== 'digit-pad.js') loaded.push(`../digit-pad/${path}`);
      return '';
    })
    .replace(/<link rel="stylesheet" href="\/digit-pad\/([^"]+)">\n?/g, (_, path) => {
      linked.push(`../digit-pad/${path}`);
      return '';
    });
  return {
    title: `Example: ${heading}`,
    body: markup.includes('<digit-pad') ? markup : markup + PAD,
    css: sheets.join('\n'),
    js: scripts.map(withAddresses).join('\n'),
    linked,
    loaded,
    name: posix.basename(address),
  };
}

/** Imports of the package lead to the copy of dist/ on the site, whose main entry every example loads. */
const withAddresses = (code) =>
  code
    .replace(/^\s*import 'digit-pad';\n/gm, '')
    .replace(/'digit-pad\/(engine|hand|results|testing)'/g, "'../digit-pad/$1.js'");

/** The attributes of the only pad of an example, as the query of the playground; '' if there are others. */
export function playgroundQuery({ blocks }) {
  if (Object.keys(blocks).join() !== 'html' || /<script|<link|<datalist/.test(blocks.html))
    return '';
  const pads = [...blocks.html.matchAll(/<digit-pad\b([^>]*)>([\s\S]*?)<\/digit-pad>/g)];
  if (pads.length !== 1 || pads[0][2]) return '';
  const query = new URLSearchParams();
  for (const [, name, value = ''] of pads[0][1].matchAll(/([\w-]+)(?:="([^"]*)")?/g)) {
    if (!['id', 'name', 'autocomplete'].includes(name)) query.set(name, value);
  }
  const label = /<label[^>]*>([^<]*)<\/label>/.exec(blocks.html);
  if (label && !query.has('label')) query.set('label', label[1]);
  return escapeHtml(`?${query}`);
}

/** About as high as a pad with its label, and what else stands in a frame, CSS px: frames.js corrects it. */
const PAD_HEIGHT = 285;
const OTHER_HEIGHT = 60;

/** The live example below its code. */
export function frame(example, source) {
  const root = rootFrom(addressOf(source));
  const query = playgroundQuery(example);
  const address = `${root}${example.address}.html`;
  const pads = documentOf(example).body.split('<digit-pad').length - 1;
  const height = OTHER_HEIGHT + pads * PAD_HEIGHT;
  const playground = query
    ? ` <a href="${root}playground.html${query}">Open in the playground</a>`
    : '';
  return `<figure class="live"><figcaption>Live <a href="${address}">Open alone</a>${playground}</figcaption>
<iframe src="${address}" title="Live example: ${escapeHtml(example.heading)}" loading="lazy" width="640" height="${height}"></iframe></figure>\n`;
}
