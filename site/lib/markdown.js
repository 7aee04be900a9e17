/** Markdown as on GitHub: the same ids of headings; links and pictures lead to where they are on the site. */
import { posix } from 'node:path';
import GithubSlugger from 'github-slugger';
import hljs from 'highlight.js/lib/common';
import MarkdownIt from 'markdown-it';
import { frame, groupExamples } from './examples.js';
import { escapeHtml } from './html.js';
import { stackWideTables } from './tables.js';

/** Languages of code blocks that highlight.js knows by another name. */
const ALIASES = { vue: 'xml', svelte: 'xml', astro: 'xml', tsx: 'typescript', sh: 'bash' };

const NO_BREAK_SPACE = '\u00a0';

/**
 * @param links of createLinks()
 * @param sizes of readSizes()
 */
export function createMarkdown(links, sizes) {
  const md = new MarkdownIt({ html: true });
  md.core.ruler.push('site', ({ tokens, env }) => {
    const source = sourceOf(env);
    env.headings = readHeadings(tokens);
    env.examples = groupExamples(tokens, source);
    stackWideTables(tokens);
    for (const token of tokens) {
      if (token.type === 'html_block') token.content = rewriteHtml(token.content, source);
      if (token.children) token.children = rewriteInline(token.children, source);
      alignByClass(token);
    }
  });
  md.renderer.rules.table_open = (tokens, index) =>
    `<div class="table"><table${md.renderer.renderAttrs(tokens[index])}>`;
  md.renderer.rules.table_close = () => '</table></div>';
  md.renderer.rules.heading_open = (tokens, index) => {
    const { tag, attrs } = tokens[index];
    return `<${tag} id="${attrs[0][1]}">`;
  };
  md.renderer.rules.fence = (tokens, index, _options, env) =>
    codeBlock(tokens[index], sourceOf(env));
  return md;

  function rewriteInline(tokens, source) {
    const kept = [];
    let withoutLink = '';
    let nameOfPage = '';
    for (const token of tokens) {
      if (token.type === 'image') sizeImage(token, source);
      if (token.type === 'html_inline') token.content = rewriteHtml(token.content, source);
      if (token.type === 'link_open') {
        const { address, title, file } = links.resolve(source, token.attrGet('href'));
        if (file) {
          withoutLink = file;
          continue;
        }
        token.attrSet('href', address);
        nameOfPage = title;
      }
      if (token.type === 'text') {
        // The name of a file says little where the file is a page.
        if (nameOfPage && /^\S+\.md$/.test(token.content)) token.content = nameOfPage;
        token.content = token.content.replace(/(\d) %/g, `$1${NO_BREAK_SPACE}%`);
      }
      if (token.type === 'link_close') nameOfPage = '';
      if (token.type === 'link_close' && withoutLink) {
        kept.push(...pathOf(withoutLink, kept.at(-1), token));
        withoutLink = '';
        continue;
      }
      kept.push(token);
    }
    return kept;
  }

  /** A link to a file that is not on the site becomes its text, followed by the path of the file. */
  function pathOf(file, text, token) {
    if (text?.content.includes(file.split('/').at(-1))) return [];
    const path = Object.assign(Object.create(Object.getPrototypeOf(token)), token, {
      type: 'html_inline',
      tag: '',
      nesting: 0,
      content: ` (<code>${escapeHtml(file)}</code>)`,
    });
    return [path];
  }

  function sizeImage(token, source) {
    const { address } = links.resolve(source, token.attrGet('src'));
    const { width, height } = sizes.of(posix.join(posix.dirname(source), token.attrGet('src')));
    token.attrs = [
      ['src', address],
      ['alt', ''],
      ['width', width],
      ['height', height],
      ['loading', 'lazy'],
      ['decoding', 'async'],
    ];
  }

  function rewriteHtml(html, source) {
    return html
      .replace(/<!--[\s\S]*?-->/g, '')
      .replace(/(<img\b[^>]*?\bsrc=")([^"]+)"/g, (_, start, href) => {
        const { width, height } = sizes.of(posix.join(posix.dirname(source), href));
        const { address } = links.resolve(source, href);
        return `${start}${address}" width="${width}" height="${height}" loading="lazy"`;
      })
      .replace(/\b(srcset|href)="([^"]+)"/g, (_, name, href) => {
        const { address = '' } = links.resolve(source, href);
        return `${name}="${address}"`;
      });
  }
}

export function highlight(code, language) {
  const name = ALIASES[language] ?? language;
  return hljs.getLanguage(name) ? hljs.highlight(code, { language: name }).value : escapeHtml(code);
}

/** Eleventy passes its data as the environment of a rendering. */
const sourceOf = (env) => posix.normalize(env.page.inputPath);

function readHeadings(tokens) {
  const slugger = new GithubSlugger();
  return tokens.flatMap((token, index) => {
    if (token.type !== 'heading_open') return [];
    const text = textOf(tokens[index + 1]);
    token.attrSet('id', slugger.slug(text));
    return [{ level: Number(token.tag[1]), text, id: token.attrGet('id') }];
  });
}

export function textOf({ children, content }) {
  if (!children) return content;
  return children
    .filter(({ type }) => !type.startsWith('html'))
    .map((child) => (child.type.endsWith('break') ? ' ' : child.content))
    .join('');
}

/** A Content Security Policy forbids the style attributes that markdown-it writes. */
function alignByClass(token) {
  const style = token.type === 'th_open' || token.type === 'td_open' ? token.attrGet('style') : '';
  if (!style) return;
  token.attrs = token.attrs.filter(([name]) => name !== 'style');
  token.attrSet('class', style.replace('text-align:', 'align-'));
}

function codeBlock(token, source) {
  const [language, ...more] = token.info.split(/\s+/);
  const file = more.find((word) => word.includes('/'));
  const caption = `<figcaption>${escapeHtml(file ?? language)}</figcaption>`;
  const code = highlight(token.content, language);
  const block = `<figure class="code">${caption}<pre><code>${code}</code></pre></figure>\n`;
  return token.meta?.example ? block + frame(token.meta.example, source) : block;
}
