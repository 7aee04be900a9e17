/** What the search finds: the text below each heading. */
import { textOf } from './markdown.js';

/** Long tables of figures would only make the index larger. */
const MOST_CHARACTERS = 4000;

export function sectionsOf(tokens, title) {
  const sections = [{ heading: title, id: '', text: '' }];
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'heading_open') {
      if (token.tag === 'h1') continue;
      sections.push({ heading: textOf(tokens[index + 1]), id: token.attrGet('id'), text: '' });
    } else if (token.type === 'inline' && tokens[index - 1]?.type !== 'heading_open') {
      sections.at(-1).text += `${textOf(token)} `;
    } else if (token.type === 'fence') {
      sections.at(-1).text += `${token.content} `;
    }
  }
  return sections.map((section) => ({
    ...section,
    text: section.text.replace(/\s+/g, ' ').slice(0, MOST_CHARACTERS),
  }));
}
